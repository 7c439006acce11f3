import { expectedTickets } from '../compile/draw-demand.ts'
import { spanOf } from '../compile/period.ts'
import { MOST_AHEAD } from './run-replications.ts'
import type { StudyInput } from './study-input.ts'

/** Measured on the bundled scenarios, see README.md; bytes. */
const PROGRAM = 130e6
const THREAD = 80e6
const TICKET = 850
const RECORDED_TICKET = 120
const INTERVAL = 4000
const REPLICATION = 0.65e6
const DEFAULT_INTERVAL_SECONDS = 3600

/** About how much memory a study takes at its peak, bytes. */
export interface MemoryNeed {
  /** All of it. */
  readonly total: number
  /** The part that grows with the number of replications. */
  readonly kept: number
  /** The part that grows with the number of jobs: of each of them. */
  readonly ofJob: number
  /** Tickets of a replication. */
  readonly tickets: number
}

/** Estimates the memory of a study before it starts. */
export const memoryNeed = ({ scenario, recorded }: StudyInput, replications: number, jobs: number): MemoryNeed => {
  const { startAt, countedUntil, until } = spanOf(scenario.period)
  const tickets = recorded?.tickets.count ?? expectedTickets(scenario)
  const seconds = Number.isFinite(until) ? until - startAt : countedUntil - startAt
  const series = (seconds / (scenario.report?.interval ?? DEFAULT_INTERVAL_SECONDS)) * INTERVAL
  const ahead = jobs > 1 ? MOST_AHEAD : 1
  const ofJob = tickets * TICKET + series * ahead + (jobs > 1 ? THREAD : 0)
  const kept = replications * REPLICATION
  const total = PROGRAM + (recorded === undefined ? 0 : tickets * RECORDED_TICKET) + series + kept + jobs * ofJob
  return { total, kept, ofJob, tickets }
}
