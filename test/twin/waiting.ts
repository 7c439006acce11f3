import { patienceOf } from './draws.ts'
import { awaitReply } from './touching.ts'
import type { TwinTicket, World } from './world.ts'

/** A ticket arrives: turned away by its limit, pending on its customer, or ready. */
export const arrive = (world: World, ticket: TwinTicket): void => {
  if (ticket.opensPending) awaitReply(world, ticket, 0)
  else if (isLimitReached(world, ticket)) Object.assign(ticket, { state: 'turnedAway', closedAt: world.now })
  else becomeReady(world, ticket, ticket.createdAt)
}

const isLimitReached = ({ program, tickets }: World, { kind }: TwinTicket): boolean => {
  if (kind.limit < 0) return false
  const inside = tickets.filter(
    other => other.kind.limit === kind.limit && (other.state === 'waiting' || other.state === 'inWork')
  )
  return inside.length >= program.limits[kind.limit]
}

/** The customer replies. An owner who is off shift then may lose the ticket to the others. */
export const receiveReply = (world: World, ticket: TwinTicket): void => {
  ticket.replyAt = Infinity
  const isForOwner = ticket.owner !== undefined && ticket.kind.ownerSeconds > 0
  if (isForOwner && !ticket.owner?.onShift && ticket.kind.ownedAtShiftEnd === 'hand over') dropOwner(ticket)
  becomeReady(world, ticket, world.now)
}

/** The ticket waits from `since` on; the first time also sets what its key is made of. */
const becomeReady = (world: World, ticket: TwinTicket, since: number): void => {
  ticket.readyAt = since
  waitAgain(world, ticket, since)
}

/** The ticket waits from `since` on, first for its owner alone where its kind says so; its key stays. */
export const waitAgain = (world: World, ticket: TwinTicket, since = world.now): void => {
  ticket.state = 'waiting'
  ticket.waitingSince = since
  const isForOwner = ticket.owner !== undefined && ticket.kind.ownerSeconds > 0
  ticket.stageZeroAt = isForOwner ? since + ticket.kind.ownerSeconds : since
  ticket.stage = isForOwner ? -1 : 0
  ticket.isNews = true
  openStages(world, ticket)
}

/** The ticket is no longer anybody's. */
export const dropOwner = (ticket: TwinTicket): void => {
  ticket.owner = undefined
  ticket.handedOver = true
}

/** A ticket that waits for its owner alone is handed over: open to stage 0 from now on. */
export const handOverWaiting = (world: World, ticket: TwinTicket): void => {
  dropOwner(ticket)
  ticket.stage = 0
  ticket.stageZeroAt = world.now
  ticket.isNews = true
  openStages(world, ticket)
}

/** When the ticket's next stage opens; Infinity where none will. */
export const nextStageAt = (ticket: TwinTicket): number => {
  if (ticket.state !== 'waiting' || ticket.isHeld) return Infinity
  return ticket.stageZeroAt + (ticket.kind.stageAfterSeconds[ticket.stage + 1] ?? Infinity)
}

/** Opens every stage whose time has come. */
export const openStages = (world: World, ticket: TwinTicket): void => {
  while (nextStageAt(ticket) <= world.now) {
    ticket.stage++
    ticket.isNews = true
  }
}

/** After the matching: a ticket that nobody has started yet will leave when its patience ends, now at the earliest. */
export const lookAtPatience = (world: World, ticket: TwinTicket): void => {
  if (ticket.state !== 'waiting' || ticket.rows.length > 0 || ticket.opensPending) return
  ticket.leavesAt = Math.max(world.now, ticket.createdAt + patienceOf(world, ticket))
}

/** The customer's patience has ended before anybody started. */
export const abandon = (world: World, ticket: TwinTicket): void => {
  Object.assign(ticket, { state: 'abandoned', closedAt: world.now, leavesAt: Infinity })
}
