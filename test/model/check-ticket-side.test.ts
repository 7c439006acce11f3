import { describe, expect, it } from 'vitest'
import { complaint, isTold, type Mistake, TEXTBOOK } from '../input/scenario-folder.ts'

const BASE = `${TEXTBOOK.replace('{any: {effort: {exponential: {mean: 1 h}}}}', '{any: {effort: 1 h}, more: {effort: 1 h}}').replace('skills: {any: 100%}', 'skills: {any: 100%, more: 100%}')}priorities: [P1, P2]
`

const told = (lines: string): string => complaint({ 'a.yaml': `${BASE}${lines}\n` })

const check = isTold(told)

describe('a scenario in which all of it fits', () => {
  it('has no problem', () => {
    expect(
      told(`channels:
  form: {}
  chat: {live: true, atOnce: 2, slowdown: 150%, patience: 4 min, redial: {chance: 40%, after: 5 min}, hours: {start: 08:00, end: 20:00}, becomes: form, convert: {any: 50%}}
diagnostics: [{prevents: 10%, channels: [form]}, {shortens: 20%}]
bot: {solves: 40%, wrong: 10%, back: 1 day, answer: 1 min, extraEffort: 120%, improves: {by: 1%, every: 10 days, upTo: 50%}, easyFirst: 100%}
misstated: {P1: {P2: 100%}}
misrouted: {share: 5%}
routing: {live: first, interrupt: [P1, live], selection: random}
costs: {handoverTaken: 5 min, handoverKeeps: 0%}
meetings: {relay: {at: 08:00, length: 10 min, handover: {context: 100%}}}`)
    ).toBe('')
  })
})

describe('channels', () => {
  const of = (chat: string, others = ''): string => `channels:\n  form: {}\n  chat: ${chat}\n${others}`
  const cases: Mistake[] = [
    [
      'an unknown channel',
      of('{hours: {start: 08:00, end: 20:00}, becomes: forn}'),
      '10:54: error: channel "forn" is not defined',
      'did you mean "form"?'
    ],
    [
      'an unknown zone',
      of('{hours: {zone: Paris, start: 08:00, end: 20:00}, becomes: form}'),
      '10:24: error: there is no time zone "Paris"'
    ],
    ['an unknown skill', of('{convert: {anny: 10%}, becomes: form}'), '10:20: error: skill "anny" is not defined'],
    [
      'several at once that are not live',
      of('{atOnce: 3}'),
      '10:18: error: channel "chat" is not live',
      'write `live: true`'
    ],
    [
      'a slow-down without several at once',
      of('{live: true, slowdown: 10%}'),
      'warning: on channel "chat" a person has one conversation at once'
    ],
    [
      'hours after which nothing is said',
      of('{hours: {start: 08:00, end: 20:00}}'),
      '10:10: error: channel "chat" does not say what its tickets become outside its hours',
      '`becomes: form`'
    ],
    [
      'conversion to nothing',
      of('{convert: {any: 10%}}'),
      '10:10: error: channel "chat" does not say what its tickets become then'
    ],
    ['a share above all', of('{convert: {any: 110%}, becomes: form}'), 'is more than 100%'],
    [
      'becoming another for no reason',
      of('{becomes: form}'),
      'warning: channel "chat" is always open and converts nothing'
    ],
    [
      'becoming itself',
      of('{becomes: chat, convert: {any: 10%}}'),
      '10:19: error: tickets of channel "chat" become tickets of it again: chat → chat'
    ],
    [
      'a circle',
      of('{becomes: mail, convert: {any: 10%}}', '  mail: {becomes: chat, convert: {any: 10%}}'),
      'become tickets of it again: chat → mail → chat'
    ],
    [
      'a channel closed to the plan',
      'plans: [gold, free]\nchannels:\n  form: {plans: [gold]}\n  chat: {becomes: form, convert: {any: 10%}}',
      'error: all plans may use channel "chat", but not channel "form"'
    ],
    [
      'trying again for ever',
      of('{patience: 1 min, redial: {chance: 100%, after: 1 min}}'),
      'error: customers of channel "chat" would hardly ever give up'
    ],
    [
      'trying again at once',
      of('{patience: 1 min, redial: {chance: 50%, after: 0 min}}'),
      'error: nobody tries again in no time'
    ],
    [
      'trying again without ever leaving',
      of('{redial: {chance: 50%, after: 1 min}}'),
      'warning: nobody on channel "chat" leaves or is turned away'
    ],
    ['opening at 24:00', of('{hours: {start: 24:00, end: 20:00}, becomes: form}'), 'cannot start at 24:00'],
    [
      'live work where nothing is live',
      'routing: {live: in turn, interrupt: [live]}',
      '8:17: warning: no channel is live, so this changes nothing'
    ]
  ]
  it.each(cases)('must make sense: %s', check)

  it('that go round in a circle are told once for each', () => {
    const words = told(of('{becomes: mail, convert: {any: 10%}}', '  mail: {becomes: chat, convert: {any: 10%}}'))
    expect(words.match(/tickets of it again/g)).toHaveLength(2)
  })

  it('that only lead into a circle are not blamed for it', () => {
    const words = told('channels:\n  a: {becomes: b, convert: {any: 1%}}\n  b: {becomes: b, convert: {any: 1%}}')
    expect(words.match(/tickets of it again/g)).toHaveLength(1)
  })
})

