import { describe, expect, it } from 'vitest'
import { changed, complaint, FULL, TEXTBOOK } from '../../input/scenario-folder.ts'

/** Lines of the report that say where and what, without the path, and the hints. */
const told = (text: string, ...changes: [from: string, to: string][]): string =>
  complaint({ 'a.yaml': changed(text, ...changes) })

type Case = [title: string, from: string, to: string, expected: string, hint?: string]

const check = (text: string) => (_: string, from: string, to: string, expected: string, hint?: string) => {
  const words = told(text, [from, to])
  expect(words).toContain(expected)
  if (hint) expect(words).toContain(hint)
}

describe('names', () => {
  const cases: Case[] = [
    [
      'skill of a team',
      '{any: 100%}',
      '{anny: 100%}',
      '5:64: error: skill "anny" is not defined',
      'did you mean "any"?'
    ],
    [
      'shift of a team',
      'shift: always',
      'shift: [always, dey]',
      '5:56: error: shift "dey" is not defined',
      'there is "always"'
    ],
    ['holidays of a team', 'shift: always', 'holidays: x, shift: always', 'error: holidays "x" is not defined'],
    [
      'name of every object',
      '{any: 100%}',
      '{any: 100%}, holidays: valueOf',
      'error: holidays "valueOf" is not defined'
    ],
    [
      'zone of the period',
      '31, zone: UTC',
      '31, zone: Europ/Lisbon',
      '2:50: error: there is no time zone "Europ/Lisbon"',
      'did you mean "Europe/Lisbon"?'
    ],
    ['zone of a shift', 'start: 00:00', 'clock: Mars, start: 00:00', '4:26: error: there is no time zone "Mars"'],
    ['shape', 'rate: 110', 'shape: flat, rate: 110', 'error: shape "flat" is not defined'],
    [
      'priority in a mix',
      'rate: 110',
      'mix: {priority: {P2: 1}}, rate: 110',
      'error: priority "P2" is not defined',
      'did you mean "P1"?'
    ],
    [
      'source of a storm',
      'rate: 110',
      'storms: [{from: 2027-01-05 10:00, length: 1 h, factor: 2, source: x}], rate: 110',
      'error: source "x" is not defined'
    ],
    [
      'plan of a queue',
      'demand:',
      'queues: {q: {plans: [gold]}, r: {}}\ndemand:',
      'error: plan "gold" is not defined',
      'there is "standard"'
    ],
    [
      'channel of a queue',
      'demand:',
      'queues: {q: {channels: [tickets]}, r: {}}\ndemand:',
      'error: channel "tickets" is not defined',
      'did you mean "ticket"?'
    ],
    [
      'region of a queue',
      'demand:',
      'queues: {q: {regions: [emea]}, r: {}}\ndemand:',
      'error: region "emea" is not defined',
      'there is "desk"'
    ],
    [
      'priority of a rule',
      'demand:',
      'routing: {ownedWork: {urgent: keep}}\ndemand:',
      'error: priority "urgent" is not defined'
    ],
    ['plan listed twice', 'demand:', 'plans: [a, a]\ndemand:', 'error: plan "a" is listed twice'],
    [
      'value of a replay',
      '{generate: {rate: 110 per hour}}',
      '{replay: {file: a.yaml, values: {skill: {A: anny}}, constants: {zone: Paris}}}',
      'error: skill "anny" is not defined'
    ],
    [
      'zone of a replay',
      '{generate: {rate: 110 per hour}}',
      '{replay: {file: a.yaml, constants: {zone: Paris}}}',
      'error: there is no time zone "Paris"',
      'did you mean "Europe/Paris"?'
    ]
  ]
  it.each(cases)('must be defined where they are used: %s', check(TEXTBOOK))
})

describe('the period', () => {
  const cases: Case[] = [
    [
      'reversed',
      'to: 2027-01-31',
      'to: 2026-12-31',
      '2:32: error: the period ends on 2026-12-31, before it starts on 2027-01-01',
      'exchange `from` and `to`'
    ],
    [
      'eleven years',
      'to: 2027-01-31',
      'to: 2037-12-31',
      '2:1: error: the simulated time is 11.0 years long',
      'at most 10 years'
    ],
    [
      'long ago',
      'from: 2027-01-01, to: 2027-01-31',
      'from: 1950-01-01, to: 1950-01-31',
      'error: the clocks of that year are not known'
    ],
    [
      'tiny intervals',
      'demand:',
      'report: {interval: 1 s}\ndemand:',
      'error: the report would have more than a million intervals'
    ]
  ]
  it.each(cases)('can be simulated: %s', check(TEXTBOOK))
})

