import { CAUSES, Cause, type CauseKey } from '../causes/cause.ts'
import { endOf } from '../causes/cause-seconds.ts'
import type { Stamp } from './life-line.ts'
import { causesOf, stateName } from './trace-ticket.ts'
import type { TracedRun } from './traced-run.ts'

/** A ticket in a list of the longest. */
export interface LongTicket {
  readonly ticket: string
  /** Row of the program's tickets. */
  readonly row: number
  readonly priority: string
  readonly skill: string
  readonly state: string
  readonly created: Stamp
  /** From creation to its close or the end of the run. */
  readonly seconds: number
  readonly causes: Readonly<Record<CauseKey, number>>
}

/**
 * The `most` tickets among these rows that took longest from creation to their close or the end of the run, the time of the customer left out; longest first,
 * ties by row.
 */
export function longestTickets(run: TracedRun, rows: readonly number[], most: number): LongTicket[] {
  const { program, legend, observations, until } = run
  const spanOf = (row: number) => endOf(observations.tickets, until, row) - program.tickets.createdAt[row]
  const ownOf = (row: number) => spanOf(row) - run.seconds[row * CAUSES + Cause.customer]
  const longest = [...rows].sort((a, b) => ownOf(b) - ownOf(a) || a - b).slice(0, most)
  return longest.map(row => {
    const kind = observations.tickets.kind[row]
    return {
      ticket: legend.ticketId(row),
      row,
      priority: legend.priorities[program.kinds.priority[kind]],
      skill: legend.skills[program.kinds.skill[kind]],
      state: stateName(observations.tickets.state[row]),
      created: run.stampOf(program.tickets.createdAt[row], legend.reportZone),
      seconds: spanOf(row),
      causes: causesOf(run.seconds, row)
    }
  })
}
