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
  const found: Found = { ticket: [], askedAt: [], answeredAt: [] }
  const isAnswered = new Uint8Array(tickets.state.length)
  /** Row of each ticket's latest reply that waits for an answer, −1: none. */
  const rowOf = new Int32Array(tickets.state.length).fill(-1)
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (isAside(end)) continue
    const ticket = touches.ticket[touch]
    if (isAnswered[ticket] === 1) rowOf[ticket] = ask(found, ticket, touches.waitingSince[touch])
    isAnswered[ticket] = isReply(end) ? 1 : 0
    if (isAnswered[ticket] === 0 || rowOf[ticket] < 0) continue
    found.answeredAt[rowOf[ticket]] = touches.endAt[touch]
    rowOf[ticket] = -1
  }
  for (let ticket = 0; ticket < isAnswered.length; ticket++) {
    if (isAnswered[ticket] === 1 && tickets.state[ticket] === TicketState.waiting)
      ask(found, ticket, tickets.waitingSince[ticket])
  }
  return found
}

type Found = { readonly [K in keyof CustomerReplies]: number[] }

/** Notes a reply that has no answer yet; its row. */
function ask({ ticket, askedAt, answeredAt }: Found, own: number, at: number): number {
  askedAt.push(at)
  answeredAt.push(NaN)
  return ticket.push(own) - 1
}
