import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calibratedScenario } from './calibrated-scenario.ts'
import { comparisonTable } from './comparison-table.ts'
import type { IncidentPath } from './incident-path.ts'
import { figuresOf, totalError } from './path-figures.ts'
import { readRecordedPaths, recordIsAbsent } from './read-volvo.ts'
import { simulatePaths } from './simulated-paths.ts'

const HOUR = 3600
const scenarios = join(new URL('../..', import.meta.url).pathname, 'scenarios')

const stint = (owner: string, region: string, hour: number) => ({ owner, region, from: hour * HOUR })

const paths: readonly IncidentPath[] = [
  {
    impact: 'low',
    stints: [stint('a', 'asia', 3), stint('b', 'europe', 27 + 5), stint('a', 'asia', 34)],
    waits: [10, 30],
    resolution: 100
  },
  { impact: 'high', stints: [stint('c', 'europe', 9), stint('d', 'europe', 9.9)], waits: [4], resolution: Number.NaN },
  { impact: 'low', stints: [stint('c', 'europe', 9)], waits: [], resolution: 300 },
  { impact: 'low', stints: [], waits: [], resolution: Number.NaN }
]

describe('the figures of paths', () => {
  const figures = figuresOf(paths)

  it('an incident is in as many regions as its owners, and one that nobody had does not count', () => {
    expect(figures).toMatchObject({ incidents: 3, inTwoRegions: 1 / 3, inThreeRegions: 0, byOneOwner: 1 / 3 })
    expect(figures).toMatchObject({ stints: 2, owners: 5 / 3, handoversBetweenRegions: 2 / 3 })
  })

  it('a change of owner is counted in the hour in which the next owner begins', () => {
    const hours = (counts: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0)
    expect(figures.handoverHours).toEqual(hours({ 8: 1 / 3, 10: 1 / 3, 9: 1 / 3 }))
    expect(figures.handoverHoursBetweenRegions).toEqual(hours({ 8: 0.5, 10: 0.5 }))
  })

  it('waits are told by impact, and solutions of those that were solved', () => {
    expect(figures.waits.get('low')).toEqual({ count: 2, mean: 20, quantiles: [10, 10, 30, 30] })
    expect(figures.resolution).toEqual({ count: 2, mean: 200, quantiles: [100, 100, 300, 300] })
  })

  it('profiles that have nothing in common are apart by 2, the same one by 0', () => {
    expect(totalError([1, 0], [0, 1])).toBe(2)
    expect(totalError([0.5, 0.5], [0.5, 0.5])).toBe(0)
  })

  it('the table has every error', () => {
    const table = comparisonTable(figures, { ...figures, inTwoRegions: 0.5, stints: 3 })
    expect(table).toMatch(/owners in two or more regions +33\.3 % +50\.0 % +16\.7 points/)
    expect(table).toMatch(/stints with one owner per incident +2\.00 +3\.00 +50 %/)
  })
})

describe.skipIf(recordIsAbsent)(`the calibrated desk${recordIsAbsent ? `: ${recordIsAbsent}` : ''}`, () => {
  const recorded = figuresOf(recordIsAbsent ? [] : readRecordedPaths())
  const simulated = figuresOf(recordIsAbsent ? [] : simulatePaths(calibratedScenario(scenarios), 1, 0))

  it('the record has owners in two or more regions for 18.7 % of the incidents', () => {
    expect(recorded.inTwoRegions).toBeCloseTo(0.187, 3)
  })

  it('passes about as many incidents from region to region as the record, and as often from person to person', () => {
    expect(Math.abs(simulated.inTwoRegions - recorded.inTwoRegions)).toBeLessThan(0.03)
    expect(Math.abs(simulated.byOneOwner - recorded.byOneOwner)).toBeLessThan(0.05)
    expect(Math.abs(simulated.stints / recorded.stints - 1)).toBeLessThan(0.1)
  })

  it('passes them on at about the hours of the record', () => {
    expect(totalError(recorded.handoverHours, simulated.handoverHours)).toBeLessThan(0.3)
  })

  it('has the more urgent wait less, as the record has', () => {
    const medians = (of: typeof recorded) => ['high', 'medium', 'low'].map(impact => of.waits.get(impact)?.quantiles[1])
    for (const of of [recorded, simulated]) expect(medians(of)).toEqual(medians(of).toSorted((a, b) => a! - b!))
  })
})
