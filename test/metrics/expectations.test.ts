import { describe, expect, it } from 'vitest'
import { expectationNotes } from '../../src/cli/expectation-notes.ts'
import { expectations } from '../../src/figures/expectations.ts'
import {
  type ExpectedFigure,
  isAnyMissed,
  judgeExpectations,
  withExpectations
} from '../../src/metrics/expect/expectations.ts'
import { parseResult } from '../../src/metrics/schemas/result-schema.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { sampleResult } from '../figures/sample-result.ts'

const result = sampleResult(4)
const all = result.breakDowns[0].groups[0]
const { value, low, high } = all.times.resolutionSeconds.mean
const mean = (operator: ExpectedFigure['operator'], threshold: number): ExpectedFigure => ({
  text: `mean resolution ${operator} ${threshold} s`,
  figure: 'resolutionSeconds',
  statistic: 'mean',
  group: null,
  operator,
  threshold,
  unit: 'seconds'
})
const judge = (expected: ExpectedFigure) => judgeExpectations(result, [expected])[0]
const number = (limit: number | null): number => limit ?? Number.NaN

describe('an expectation of a result', () => {
  it('is met or missed by the figure, and beyond chance where the interval is on one side', () => {
    const between = (number(value) + number(high)) / 2
    expect(judge(mean('<=', number(high) + 1))).toMatchObject({ verdict: 'met', isBeyondChance: true })
    expect(judge(mean('<=', between))).toMatchObject({ verdict: 'met', isBeyondChance: false })
    expect(judge(mean('>=', between))).toMatchObject({ verdict: 'missed', isBeyondChance: false })
    expect(judge(mean('<=', number(low) - 1))).toMatchObject({ verdict: 'missed', isBeyondChance: true })
  })

  it('of just the figure is met by `<=` and `>=` and missed by `<` and `>`', () => {
    const verdicts = (['<=', '>=', '<', '>'] as const).map(operator => judge(mean(operator, number(value))).verdict)
    expect(verdicts).toEqual(['met', 'met', 'missed', 'missed'])
  })

  it('has no say on chance after a single replication', () => {
    const [one] = judgeExpectations(sampleResult(1), [mean('<=', 1)])
    expect(one).toMatchObject({ verdict: 'missed', isBeyondChance: null })
  })

  it('is not judged, and so not met, where there is nothing to measure', () => {
    const gone: ExpectedFigure = { ...mean('<=', 1), group: { by: 'priority', name: 'P99' } }
    const judged = withExpectations(result, [gone])
    expect(judged.expectations[0].verdict).toBe('not judged')
    expect(isAnyMissed(judged)).toBe(true)
  })

  it('of a p99 with too few tickets beyond it is not judged for that, and says how many there are', () => {
    const p99: ExpectedFigure = { ...mean('<=', 1), text: 'p99 resolution <= 1 s', statistic: 'p99' }
    const judged = withExpectations(result, [p99])
    const [{ verdict, expectedBeyond }] = judged.expectations
    const tickets = number(all.times.resolutionSeconds.count.value) * result.replications
    expect(verdict).toBe('not judged')
    expect(expectedBeyond).toBeGreaterThan(0)
    expect(expectedBeyond).toBeCloseTo(tickets / 100, 6)
    const told = textPage(expectations(judged)).replaceAll(/\s+/g, ' ')
    expect(told).toContain('too few tickets !')
    expect(told).toContain('could not be judged')
    expect(told).not.toContain('nothing to measure')
    expect(expectationNotes(judged)).toEqual([
      expect.stringMatching(/^Expectation not judged: p99 .*: about [\d.]+ are expected beyond it .*, 100 are needed/)
    ])
  })

  it('finds shares, numbers of tickets and figures of regions where a result has them', () => {
    const [priority] = result.breakDowns.find(({ by }) => by[0] === 'priority')?.groups ?? []
    const group = { by: 'priority', name: priority.key[0] }
    const region = result.staffing.totals[1]
    const ofRegion = { statistic: null, group: { by: 'region', name: region.region ?? '' } } as const
    const found = judgeExpectations(result, [
      { ...mean('>=', 0), figure: 'firstReplyTarget', statistic: 'share', group, unit: 'share' },
      { ...mean('>=', 0), figure: 'open', statistic: null, group, unit: 'tickets' },
      { ...mean('>=', 0), figure: 'occupancy', ...ofRegion, unit: 'share' },
      { ...mean('>=', 0), figure: 'paidHours', ...ofRegion, unit: 'hours' }
    ])
    expect(found.map(own => own.found)).toEqual([
      priority.firstReplyTarget.share,
      priority.counts.open,
      region.occupancy,
      region.paidHours
    ])
    const { paidHours, scheduledHours, overtimeHours } = region
    expect(number(paidHours.value)).toBeCloseTo(number(scheduledHours.value) + number(overtimeHours.value), 6)
    expect(number(paidHours.value)).toBeGreaterThan(0)
  })

  it('is told on the page and in the JSON', () => {
    const judged = withExpectations(result, [mean('<=', 1), mean('>=', 1)])
    expect(parseResult(JSON.parse(jsonText(judged))).expectations).toEqual(judged.expectations)
    const page = textPage(expectations(judged))
    expect(page).toMatch(/mean resolution <= 1 s .*! /)
    expect(page).toContain('Beyond')
    expect(expectations(result)).toEqual([])
  })
})
