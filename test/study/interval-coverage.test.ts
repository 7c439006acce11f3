import { beforeAll, describe, expect, it } from 'vitest'
import type { Estimate } from '../../src/metrics/schemas/result-schema.ts'
import { erlangC } from '../../src/num/erlang.ts'
import { APART_MILLISECONDS, apart } from '../apart.ts'
import { ARRIVALS_PER_SECOND, type IntervalStudy, WORK_SECONDS } from './interval-studies.ts'

const coverageOf = (intervals: readonly Estimate[], truth: number): number =>
  intervals.filter(({ low, high }) => (low ?? Infinity) <= truth && truth <= (high ?? -Infinity)).length /
  intervals.length

describe('95% intervals of a queue with a known answer', () => {
  let studies: readonly IntervalStudy[] = []
  beforeAll(async () => {
    studies = await apart(new URL('./interval-studies.ts', import.meta.url), 'intervalStudies')
  }, APART_MILLISECONDS)
  const truth = erlangC({ arrivalRate: ARRIVALS_PER_SECOND, meanWork: WORK_SECONDS, agents: 2 })

  it('hold the mean wait as often as they say', () => {
    const coverage = coverageOf(
      studies.map(({ wait }) => wait),
      truth.meanWait
    )
    expect(coverage).toBeGreaterThan(0.93)
    expect(coverage).toBeLessThan(0.97)
  })

  it('hold the share of those who wait as often as they say', () => {
    const coverage = coverageOf(
      studies.map(({ share }) => share),
      truth.probWait
    )
    expect(coverage).toBeGreaterThan(0.93)
    expect(coverage).toBeLessThan(0.97)
  })
})