describe('answers before people', () => {
  const cases: Mistake[] = [
    ['a bot that prefers more than everything', 'bot: {solves: 40%, easyFirst: 120%}', 'is more than 100%'],
    ['an unknown channel', 'bot: {solves: 40%, channels: [mail]}', 'error: channel "mail" is not defined'],
    ['an unknown skill in a list', 'bot: [{solves: 40%, skills: [mail]}]', 'error: skill "mail" is not defined'],
    [
      'wrong answers after which nobody comes back',
      'bot: {solves: 40%, wrong: 10%}',
      '8:27: error: it is not said when customers come back',
      'write `back:'
    ],
    [
      'returns without wrong answers',
      'bot: {solves: 40%, back: 1 day}',
      'warning: no answer of the bot is wrong, so `back` changes nothing'
    ],
    ['more work after no wrong answers', 'bot: {solves: 40%, extraEffort: 10%}', 'so `extraEffort` changes nothing'],
    [
      'learning downwards',
      'bot: {solves: 40%, improves: {by: 1%, every: 1 day, upTo: 30%}}',
      'error: the bot solves 40% from the start, more than 30%'
    ],
    ['learning in no time', 'bot: {solves: 40%, improves: {by: 1%, every: 0 min}}', 'must be longer than zero'],
    [
      'a bot never reached',
      'bot: [{solves: 40%}, {solves: 50%, skills: [any]}]',
      'warning: entry 2 of `bot` is never reached: entry 1 is for all tickets'
    ],
    [
      'diagnostics of nothing',
      'diagnostics: {skills: [any]}',
      'error: diagnostics neither prevent nor shorten anything'
    ],
    ['diagnostics that leave no work', 'diagnostics: {shortens: 100%}', 'leaves no work at all']
  ]
  it.each(cases)('must make sense: %s', check)
})

