import { expectedTickets } from '../compile/draw-demand.ts'
import { spanOf } from '../compile/period.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { MANY_ROWS } from '../num/free-memory.ts'
import { MOST_AHEAD } from './run-replications.ts'
import type { StudyInput } from './study-input.ts'

/** Measured on the bundled scenarios, see README.md; bytes. */
const BYTES = {
  program: 130e6,
  thread: 80e6,
  ticket: 850,
  furtherTicket: 450,
  recordedTicket: 45,
  interval: 4000,
  replication: 60_000,
  group: 9600
} as const

const DEFAULT_INTERVAL_SECONDS = 3600

/** About how much memory a study takes at its peak, bytes. */
export interface MemoryNeed {
  /** All of it. */
  readonly total: number
  /** The part that grows with the number of replications. */
  readonly kept: number
  /** The part that grows with the number of jobs: of each of them. */
  readonly ofJob: number
  /** The part that is the table of recorded tickets. */
  readonly recorded: number
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

/** Columns of a short run are freed when it is over, those of a long one as soon as they are not needed. */
const ofTickets = (tickets: number): number => {
  const first = Math.min(tickets, MANY_ROWS)
  return first * BYTES.ticket + (tickets - first) * BYTES.furtherTicket
}

/** Estimates the memory of a study before it starts. */
export const memoryNeed = ({ scenario, recorded }: StudyInput, replications: number, jobs: number): MemoryNeed => {
  const { startAt, countedUntil, until } = spanOf(scenario.period)
  const tickets = recorded?.tickets.count ?? expectedTickets(scenario)
  const seconds = Number.isFinite(until) ? until - startAt : countedUntil - startAt
  const series = (seconds / (scenario.report?.interval ?? DEFAULT_INTERVAL_SECONDS)) * BYTES.interval
  const ahead = jobs > 1 ? MOST_AHEAD : 1
  const ofJob = ofTickets(tickets) + series * ahead + (jobs > 1 ? BYTES.thread : 0)
  const kept = replications * (BYTES.replication + groupsOf(scenario) * BYTES.group)
  const table = recorded === undefined ? 0 : tickets * BYTES.recordedTicket
  const total = BYTES.program + table + series + kept + jobs * ofJob
  return { total, kept, ofJob, recorded: table, tickets }
}
