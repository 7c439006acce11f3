import { drawSeconds, luckOf, patienceOf } from './draws.ts'
import { awaitReply } from './pending.ts'
import { becomeReady } from './waiting.ts'
import type { TwinTicket, World } from './world.ts'

/** A ticket is created: it is with the bot for a while, or at once with the people. One of the backlog has been there before. */
export const create = (world: World, ticket: TwinTicket): void => {
  if (ticket.createdAt < world.program.startAt) arriveFromBacklog(world, ticket)
  else if (ticket.botSeconds > 0) {
    ticket.comesBackAt = ticket.createdAt + ticket.botSeconds
    Object.assign(ticket, { state: 'withBot', waitingSince: ticket.createdAt })
  } else leaveBot(world, ticket)
}

const arriveFromBacklog = (world: World, ticket: TwinTicket): void => {
  if (ticket.opensPending) {
    ticket.kind = ticket.trueKind
    awaitReply(world, ticket, 0)
  } else arrive(world, ticket, ticket.createdAt)
}

/** F7: the bot has solved the ticket for good, or it arrives. */
export const leaveBot = (world: World, ticket: TwinTicket): void => {
  if (ticket.botSolves) Object.assign(ticket, { state: 'deflected', closedAt: world.now })
  else arrive(world, ticket, world.now)
}

/** A ticket arrives, for the first time or with another attempt: it is turned away by its limit, or ready. */
export const arrive = (world: World, ticket: TwinTicket, at: number): void => {
  ticket.arrivedAt = at
  if (isLimitReached(world, ticket)) fail(world, ticket, 'turnedAway')
  else becomeReady(world, ticket, at)
}

const isLimitReached = ({ program, tickets }: World, { kind }: TwinTicket): boolean => {
  if (kind.limit < 0) return false
  const inside = tickets.filter(
    other => other.kind.limit === kind.limit && (other.state === 'waiting' || other.state === 'inWork')
  )
  return inside.length >= program.limits[kind.limit]
}

/** After the matching: a ticket that nobody has started yet will leave when its patience ends, now at the earliest. */
export const lookAtPatience = (world: World, ticket: TwinTicket): void => {
  if (ticket.state !== 'waiting' || ticket.rows.length > 0 || ticket.opensPending) return
  ticket.leavesAt = Math.max(world.now, ticket.arrivedAt + patienceOf(world, ticket))
}

/** The customer's patience has ended before anybody started, or there was no room; some try again. */
export const fail = (world: World, ticket: TwinTicket, how: 'abandoned' | 'turnedAway'): void => {
  const { now, redials } = world
  const { redialChance, redialDelay } = ticket.kind
  const attempt = ticket.failures++
  ticket.leavesAt = Infinity
  if (luckOf(ticket, 'redial', attempt) >= redialChance) {
    Object.assign(ticket, { state: how, closedAt: now })
    return
  }
  ticket.comesBackAt = now + drawSeconds(world, ticket, redialDelay, 'redialDelay', attempt)
  Object.assign(ticket, { state: 'redialing', waitingSince: now })
  redials.push({ ticket, leftAt: now, backAt: ticket.comesBackAt })
}
