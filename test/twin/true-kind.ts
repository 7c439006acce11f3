import { becomeReady, changeKind } from './waiting.ts'
import type { TwinTicket, World } from './world.ts'

/** K4: the first touch finds out what a ticket really is: at once where the skill was right, else by sorting it. */
export const findOut = (ticket: TwinTicket): void => {
  if (ticket.rows.length > 0 || ticket.opensPending) return
  if (ticket.trueKind.skill === ticket.kind.skill) ticket.kind = ticket.trueKind
  else ticket.needsSorting = true
}

/** The ticket is sorted and waits for people with the right skill. */
export const transfer = (world: World, ticket: TwinTicket): void => {
  ticket.needsSorting = false
  changeKind(ticket, ticket.trueKind)
  becomeReady(world, ticket, world.now)
}
