import { expectedTickets } from '../compile/draw-demand.ts'
import { spanOf } from '../compile/period.ts'
import { scenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { MOST_AHEAD } from './run-replications.ts'
import type { StudyInput } from './study-input.ts'

/** Measured on the bundled scenarios, see README.md; bytes. */
const PROGRAM = 130e6
const THREAD = 80e6
const TICKET = 850
const RECORDED_TICKET = 120
const INTERVAL = 4000
const REPLICATION = 60_000
const GROUP = 9600
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

/** Groups of tickets in the break-downs of a result. */
const groupsOf = (scenario: Scenario): number => {
  const { channels, plans, priorities, skills, queues, regions } = scenarioNames(scenario)
  const alone = [channels, plans, priorities, skills, queues].reduce((sum, names) => sum + names.length, 0)
  const lines = (scenario.targets ?? []).length + 1
  return 1 + alone + lines + (regions.length + 1) * (1 + priorities.length)
}

/** Estimates the memory of a study before it starts. */
export const memoryNeed = ({ scenario, recorded }: StudyInput, replications: number, jobs: number): MemoryNeed => {
  const { startAt, countedUntil, until } = spanOf(scenario.period)
  const tickets = recorded?.tickets.count ?? expectedTickets(scenario)
  const seconds = Number.isFinite(until) ? until - startAt : countedUntil - startAt
  const series = (seconds / (scenario.report?.interval ?? DEFAULT_INTERVAL_SECONDS)) * INTERVAL
  const ahead = jobs > 1 ? MOST_AHEAD : 1
  const ofJob = tickets * TICKET + series * ahead + (jobs > 1 ? THREAD : 0)
  const kept = replications * (REPLICATION + groupsOf(scenario) * GROUP)
  const total = PROGRAM + (recorded === undefined ? 0 : tickets * RECORDED_TICKET) + series + kept + jobs * ofJob
  return { total, kept, ofJob, tickets }
}
