import { drawSeconds } from './draws.ts'
import { breakOff, putDown, startWritingUp } from './touching.ts'
import { dropOwner, handOverWaiting, waitAgain } from './waiting.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** R4: a person's shift ends; first the tickets that wait for them alone, then the one in hand. */
export const leave = (world: World, person: TwinPerson): void => {
  person.onShift = false
  for (const ticket of world.tickets.filter(one => isWaitingFor(one, person))) {
    if (ticket.kind.ownedAtShiftEnd === 'hand over') handOverWaiting(world, ticket)
  }
  if (person.hand !== undefined && !person.hand.isWritingUp) leaveWithTicket(world, person.hand)
}

const isWaitingFor = (ticket: TwinTicket, person: TwinPerson): boolean =>
  ticket.state === 'waiting' && ticket.stage < 0 && ticket.owner === person

const leaveWithTicket = (world: World, touch: TwinTouch): void => {
  const { kind } = touch.ticket
  if (kind.shiftEnd === 'hand over') handOver(world, touch)
  else if (kind.shiftEnd === 'keep') keep(world, touch)
  else if (kind.overtimeSeconds === 0) useUpOvertime(world, touch)
  else touch.person.overtimeUntil = world.now + kind.overtimeSeconds
}

/** The overtime is used up before the touch has ended. */
export const useUpOvertime = (world: World, touch: TwinTouch): void => {
  if (touch.ticket.kind.afterOvertime === 'hand over') handOver(world, touch)
  else keep(world, touch)
}

const keep = (world: World, touch: TwinTouch): void => {
  breakOff(world, touch, 'kept')
  waitAgain(world, touch.ticket)
}

const handOver = (world: World, touch: TwinTouch): void => {
  const { ticket, person } = touch
  const { handoverGiven } = world.program.rules.costs
  breakOff(world, touch, 'handedOver')
  dropOwner(ticket)
  const seconds = drawSeconds(world, ticket, handoverGiven, 'handoverGiven', ticket.rows.length)
  if (seconds > 0) startWritingUp(world, ticket, person, seconds)
  else waitAgain(world, ticket)
}

/** The ticket is written up and ready for the next person. */
export const finishWritingUp = (world: World, row: TwinTouch): void => {
  putDown(world, row)
  waitAgain(world, row.ticket)
}

/** A person comes on shift; overtime or writing-up in hand goes on, the overtime as ordinary work. */
export const comeOnShift = (world: World, person: TwinPerson): void => {
  person.onShift = true
  person.overtimeUntil = Infinity
  person.idleSince = world.now
}