describe('a shift', () => {
  const cases: Case[] = [
    ['0 hours', 'end: 24:00', 'length: 0 h', 'error: shift "always" is 0 hours long'],
    ['30 hours', 'end: 24:00', 'length: 30 h', 'error: shift "always" is 30 hours long', 'at most 24 hours'],
    ['end and length', 'end: 24:00', 'end: 24:00, length: 8 h', 'error: shift "always" has both `end` and `length`'],
    ['no start', 'start: 00:00, ', '', 'error: shift "always" has no start'],
    ['no end', ', end: 24:00', '', 'error: shift "always" has no end'],
    ['start at midnight’s other name', 'start: 00:00', 'start: 24:00', 'error: shift "always" cannot start at 24:00'],
    [
      'end at the start',
      'end: 24:00',
      'end: 00:00',
      'warning: shift "always" ends when it starts, so it is 24 hours long'
    ],
    [
      'reversed dates',
      'end: 24:00',
      'end: 24:00, from: 2027-02-01, until: 2027-01-01',
      'error: shift "always" is valid until a day before its first'
    ],
    [
      'overlap with nothing',
      'end: 24:00',
      'end: 24:00, overlap: 1 h',
      'error: shift "always" overlaps with no other shift'
    ],
    [
      'chained to itself',
      '{start: 00:00, end: 24:00}',
      '{after: always, length: 8 h}',
      'error: shift "always" waits for itself: always → always'
    ],
    [
      'chained in a circle',
      '{start: 00:00, end: 24:00}',
      '{after: b, length: 8 h}, b: {before: always, length: 8 h}',
      'error: shift "always" waits for itself: always → b → always'
    ],
    [
      'chained to a shift on the team’s clock',
      '{start: 00:00, end: 24:00}',
      '{start: 00:00, end: 24:00}, b: {after: always, length: 8 h}',
      'error: shift "b" follows "always", which has no clock of its own',
      'give "always" one'
    ],
    [
      'chained without length',
      '{start: 00:00, end: 24:00}',
      '{clock: UTC, start: 00:00, end: 24:00}, b: {after: always}',
      'error: shift "b" comes `after` another and needs either `length` or `end`'
    ],
    [
      'chained both ways',
      '{start: 00:00, end: 24:00}',
      '{clock: UTC, start: 00:00, end: 24:00}, b: {after: always, before: always, length: 1 h}',
      'error: shift "b" has both `after` and `before`'
    ],
    [
      'chained with its own start',
      '{start: 00:00, end: 24:00}',
      '{clock: UTC, start: 00:00, end: 24:00}, b: {after: always, start: 09:00, length: 1 h}',
      'error: shift "b" takes its start from the shift it comes `after`'
    ],
    [
      'overlap as long as itself',
      '{start: 00:00, end: 24:00}',
      '{clock: UTC, start: 00:00, end: 24:00}, b: {after: always, length: 1 h, overlap: 1 h}',
      'error: shift "b" overlaps for as long as it lasts'
    ]
  ]
  it.each(cases)('has one start, one end and a length of up to a day: %s', check(TEXTBOOK))
})

