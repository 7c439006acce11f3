import type { Legend } from '../engine/legend.ts'
import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'

/** What is counted and how far it was followed; seconds. The counted period is [0, until). */
export interface CountedWindow {
  readonly until: number
  /** Where following stopped, `until` or later: open tickets have their age at this instant. */
  readonly observedUntil: number
  /** Rows of the counted tickets, those created in the counted period, ascending. */
  readonly tickets: Int32Array
}

/** Finds the counted tickets; throws where the run stopped before the end of the counted period. */
export function countedWindow(program: Program, legend: Legend, observations: Observations): CountedWindow {
  const until = legend.countedUntil
  const { endedAt } = observations
  const observedUntil = program.until === Infinity ? Math.max(endedAt, until) : endedAt
  if (observedUntil < until)
    throw new Error(`the run stopped at ${endedAt} s, before the counted period ends at ${until} s`)
  return { until, observedUntil, tickets: countedTickets(program, observations, until) }
}

function countedTickets(program: Program, observations: Observations, until: number): Int32Array {
  const { createdAt, count } = program.tickets
  const rows = new Int32Array(count)
  let counted = 0
  for (let ticket = 0; ticket < count; ticket++) {
    const isCounted = createdAt[ticket] >= 0 && createdAt[ticket] < until
    if (isCounted && observations.tickets.state[ticket] !== TicketState.notArrived) rows[counted++] = ticket
  }
  return rows.subarray(0, counted)
}