describe('first sight', () => {
  const one = (lines: string): string => complaint({ 'a.yaml': `${TEXTBOOK}${lines}\n` })
  const cases: Mistake[] = [
    ['an unknown priority', 'misstated: {P3: {P1: 10%}}', '8:13: error: priority "P3" is not defined'],
    ['an unknown real priority', 'misstated: {P1: {P3: 10%}}', '8:18: error: priority "P3" is not defined'],
    [
      'a priority for itself',
      'misstated: {P1: {P1: 10%}}',
      '8:18: error: priority "P1" is stated rightly where it is "P1"'
    ],
    [
      'more than all',
      'priority: 1\nmisstated: {P1: {P2: 100%, P1: 10%}}',
      'of the tickets stated as "P1" 110% would be something else'
    ],
    ['triage by an unknown skill', 'triage: {skill: tirage}', '8:17: error: skill "tirage" is not defined'],
    [
      'triage by a skill that customers ask for',
      'triage: {skill: more}\ndemand: {generate: {rate: 1 per hour, mix: {skill: {any: 1, more: 1}}}}',
      'customers ask for the skill "more" themselves'
    ],
    [
      'mistakes that triage makes good',
      'triage: {skill: more}\nmisrouted: {share: 5%}',
      'warning: all these tickets are sorted by triage first'
    ]
  ]
  it.each(cases)('must make sense: %s', (title, lines, expected) => {
    const text = lines.includes('\ndemand') ? BASE.replace(/demand.*\n/, '') : BASE
    const words = complaint({ 'a.yaml': `${text}${lines.replace('priority: 1\n', '')}\n` })
    expect(`${title}: ${words}`).toContain(expected)
  })

  it('cannot mistake the only skill for another', () => {
    expect(one('misrouted: {share: 5%}')).toContain('7:1: error: tickets need one skill only')
  })
})

describe('the life of a ticket', () => {
  const of = (any: string, more = '{effort: 1 h}'): string =>
    complaint({
      'a.yaml': BASE.replace('any: {effort: 1 h}', `any: ${any}`).replace('more: {effort: 1 h}', `more: ${more}`)
    })
  it.each<[string, string, string, string?]>([
    ['{effort: 1 h, escalate: {chance: 10%, to: moer}}', '{effort: 1 h}', 'skill "moer" is not defined'],
    ['{effort: 1 h, returns: moer}', '{effort: 1 h}', 'skill "moer" is not defined'],
    [
      '{effort: 1 h, escalate: {chance: 10%, to: any}}',
      '{effort: 1 h}',
      'tickets of skill "any" are passed on to the same skill'
    ],
    [
      '{effort: 1 h, reopen: {chance: 100%, after: 1 h}}',
      '{effort: 1 h}',
      'tickets of skill "any" would hardly ever stay solved'
    ],
    [
      '{effort: 1 h, escalate: {chance: 100%, to: more}}',
      '{effort: 1 h, escalate: {chance: 100%, to: any}}',
      'tickets would be passed on for ever: any → more → any'
    ]
  ])('must end: %s, %s', (any, more, expected) => {
    expect(of(any, more)).toContain(`error: ${expected}`)
  })

  it('may go to and fro as long as it ends', () => {
    const words = of(
      '{effort: 1 h, escalate: {chance: 100%, to: more}}',
      '{effort: 1 h, escalate: {chance: 90%, to: any}}'
    )
    expect(words).toBe('')
  })

  it('must end, all that may bring it back taken together', () => {
    const back = (chance: string, to: string): string =>
      `{effort: 1 h, replies: {chance: ${chance}, delay: 1 h}, reopen: {chance: ${chance}, after: 1 h}, escalate: {chance: ${chance}, to: ${to}}}`
    const words = of(back('95%', 'more'), back('95%', 'any'))
    expect(words).toContain('error: a ticket of skill "any" would need more than a thousand touches on average')
    expect(words.match(/error/g)).toHaveLength(1)
    expect(of(back('85%', 'more'), back('85%', 'any'))).toBe('')
    // What a ticket is passed on to may be endless as well.
    expect(
      of('{effort: 1 h, escalate: {chance: 50%, to: more}}', '{effort: 1 h, reopen: {chance: 99%, after: 1 h}}')
    ).toBe('')
  })

  it('needs the skills to which tickets are passed on', () => {
    const nobody = TEXTBOOK.replace(
      'mean: 1 h}}}}',
      'mean: 1 h}}, escalate: {chance: 10%, to: lab}}, lab: {effort: 1 h}}'
    ).replace(
      'demand: {generate: {rate: 110 per hour}}',
      'demand: {generate: {rate: 110 per hour, mix: {skill: {any: 1}}}}'
    )
    expect(complaint({ 'a.yaml': nobody })).toContain('error: nobody has the skill "lab"')
  })
})