describe('people', () => {
  const cases: Case[] = [
    ['nobody at all', 'people: 120', 'people: 0', '5:1: error: there is nobody to work', 'give a team `people: 8`'],
    ['no skill', 'skills: {any: {effort: {exponential: {mean: 1 h}}}}', 'skills: {}', 'error: there is no skill'],
    [
      'an empty team',
      '{desk: {',
      '{empty: {zone: UTC, people: 0, shift: always, skills: {any: 100%}}, desk: {',
      'warning: team "empty" has nobody in it'
    ],
    [
      'more shifts than people',
      'people: 120, shift: always',
      'people: 1, shift: [always, b]',
      'has more shifts than people'
    ],
    [
      'more skilled people than people',
      'any: 100%',
      'any: {people: 200}',
      'error: 200 people of team "desk" have the skill "any", but the team has 120'
    ],
    ['a team without a skill', 'any: 100%', '', 'warning: team "desk" has no skills'],
    ['a skill of nobody', 'any: 100%', '', '3:10: error: nobody has the skill "any"', 'allow `generalists`'],
    [
      'a skill of nobody, unless others may help',
      'skills: {any: 100%}}}',
      'skills: {}}}\nrouting: {generalists: {proficiency: 50%}}',
      'warning: nobody has the skill "any"'
    ],
    [
      'a skill of nobody under swarm',
      'skills: {any: 100%}}}',
      'skills: {}}}\nrouting: {policy: swarm}',
      'warning: nobody has the skill "any"'
    ]
  ]
  it.each(cases)('can work and have work: %s', check(TEXTBOOK))

  it('are told of a skill that no ticket needs', () => {
    expect(told(FULL, ['skill: {firewall: 3, vpn: 1}', 'skill: {vpn: 1}'], [', skill: vpn}]', '}]'])).toContain(
      'warning: no ticket needs the skill "firewall"'
    )
  })
})

describe('demand', () => {
  const cases: Case[] = [
    ['weights of 0', 'rate: 110', 'mix: {skill: {any: 0}}, rate: 110', 'error: the weights of `skill` add up to 0'],
    ['no weights', 'rate: 110', 'mix: {plan: {}}, rate: 110', 'error: the weights of `plan` add up to 0'],
    ['a shape of nothing', 'rate: 110', 'shapes: {s: {}}, rate: 110', 'error: shape "s" has no traffic at any hour'],
    [
      'shares above 100%',
      'rate: 110',
      'sources: {a: {share: 60%}, b: {share: 60%}}, rate: 110',
      'error: the shares of the sources add up to 120%'
    ],
    [
      'shares below 100%',
      'rate: 110',
      'sources: {a: {share: 60%}, b: {share: 30%}}, rate: 110',
      'warning: the shares of the sources add up to 90%'
    ],
    [
      'shares and rates',
      'rate: 110',
      'sources: {a: {share: 60%}, b: {rate: 3 per hour}}, rate: 110',
      'error: some sources have a `share` and others a `rate`'
    ],
    [
      'share and rate',
      'rate: 110',
      'sources: {a: {share: 60%, rate: 3 per hour}}, rate: 110',
      'error: source "a" needs either `share` or `rate`'
    ],
    [
      '51 million tickets',
      'rate: 110 per hour',
      'rate: 69000 per hour',
      'error: about 51 million tickets would arrive',
      'at most 50 million'
    ],
    [
      'a storm of millions',
      'rate: 110',
      'storms: [{from: 2027-01-05 10:00, length: 30 days, factor: 1000}], rate: 110',
      'million tickets would arrive'
    ],
    [
      'storms that multiply each other',
      'rate: 110',
      `storms: [${Array.from({ length: 30 }, () => '{from: 2027-01-05 10:00, length: 20 days, factor: 1.5}').join(', ')}], rate: 110`,
      'million tickets would arrive'
    ],
    ['no tickets', 'rate: 110', 'rate: 0', 'warning: no ticket would ever arrive'],
    [
      'a storm next year',
      'rate: 110',
      'storms: [{from: 2028-01-05 10:00, length: 1 h, factor: 3}], rate: 110',
      'warning: the storm of 2028-01-05 10:00 is outside the simulated period',
      'the period is 2027-01-01 to 2027-01-31'
    ]
  ]
  it.each(cases)('adds up: %s', check(TEXTBOOK))
})

describe('replies', () => {
  it('a ticket that would come back for ever is an error', () => {
    const endless = told(TEXTBOOK, ['effort: {exp', 'replies: {chance: 100%, delay: 0 min}, effort: {exp'])
    expect(endless).toContain('error: tickets of skill "any" would hardly ever be solved')
  })

  it('a chance of 99% may be', () => {
    expect(told(TEXTBOOK, ['effort: {exp', 'replies: {chance: 99%, delay: 0 min}, effort: {exp'])).toBe('')
  })
})

