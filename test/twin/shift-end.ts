import { putDown } from './live.ts'
import { breakOff, startWritingUp, writingUpSeconds } from './touching.ts'
import { dropOwner, handOverWaiting, waitAgain } from './waiting.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** R4: a person's shift ends; first the tickets that wait for them alone, then those in hand, by start. */
export const leave = (world: World, person: TwinPerson): void => {
  person.onShift = false
  handOverOwned(world, person)
  const touches = person.hands.filter(({ activity }) => activity === 'touch')
  const finishing = touches.filter(touch => !leaveWithTicket(world, touch))
  const overtime = Math.min(...finishing.map(({ ticket }) => ticket.kind.overtimeSeconds))
  if (finishing.length > 0) person.overtimeUntil = world.now + overtime
  if (overtime === 0) spendOvertime(world, person)
}

/** Hands over what waits for this person alone, where its kind says so or they will never be back. */
export const handOverOwned = (world: World, person: TwinPerson): void => {
  for (const ticket of world.tickets.filter(one => isWaitingFor(one, person))) {
    if (person.hasLeftForGood || ticket.kind.ownedAtShiftEnd === 'hand over') handOverWaiting(world, ticket)
  }
}

const isWaitingFor = (ticket: TwinTicket, person: TwinPerson): boolean =>
  ticket.state === 'waiting' && ticket.stage < 0 && ticket.owner === person

/** Deals with one ticket in hand; false where it is to be finished. Who still asks has nothing to finish with. */
const leaveWithTicket = (world: World, touch: TwinTouch): boolean => {
  const { shiftEnd, afterOvertime } = touch.ticket.kind
  if (shiftEnd === 'finish' && !touch.isAsking) return false
  letGo(world, touch, shiftEnd === 'finish' ? afterOvertime : shiftEnd)
  return true
}

/** The overtime is used up before the touches have ended. */
export const spendOvertime = (world: World, person: TwinPerson): void => {
  person.overtimeUntil = Infinity
  for (const touch of person.hands) letGo(world, touch, touch.ticket.kind.afterOvertime)
}

const letGo = (world: World, touch: TwinTouch, how: 'hand over' | 'keep'): void => {
  if (how === 'hand over' || touch.person.hasLeftForGood) handOver(world, touch)
  else keep(world, touch)
}

const keep = (world: World, touch: TwinTouch): void => {
  breakOff(world, touch, 'kept')
  waitAgain(world, touch.ticket)
}

const handOver = (world: World, touch: TwinTouch): void => {
  const { ticket, person } = touch
  breakOff(world, touch, 'handedOver')
  dropOwner(ticket)
  const seconds = writingUpSeconds(world, ticket)
  if (seconds > 0) startWritingUp(world, ticket, person, seconds)
  else waitAgain(world, ticket)
}

/** The ticket is written up and ready for the next person. */
export const finishWritingUp = (world: World, row: TwinTouch): void => {
  putDown(world, row)
  waitAgain(world, row.ticket)
}

/** A person comes on shift; what is still in hand goes on, in overtime as ordinary work. */
export const comeOnShift = (world: World, person: TwinPerson): void => {
  person.onShift = true
  person.overtimeUntil = Infinity
  person.idleSince = world.now
}
