import { drawSeconds, luckOf } from './draws.ts'
import { afterOpenSeconds } from './open-time.ts'
import { changeKind, comeBack } from './waiting.ts'
import type { TwinTicket, World } from './world.ts'

/** The ticket is pending; the customer replies after the drawn delay, counted while they are awake. */
export const awaitReply = (world: World, ticket: TwinTicket, step: number): void => {
  const delay = drawSeconds(world, ticket, ticket.kind.replyDelay, 'replyDelay', step)
  Object.assign(ticket, { state: 'pending', waitingSince: world.now })
  ticket.comesBackAt = afterOpenSeconds(ticket.replyClock, world.now, delay)
}

/** The customer replies, and the ticket comes back, perhaps as another kind. */
export const receiveReply = (world: World, ticket: TwinTicket): void => {
  changeKind(ticket, world.kinds[ticket.kind.afterReply])
  comeBack(world, ticket)
}

/** The ticket is solved at a step; it may come back all the same. */
export const solve = (world: World, ticket: TwinTicket, step: number): void => {
  const { reopenChance, reopenDelay } = ticket.kind
  Object.assign(ticket, { state: 'solved', closedAt: world.now })
  if (Number.isNaN(ticket.firstSolvedAt)) ticket.firstSolvedAt = world.now
  if (luckOf(ticket, 'reopen', step) >= reopenChance) return
  const delay = drawSeconds(world, ticket, reopenDelay, 'reopenDelay', step)
  ticket.comesBackAt = afterOpenSeconds(ticket.replyClock, world.now, delay)
}

/** A solved ticket is open again, as it was. */
export const reopen = (world: World, ticket: TwinTicket): void => {
  ticket.reopens++
  ticket.closedAt = NaN
  comeBack(world, ticket)
}
