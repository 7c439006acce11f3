import { simulate } from '../../src/engine/simulate.ts'
import { estimateMean, estimateRatio } from '../../src/metrics/merge/estimate.ts'
import type { Estimate } from '../../src/metrics/schemas/result-schema.ts'
import { drawUniform } from '../../src/num/luck.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, kind, person, ticket } from '../twin/micro-scenario.ts'

const STUDIES = 1000
const REPLICATIONS = 10
const FIRST = 100
const TICKETS = 800
/** Rate of the tickets of the queue whose intervals are held against its exact answer. */
export const ARRIVALS_PER_SECOND = 0.1
/** Mean work of a ticket of that queue, seconds. */
export const WORK_SECONDS = 10

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
export interface IntervalStudy {
  readonly wait: Estimate
  readonly share: Estimate
}

const study = (number: number): IntervalStudy => {
  const runs = Array.from({ length: REPLICATIONS }, (_, r) => waitsOf(number * REPLICATIONS + r))
  return {
    wait: estimateMean(runs.map(meanOf)),
    share: estimateRatio(
      runs.map(waits => waits.filter(wait => wait > 0).length),
      runs.map(waits => waits.length)
    )
  }
}

/** A thousand studies, each with luck of its own. */
export const intervalStudies = (): IntervalStudy[] => Array.from({ length: STUDIES }, (_, number) => study(number))
