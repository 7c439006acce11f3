import { type Observations, TicketState, TouchEnd } from '../../engine/observations.ts'

/** Times at which customers wrote back, to tickets that had been answered; one row a time, in order of the touches after. */
export interface CustomerReplies {
  readonly ticket: readonly number[]
  /** The customer’s reply, or the reopening; seconds. */
  readonly askedAt: readonly number[]
  /** End of the next touch that ended pending or solved, seconds; NaN: none yet. */
  readonly answeredAt: readonly number[]
}

/** Whether the team has said something to the customer: the ticket is pending, or solved. */
export function isReply(end: number): boolean {
  return end === TouchEnd.pending || end === TouchEnd.solved
}

/** Whether a row of the touches is no part of the work on its own ticket. */
export function isAside(end: number): boolean {
  return end === TouchEnd.consulted || end === TouchEnd.handoverGiven
}

/** Finds every time a customer wrote back by the end of the run. */
export function customerReplies(observations: Observations): CustomerReplies {
  const { touches, tickets } = observations
  const found = { ticket: [] as number[], askedAt: [] as number[], answeredAt: [] as number[] }
  const isAnswered = new Uint8Array(tickets.state.length)
  const rowOf = new Map<number, number>()
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (isAside(end)) continue
    const ticket = touches.ticket[touch]
    if (isAnswered[ticket] === 1) ask(ticket, touches.waitingSince[touch])
    isAnswered[ticket] = isReply(end) ? 1 : 0
    if (isReply(end)) answer(ticket, touches.endAt[touch])
  }
  for (let ticket = 0; ticket < isAnswered.length; ticket++) {
    if (isAnswered[ticket] === 1 && tickets.state[ticket] === TicketState.waiting)
      ask(ticket, tickets.waitingSince[ticket])
  }
  return found

  function ask(ticket: number, at: number): void {
    rowOf.set(ticket, found.ticket.push(ticket) - 1)
    found.askedAt.push(at)
    found.answeredAt.push(Number.NaN)
  }

  function answer(ticket: number, at: number): void {
    const row = rowOf.get(ticket)
    if (row === undefined) return
    found.answeredAt[row] = at
    rowOf.delete(ticket)
  }
}
