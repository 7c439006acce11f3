import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { Reopenings } from '../histories/reopenings.ts'
import { isBetween } from '../histories/transfers.ts'

/** Tickets that came and went in the counted period, whenever they were created (M8); tickets. */
export interface Flow {
  readonly openingBacklog: number
  readonly arrived: number
  /** Reopenings: solved tickets that are open again. */
  readonly reopened: number
  readonly deflected: number
  /** Solutions, those that did not last included. */
  readonly solved: number
  readonly abandoned: number
  readonly turnedAway: number
  readonly closingBacklog: number
}

/** Counts them; an instant belongs to the period that it begins. */
export function flowOf(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  reopenings: Reopenings
): Flow {
  const { createdAt, count } = program.tickets
  const { state, closedAt } = observations.tickets
  const closedAs = new Int32Array(TicketState.redialing + 1)
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
  const between = betweenSolutions(reopenings, window.until)
  return {
    openingBacklog: openingBacklog - between.atStart,
    arrived,
    reopened: between.reopened,
    deflected: closedAs[TicketState.deflected],
    solved: closedAs[TicketState.solved] + between.solved,
    abandoned: closedAs[TicketState.abandoned],
    turnedAway: closedAs[TicketState.turnedAway],
    closingBacklog: closingBacklog - between.atEnd
  }
}

/** Solutions that did not last and reopenings in the period, and tickets between the two at its start and at its end. */
function betweenSolutions({ solvedAt, reopenedAt }: Reopenings, until: number) {
  const between = { solved: 0, reopened: 0, atStart: 0, atEnd: 0 }
  for (let row = 0; row < solvedAt.length; row++) {
    if (isBetween(solvedAt[row], 0, until)) between.solved++
    if (isBetween(reopenedAt[row], 0, until)) between.reopened++
    if (solvedAt[row] < 0 && reopenedAt[row] >= 0) between.atStart++
    if (solvedAt[row] < until && reopenedAt[row] >= until) between.atEnd++
  }
  return between
}
