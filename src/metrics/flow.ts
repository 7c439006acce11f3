import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import type { CountedWindow } from './counted-window.ts'

/** Tickets that came and went in the counted period, whenever they were created (M8); tickets. */
export interface Flow {
  readonly openingBacklog: number
  readonly arrived: number
  readonly solved: number
  readonly abandoned: number
  readonly turnedAway: number
  readonly closingBacklog: number
}

/** Counts them; an instant belongs to the period that it begins. */
export function flowOf(program: Program, observations: Observations, window: CountedWindow): Flow {
  const { createdAt, count } = program.tickets
  const { state, closedAt } = observations.tickets
  const closedAs = new Int32Array(TicketState.turnedAway + 1)
  let openingBacklog = 0
  let arrived = 0
  let closingBacklog = 0
  for (let ticket = 0; ticket < count; ticket++) {
    if (state[ticket] === TicketState.notArrived || createdAt[ticket] >= window.until) continue
    const wasOpen = !(closedAt[ticket] < 0)
    if (createdAt[ticket] >= 0) arrived++
    else if (wasOpen) openingBacklog++
    if (!(closedAt[ticket] < window.until)) closingBacklog++
    else if (wasOpen) closedAs[state[ticket]]++
  }
  return {
    openingBacklog,
    arrived,
    solved: closedAs[TicketState.solved],
    abandoned: closedAs[TicketState.abandoned],
    turnedAway: closedAs[TicketState.turnedAway],
    closingBacklog
  }
}
