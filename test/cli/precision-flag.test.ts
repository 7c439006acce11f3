import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { precisionFlag } from '../../src/cli/precision-flag.ts'
import { UserError } from '../../src/cli/user-error.ts'
import { scenarioSchema } from '../../src/model/scenario.ts'
import { smallScenario } from './small-scenario.ts'

const scenario = scenarioSchema.parse(parse(smallScenario()))
const single = scenarioSchema.parse(parse(smallScenario({ priorities: '[urgent]' })))

const goalsOf = (text: string) => precisionFlag({ precision: text }, scenario)

const messageOf = (...texts: string[]): string => {
  try {
    precisionFlag({ precision: texts }, scenario)
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  throw new Error(`"${texts.join('", "')}" was read without complaint`)
}

describe('--precision', () => {
  it.each([
    ['p90 resolution urgent: 2%', 'resolutionSeconds.p90', 'urgent', 0.02, true],
    ['median first reply of urgent: 1 h 30 min', 'firstReplySeconds.p50', 'urgent', 5400, false],
    ['share first reply: 0.02', 'firstReplyTarget.share', null, 0.02, false],
    ['mean hand-overs: 5 %', 'handovers', null, 0.05, true],
    ['open: 3', 'open', null, 3, false],
    ['overtime: 10 h', 'overtimeHours', null, 10, false]
  ] as const)('`%s` names its figure as --expect does', (text, key, priority, half, isRelative) => {
    expect(goalsOf(text)).toEqual([{ key, priority, half, isRelative, isDefault: false }])
  })

  it('alone means the usual headlines: all by a share, only the times by a time', () => {
    const [all, times] = [goalsOf('2%'), goalsOf('5 min')]
    expect(times.map(({ key }) => key)).toEqual(all.map(({ key }) => key).filter(key => key.includes('Seconds')))
    expect(all.length).toBeGreaterThan(times.length)
    expect(times.every(({ half, isRelative, isDefault }) => half === 300 && !isRelative && isDefault)).toBe(true)
  })

  it('of the only priority there is means all tickets', () => {
    const [{ priority }] = precisionFlag({ precision: 'open urgent: 2%' }, single)
    expect(priority).toBeNull()
  })

  it('twice of the same figure means the stricter, whichever is said first', () => {
    const halves = (...texts: string[]) =>
      precisionFlag({ precision: texts }, scenario).map(({ key, half, isDefault }) => ({ key, half, isDefault }))
    expect(halves('1%', '5%')).toEqual(halves('1%'))
    expect(halves('5%', '1%')).toEqual(halves('1%'))
    expect(halves('mean resolution: 5%', 'mean resolution: 1%', 'mean resolution: 1 min')).toEqual([
      { key: 'resolutionSeconds.mean', half: 0.01, isDefault: false },
      { key: 'resolutionSeconds.mean', half: 60, isDefault: false }
    ])
    const asked = halves('mean resolution: 5%', '1%').find(({ key }) => key === 'resolutionSeconds.mean')
    expect(asked).toEqual({ key: 'resolutionSeconds.mean', half: 0.01, isDefault: false })
  })

  it.each([
    ['p90 resoluton: 2%', 'resoluton', 'there is no measure "resoluton"', 'did you mean "resolution"?'],
    ['p90 resolution urgnet: 2%', 'urgnet', 'there is no priority "urgnet"', 'did you mean "urgent"?'],
    ['occupancy urgent: 2%', 'urgent', 'of the whole run only', 'leave out "urgent"'],
    ['mean handovers urgent: 2%', 'urgent', 'of the whole run only', 'leave out "urgent"'],
    ['p95 resolution: 2%', 'p95 resolution', 'not watched', 'p90 resolution'],
    ['resolution: 2%', 'resolution', 'which figure of "resolution"', 'p90 resolution'],
    ['open: 5 min', '5 min', 'not how precise', '`5`'],
    ['mean wait: 2%', 'mean wait', 'not watched', 'mean first reply'],
    ['mean resolution: 0%', '0%', 'not how precise', '5 min'],
    ['mean resolution:', '', 'there is no amount', '5 min'],
    [': 2%', '', 'no figure is named', 'first reply'],
    ['3', '3', 'not how precise', '5 min']
  ])('`%s` is refused at the place that is wrong, with what would be right', (text, marked, message, hint) => {
    const [first, quoted, carets, last] = messageOf(text).split('\n')
    expect(first).toContain(`--precision: error: `)
    expect(first).toContain(message)
    expect(quoted.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1).trim()).toContain(marked)
    expect(last).toContain(hint)
  })

  it('tells all that is wrong at once', () => {
    expect(messageOf('-2%', 'open P9: 2%', '2%').match(/--precision: error: /g)).toHaveLength(2)
  })
})
