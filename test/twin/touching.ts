import { drawSeconds, effortOfStep, isReplyComing } from './draws.ts'
import { proficiencyOf } from './eligible.ts'
import { afterOpenSeconds } from './open-time.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** A person starts a touch on a waiting ticket and becomes its owner, or goes on with it after a pause. */
export const startTouch = (world: World, ticket: TwinTicket, person: TwinPerson, isGoingOn = false): void => {
  const effort = ticket.effortLeft ?? effortOfStep(world, ticket)
  const proficiency = proficiencyOf(world, person, ticket)
  const extraSeconds = isGoingOn ? 0 : extraOf(world, ticket, person)
  const touch = addRow(world, ticket, person, {
    isWritingUp: false,
    waitingSince: ticket.waitingSince,
    extraSeconds,
    effort,
    proficiency,
    endAt: world.now + extraSeconds + effort / proficiency
  })
  person.touches.push(touch)
  Object.assign(ticket, { state: 'inWork', owner: person, handedOver: false, leavesAt: Infinity, isNews: false })
}

/** A person writes up a ticket that they hand over. */
export const startWritingUp = (world: World, ticket: TwinTicket, person: TwinPerson, seconds: number): void => {
  const still = { extraSeconds: 0, effort: 0, proficiency: 1 }
  addRow(world, ticket, person, {
    ...still,
    isWritingUp: true,
    waitingSince: world.now,
    endAt: world.now + seconds
  }).end = 'handoverGiven'
}

const addRow = (
  world: World,
  ticket: TwinTicket,
  person: TwinPerson,
  what: Omit<TwinTouch, 'ticket' | 'person' | 'startAt' | 'end'>
): TwinTouch => {
  const row: TwinTouch = { ...what, ticket, person, startAt: world.now, end: 'unfinished' }
  world.rows.push(row)
  ticket.rows.push(row)
  person.hand = row
  return row
}

/** A touch reaches its end: the ticket is solved, or pending until the customer replies. */
export const completeTouch = (world: World, touch: TwinTouch): void => {
  const { ticket } = touch
  putDown(world, touch)
  ticket.completed++
  ticket.effortLeft = undefined
  if (ticket.completed === 1) ticket.firstReplyAt = world.now
  touch.end = isReplyComing(ticket) ? 'pending' : 'solved'
  if (touch.end === 'pending') awaitReply(world, ticket, ticket.completed - 1)
  else Object.assign(ticket, { state: 'solved', closedAt: world.now })
}

/** The ticket is pending; the customer replies after the drawn delay, counted while they are awake. */
export const awaitReply = (world: World, ticket: TwinTicket, step: number): void => {
  const delay = drawSeconds(world, ticket, ticket.kind.replyDelay, 'replyDelay', step)
  ticket.state = 'pending'
  ticket.waitingSince = world.now
  ticket.replyAt = afterOpenSeconds(ticket.replyClock, world.now, delay)
}

/** A touch ends before its time; what is left of its effort is for the ticket's next touch. */
export const breakOff = (
  world: World,
  touch: TwinTouch,
  end: 'interrupted' | 'handedOver' | 'kept' | 'paused'
): void => {
  const worked = Math.max(0, world.now - touch.startAt - touch.extraSeconds)
  touch.ticket.effortLeft = Math.max(0, touch.effort - worked * touch.proficiency)
  touch.end = end
  putDown(world, touch)
}

/** The person's hands are free; they count as idle from now on. */
export const putDown = (world: World, row: TwinTouch): void => {
  row.endAt = world.now
  row.person.hand = undefined
  row.person.overtimeUntil = Infinity
  row.person.idleSince = world.now
}

/** K5: switch, handover taken and read, seconds, added up. */
const extraOf = (world: World, ticket: TwinTicket, person: TwinPerson): number => {
  const { costs } = world.program.rules
  const draw = (cost: number, purpose: 'switch' | 'read' | 'handoverTaken') =>
    drawSeconds(world, ticket, cost, purpose, ticket.rows.length)
  let extra = 0
  if (isSwitch(ticket, person)) extra += draw(costs.switch, 'switch')
  if (isTakenOver(ticket, person)) extra += draw(costs.handoverTaken, 'handoverTaken')
  else if (isReadingNeeded(world, ticket, person)) extra += draw(costs.read, 'read')
  return extra
}

const touchesOf = (ticket: TwinTicket): TwinTouch[] => ticket.rows.filter(row => !row.isWritingUp)

const isSwitch = (ticket: TwinTicket, person: TwinPerson): boolean => {
  const latest = person.touches.at(-1)
  return latest !== undefined && latest.ticket.kind.skill !== ticket.kind.skill
}

const isTakenOver = (ticket: TwinTicket, person: TwinPerson): boolean =>
  ticket.handedOver && touchesOf(ticket).at(-1)?.person !== person

const isReadingNeeded = (world: World, ticket: TwinTicket, person: TwinPerson): boolean => {
  if (touchesOf(ticket).length === 0) return false
  const latest = touchesOf(ticket).findLast(touch => touch.person === person)
  return latest === undefined || world.now - latest.endAt > world.program.rules.costs.readAgainAfterSeconds
}
