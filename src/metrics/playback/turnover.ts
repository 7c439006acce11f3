import { type Observations, TicketState, TouchEnd } from '../../engine/observations.ts'
import type { TracedRun } from '../life-line/traced-run.ts'
import { upTo } from '../series/level.ts'

/** When tickets came and went, each ascending, seconds. */
export interface Turnover {
  readonly arrivedAt: Float64Array
  /** Solutions, those that did not last included. */
  readonly solvedAt: Float64Array
  /** Customers who gave up for good, turned away or tired of waiting. */
  readonly leftAt: Float64Array
}

/** Lists the comings and goings of all tickets of a run. */
export function turnoverOf({ program }: Pick<TracedRun, 'program'>, { tickets, touches }: Observations): Turnover {
  const { state, closedAt } = tickets
  const [arrived, left, solved]: number[][] = [[], [], []]
  for (let ticket = 0; ticket < state.length; ticket++) {
    if (state[ticket] !== TicketState.notArrived) arrived.push(program.tickets.createdAt[ticket])
    if (state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway) left.push(closedAt[ticket])
  }
  for (let touch = 0; touch < touches.count; touch++)
    if (touches.end[touch] === TouchEnd.solved) solved.push(touches.endAt[touch])
  const [arrivedAt, solvedAt, leftAt] = [arrived, solved, left].map(instants => Float64Array.from(instants).sort())
  return { arrivedAt, solvedAt, leftAt }
}

/** How many of the ascending instants lie in (from, to]. */
export function countWithin(instants: Float64Array, from: number, to: number): number {
  return upTo(instants, to) - upTo(instants, from)
}
