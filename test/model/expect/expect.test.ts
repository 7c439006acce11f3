import { describe, expect, it } from 'vitest'
import { checkExpect } from '../../../src/model/expect/check-expect.ts'
import { parseExpectation } from '../../../src/model/expect/expect.ts'
import { PhraseFault } from '../../../src/model/expect/phrase-fault.ts'
import type { ScenarioNames } from '../../../src/model/names/names.ts'
import { scenarioSchema } from '../../../src/model/scenario.ts'

const names: ScenarioNames = {
  channels: ['email'],
  plans: ['premium', 'free'],
  priorities: ['P1', 'P2'],
  skills: ['dns', 'free'],
  teams: ['lisbon'],
  regions: ['Asia Pacific', 'Europe'],
  queues: ['premium', 'free']
}
const parse = (text: string) => parseExpectation(text, names)

const faultOf = (text: string): { marked: string; message: string; hint: string } => {
  try {
    parse(text)
  } catch (fault) {
    if (!(fault instanceof PhraseFault)) throw fault
    return { marked: text.slice(fault.start, fault.end), message: fault.message, hint: fault.hint ?? '' }
  }
  throw new Error(`"${text}" was read without complaint`)
}

describe('an expectation', () => {
  it.each([
    ['p90 resolution P1 <= 4 h', 'resolutionSeconds', 'p90', { by: 'priority', name: 'P1' }, '<=', 14_400, 'seconds'],
    ['median first reply < 30 min', 'firstReplySeconds', 'p50', null, '<', 1800, 'seconds'],
    [
      'share first reply of plan premium >= 90%',
      'firstReplyTarget',
      'share',
      { by: 'plan', name: 'premium' },
      '>=',
      0.9,
      'share'
    ],
    ['share next reply P2 > 50 %', 'nextReplyTarget', 'share', { by: 'priority', name: 'P2' }, '>', 0.5, 'share'],
    ['mean hand-overs of skill dns <= 0.5', 'handovers', 'mean', { by: 'skill', name: 'dns' }, '<=', 0.5, 'count'],
    ['open of "Asia Pacific" ≤ 40', 'open', null, { by: 'region', name: 'Asia Pacific' }, '<=', 40, 'tickets'],
    [
      'overtime of region Asia Pacific <= 90 min',
      'overtimeHours',
      null,
      { by: 'region', name: 'Asia Pacific' },
      '<=',
      1.5,
      'hours'
    ],
    ['paid hours <= 100 h', 'paidHours', null, null, '<=', 100, 'hours'],
    ['occupancy<=85%', 'occupancy', null, null, '<=', 0.85, 'share'],
    ['turned away P1 <= 0', 'turnedAway', null, { by: 'priority', name: 'P1' }, '<=', 0, 'tickets']
  ] as const)(
    '`%s` says which figure, of whom, and how much',
    (text, figure, statistic, group, operator, threshold, unit) => {
      expect(parse(text)).toEqual({ text, figure, statistic, group, operator, threshold, unit })
    }
  )

  it.each([
    ['occupancy => 5%', '=>', 'is not an operator', '>='],
    ['open of Europe =< 5', '=<', 'is not an operator', '<='],
    ['p90 resoluton <= 4 h', 'resoluton', 'there is no measure', 'did you mean "resolution"'],
    ['resolution <= 4 h', 'resolution', 'which figure', 'p90 resolution'],
    ['p90 occupancy <= 80%', 'p90', 'is one number', 'occupancy'],
    ['share wait >= 80%', 'share', 'nothing is promised', 'first reply'],
    ['p90 next reply <= 4 h', 'p90', 'only the share on time', 'share next reply'],
    ['p90 resolution P9 <= 4 h', 'P9', 'there is no priority', 'did you mean "P1"'],
    ['p90 resolution free <= 4 h', 'free', 'is a plan and a skill', 'of plan free'],
    ['p90 resolution of <= 4 h', 'of', 'nothing follows', 'of P1'],
    ['occupancy of P1 <= 80%', 'P1', 'there is no region', 'Asia Pacific'],
    ['p90 resolution <= 80%', '80%', 'is not a duration', '4 h'],
    ['occupancy <= 4 h', '4 h', 'is not a share', '85%'],
    ['open <= -1', '-1', 'is not a number of tickets', '40'],
    ['p90 <= 1 h', 'p90', 'nothing follows', 'resolution'],
    ['<= 1 h', '', 'nothing is said', 'p90 resolution'],
    ['p90 resolution', 'p90 resolution', 'there is no `<=`', 'p90 resolution P1']
  ])('`%s` is refused at the place that is wrong, with what would be right', (text, marked, message, hint) => {
    const fault = faultOf(text)
    expect(fault.marked).toBe(marked)
    expect(fault.message).toContain(message)
    expect(fault.hint).toContain(hint)
  })

  it('of a scenario is checked with it, each at its own place', () => {
    const scenario = scenarioSchema.parse({
      name: 'Office',
      period: { from: '2027-03-01', to: '2027-03-07', zone: 'UTC' },
      skills: { dns: { effort: { exponential: { mean: '20 min' } } } },
      shifts: { office: { start: '09:00', end: '17:00' } },
      teams: { lisbon: { zone: 'UTC', people: 2, shift: 'office', skills: { dns: '100%' } } },
      demand: { generate: { rate: '40 per day' } },
      expect: ['occupancy <= 85%', 'occupancy <= lots', 'p90 resolution <= 1 day', 'open']
    })
    expect(checkExpect(scenario).map(({ path }) => path)).toEqual([
      ['expect', 1],
      ['expect', 3]
    ])
  })
})