describe('several skills at once', () => {
  const mix = (weights: string): string =>
    complaint({ 'a.yaml': BASE.replace('rate: 110 per hour', `mix: {skill: ${weights}}, rate: 110 per hour`) })
  it('may be asked for in a mix, and need each of them', () => {
    expect(mix('{any+more: 1}')).toBe('')
    expect(mix('{any: 1}')).toContain('warning: no ticket needs the skill "more"')
  })

  it('are of somebody: a combination that nobody has is pointed out at its place', () => {
    const team = (more: string): string =>
      complaint({
        'a.yaml': BASE.replace('rate: 110 per hour', 'mix: {skill: {any+more: 1}}, rate: 110 per hour')
          .replace('skills: {any: 100%, more: 100%}', 'skills: {any: 100%}')
          .replace('teams: {', `teams: {lab: {zone: UTC, people: 2, shift: always, skills: {${more}}}, `)
      })
    expect(team('more: 100%')).toContain('6:35: warning: nobody has all the skills of "any+more"')
    expect(team('more: 100%, any: 10%')).toBe('')
  })

  it('must each be defined, and named once', () => {
    expect(mix('{any+moer: 1}')).toContain('6:35: error: skill "moer" is not defined, in "any+moer"')
    expect(mix('{any+moer: 1}')).toContain('did you mean "more"?')
    expect(mix('{any+any: 1}')).toContain('error: "any+any" names a skill twice')
  })

  it('are for tickets only, not for what people can do', () => {
    expect(complaint({ 'a.yaml': BASE.replace('{any: 100%, more: 100%}', '{any+more: 100%}') })).toContain(
      'error: skill "any+more" is not defined'
    )
  })
})

describe('regions that must serve customers', () => {
  it('must exist', () => {
    const text = BASE.replace('rate: 110 per hour', 'rate: 1 per hour, sources: {s: {share: 100%, servedFrom: mars}}')
    expect(complaint({ 'a.yaml': text })).toContain('error: region "mars" is not defined')
  })
})

describe('shapes', () => {
  const shape = (numbers: number, key = 'weekday'): string =>
    complaint({
      'a.yaml': BASE.replace('rate: 110', `shapes: {s: {${key}: [${new Array(numbers).fill(1)}]}}, shape: s, rate: 110`)
    })
  it.each([24, 48, 96])('may have %s numbers a day', numbers => expect(shape(numbers)).toBe(''))
  it.each([168, 336, 672])('may have %s numbers a week', numbers => expect(shape(numbers, 'week')).toBe(''))
  it.each([
    [23, 'weekday'],
    [25, 'weekday'],
    [168, 'weekday'],
    [24, 'week'],
    [167, 'week']
  ] as const)('may not have %s for a %s', (numbers, key) => {
    expect(shape(numbers, key)).toContain(key === 'week' ? 'must have 168 numbers' : 'must have 24 numbers')
  })
})

describe('hand-over meetings', () => {
  it('need something to spare', () => {
    expect(told('meetings: {relay: {at: 08:00, length: 10 min, handover: {context: 60%}}}')).toContain(
      'warning: taking over takes no time'
    )
  })
})

describe('customers served from one region', () => {
  const of = (people: number): string =>
    complaint({
      'a.yaml': BASE.replace(
        'rate: 110 per hour',
        'sources: {all: {share: 100%, servedFrom: lab}}, rate: 110 per hour'
      ).replace(
        'teams: {',
        `teams: {lab: {zone: UTC, people: ${people}, shift: always, skills: {any: 100%, more: 100%}}, `
      )
    })
  it('need somebody there', () => {
    expect(of(0)).toContain('error: nobody is in region "lab", so the customers of "all" would wait for ever')
    expect(of(2)).toBe('')
  })
})
