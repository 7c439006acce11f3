import { describe, expect, it } from 'vitest'
import type { KeptMeasures } from '../../src/metrics/measures.ts'
import { knownChanges, warmUpOf } from '../../src/metrics/series/warm-up.ts'

const WEEK = 604_800

const keptOf = (stated: number, ...runs: number[][]): KeptMeasures[] =>
  runs.map(mean => ({ weeklyBacklog: { startAt: -stated * WEEK, mean: Float64Array.from(mean) } }) as KeptMeasures)

describe('the check of the warm-up', () => {
  it('asks for more where counted weeks are emptier than the rest', () => {
    expect(warmUpOf(keptOf(0, [40, 70, 100, 101, 99, 100, 98]), [])).toMatchObject({
      verdict: 'too short',
      mserWeeks: 2
    })
    expect(warmUpOf(keptOf(2, [40, 70, 100, 101, 99, 100, 98]), [])).toMatchObject({ verdict: 'enough', mserWeeks: 2 })
  })

  it('says that the run is too short where the backlog still rises', () => {
    expect(warmUpOf(keptOf(1, [10, 20, 30, 40, 50, 60, 70, 80]), []).verdict).toBe('run too short')
    expect(warmUpOf(keptOf(4, [10, 20, 30, 40, 50, 60, 70, 80]), []).verdict).toBe('run too short')
  })

  it('looks at the weeks before demand is known to change only', () => {
    const run = [50, 100, 99, 101, 100, 600, 900, 700]
    const storm = { name: 'storm', from: 4 * WEEK, until: 5 * WEEK }
    expect(warmUpOf(keptOf(1, run), [storm])).toMatchObject({ verdict: 'enough', mserWeeks: 1 })
    expect(warmUpOf(keptOf(1, run), [{ ...storm, from: 0 }])).toMatchObject({ verdict: 'cannot tell', mserWeeks: null })
  })

  it('takes a launch, and a team that begins or ends, for a known change', () => {
    const run = [99, 100, 101, 100, 400, 450, 460, 470]
    const launch = { name: 'launch of tunnels', from: 4 * WEEK, until: 4 * WEEK }
    expect(warmUpOf(keptOf(1, run), []).verdict).toBe('run too short')
    expect(warmUpOf(keptOf(1, run), knownChanges({ surges: [launch] })).verdict).toBe('enough')
    expect(warmUpOf(keptOf(1, run), knownChanges({ teamChanges: Float64Array.of(4 * WEEK) })).verdict).toBe('enough')
    expect(knownChanges({})).toEqual([])
  })

  it('averages the replications and tells their weeks', () => {
    const { weeklyBacklog, weeks, statedWeeks } = warmUpOf(keptOf(0, [10, 20, 20, 20], [30, 20, 20, 22]), [])
    expect([weeks, statedWeeks]).toEqual([4, 0])
    expect(weeklyBacklog).toEqual([20, 20, 20, 21])
  })
})
