import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { estimateMean, estimateRatio } from '../../src/metrics/merge/estimate.ts'
import type { Estimate } from '../../src/metrics/schemas/result-schema.ts'
import { erlangC } from '../../src/num/erlang.ts'
import { drawUniform } from '../../src/num/luck.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, kind, person, ticket } from '../twin/micro-scenario.ts'

const STUDIES = 1000
const REPLICATIONS = 10
const FIRST = 100
const TICKETS = 800
const ARRIVALS_PER_SECOND = 0.1
const WORK_SECONDS = 10

/** Two people, exponential gaps and work: waits of the tickets after the first hundred, which find an emptier queue. */
const waitsOf = (replication: number): Float64Array => {
  let at = 0
  const tickets = Array.from({ length: TICKETS }, (_, n) => {
    at -= Math.log(drawUniform(replication, 77, 16, n)) / ARRIVALS_PER_SECOND
    return ticket(at, { luck: [n, replication] })
  })
  const effort = { family: 'exponential', mean: WORK_SECONDS } as const
  const program = buildProgram(
    draft({ until: Infinity, luck: [replication, 5], agents: [person(), person()], kinds: [kind({ effort })], tickets })
  )
  const { firstStartAt } = simulate(program).tickets
  return firstStartAt.map((start, row) => start - program.tickets.createdAt[row]).subarray(FIRST)
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** One study of ten replications: the mean wait, and the share of those who wait. */
const study = (number: number): { wait: Estimate; share: Estimate } => {
  const runs = Array.from({ length: REPLICATIONS }, (_, r) => waitsOf(number * REPLICATIONS + r))
  return {
    wait: estimateMean(runs.map(meanOf)),
    share: estimateRatio(
      runs.map(waits => waits.filter(wait => wait > 0).length),
      runs.map(waits => waits.length)
    )
  }
}

const coverageOf = (intervals: readonly Estimate[], truth: number): number =>
  intervals.filter(({ low, high }) => (low ?? Infinity) <= truth && truth <= (high ?? -Infinity)).length /
  intervals.length

describe('95% intervals of a queue with a known answer', () => {
  const studies = Array.from({ length: STUDIES }, (_, number) => study(number))
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
