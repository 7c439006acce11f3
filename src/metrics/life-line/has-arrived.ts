import { TicketState } from '../../engine/observations.ts'
import type { TracedRun } from './traced-run.ts'

/** Whether a run has a ticket of that row that was created by its end. */
export function hasArrived({ observations: { tickets } }: Pick<TracedRun, 'observations'>, row: number): boolean {
  const state = tickets.state.at(row)
  return Number.isInteger(row) && row >= 0 && state !== undefined && state !== TicketState.notArrived
}