describe('queues, targets and channels', () => {
  const cases: Case[] = [
    [
      'a gap between queues',
      '  other: {}\n',
      '  other: {plans: [gold], skills: [vpn]}\n',
      'error: no queue takes a ticket with plan "gold", priority "P2", skill "firewall"',
      'other: {}'
    ],
    [
      'no queue',
      '  urgent: {priorities: [P1], regions: [lisbon, west], overflow: 30 min}\n  other: {}\n',
      '  {}\n',
      'error: there is no queue'
    ],
    ['overflow of all regions', 'regions: [lisbon, west], ', '', 'warning: queue "urgent" is served by all regions'],
    [
      'a target for nothing',
      '{resolution: 3 days}',
      '{share: 90%}',
      'error: target 2 sets neither `firstReply` nor `nextReply` nor `resolution`'
    ],
    [
      'a target that never holds',
      '- {resolution: 3 days}',
      '- {resolution: 3 days}\n  - {plans: [gold], firstReply: 1 h}',
      'warning: target 3 never holds'
    ],
    ['customers who never wake', 'end: 20:00', 'end: 08:00', 'error: customers fall asleep when they wake'],
    ['a plan without a channel', '  web: {}', '  web: {plans: [gold]}', 'error: plan "basic" may use no channel']
  ]
  it.each(cases)('leave nothing out: %s', check(FULL))

  it('need no queue for a plan that may not use the channel', () => {
    const words = told(FULL, [
      '  other: {}\n',
      '  phone: {plans: [gold], channels: [phone]}\n  web: {channels: [web]}\n'
    ])
    expect(words).toBe('')
  })
})

describe('routing', () => {
  const cases: Case[] = [
    ['keeping without waiting', 'P2: keep}', 'P1: keep}', '"P1" is given twice'],
    [
      'keeping work that anybody may take',
      'ownerWait: {P1: 0 min, P2: 8 h}',
      'ownerWait: 0 min',
      'error: work of priority "P2" is kept for its owner at the end of a shift, but tickets do not wait for their owner',
      'set `ownerWait`'
    ],
    [
      'keeping by a policy without owners',
      '  policy: ownership\n  interrupt: [P1]\n  ownerWait: {P1: 0 min, P2: 8 h}',
      '  policy: skills',
      'error: work of priority "P2" is kept'
    ],
    [
      'keeping urgent work under ownership',
      'ownerWait: {P1: 0 min, P2: 8 h}\n  shiftEnd: {P1: finish within 30 min then hand over, P2: keep}',
      'shiftEnd: {P1: keep}',
      '45:18: error: work of priority "P1" is kept for its owner'
    ],
    [
      'the policy keeps what nobody waits for',
      'ownerWait: {P1: 0 min, P2: 8 h}',
      'ownerWait: {P3: 0 min}',
      'error: work of priority "P3" is kept for its owner'
    ],
    [
      'weights of another order',
      '  policy: ownership',
      '  policy: ownership\n  weights: {P1: 3}',
      'warning: weights are used by the order `weighted` only'
    ],
    [
      'an order without weights',
      '  policy: ownership',
      '  policy: ownership\n  order: weighted',
      'warning: no priority has a weight'
    ],
    ['the least urgent interrupts', 'interrupt: [P1]', 'interrupt: [P3]', 'warning: "P3" is the least urgent priority']
  ]
  it.each(cases)('does not contradict itself: %s', check(FULL))

  it('is told when it goes by preferences that nobody has', () => {
    const words = told(
      FULL,
      ['  policy: ownership', '  policy: ownership\n  order: preference\n  selection: preference'],
      [', preference: 1', '']
    )
    expect(words.match(/warning: nobody has a preference/g)).toHaveLength(2)
  })
})

describe('a scenario with thousands of names', () => {
  it('is checked in little time', () => {
    const many = (count: number, entry: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => entry(index)).join(', ')
    const shifts = many(1900, i => `c${i}: {after: c${i + 1}, length: 1 h}`)
    const teams = many(1900, i => `t${i}: {zone: Mars${i}, people: 1, shift: s${i}, skills: {k${i}: 1%}}`)
    const before = performance.now()
    told(
      TEXTBOOK,
      ['{always:', `{${shifts}, c1900: {start: 01:00, length: 1 h}, always:`],
      ['{desk:', `{${teams}, desk:`]
    )
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
