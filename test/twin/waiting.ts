import type { TwinKind } from './kind.ts'
import type { TwinTicket, World } from './world.ts'

/** The ticket becomes ready anew, now: after a reply, reopened or passed on. Its owner may lose it to the others. */
export const comeBack = (world: World, ticket: TwinTicket): void => {
  if (isOwnerLost(ticket)) dropOwner(ticket)
  becomeReady(world, ticket, world.now)
}

const isOwnerLost = ({ owner, kind }: TwinTicket): boolean => {
  if (owner === undefined) return false
  if (owner.hasLeftForGood) return true
  return kind.ownerSeconds > 0 && !owner.onShift && kind.ownedAtShiftEnd === 'hand over'
}

/** The ticket waits from `since` on; this also sets what its key is made of. */
export const becomeReady = (world: World, ticket: TwinTicket, since: number): void => {
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

/** From now on the ticket is of this kind; who owned it for another skill does not own it any more. */
export const changeKind = (ticket: TwinTicket, kind: TwinKind): void => {
  if (kind.skill !== ticket.kind.skill) ticket.owner = undefined
  ticket.kind = kind
}

/** The ticket is handed over: it is no longer anybody's. */
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
