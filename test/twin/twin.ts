import type { Observations } from '../../src/engine/observations.ts'
import { CalendarChange, type Program } from '../../src/engine/program.ts'
import { interrupt, match } from './matching.ts'
import { observe } from './observe.ts'
import { beginPause, endPause } from './pauses.ts'
import { comeOnShift, finishWritingUp, leave, useUpOvertime } from './shift-end.ts'
import { completeTouch } from './touching.ts'
import { abandon, arrive, lookAtPatience, nextStageAt, openStages, receiveReply } from './waiting.ts'
import { createWorld, type TwinPerson, type World } from './world.ts'

/**
 * Simulates a program the slow way, rule by rule as `src/engine/README.md` tells them, so that the engine can be
 * held against it. Looks through everybody and everything at every instant; meant for a few dozen tickets.
 */
export const simulateSlowly = (program: Program): Observations => {
  const world = createWorld(program)
  let rounds = 0
  for (let next = nextInstant(world); next < program.until; next = nextInstant(world)) {
    world.now = next
    playRound(world)
    if (++rounds > 100_000) throw new Error(`no end after ${rounds} rounds at ${world.now} s`)
  }
  return observe(world, rounds)
}

/** The next instant at which anything happens; the present one where something is left to do. */
const nextInstant = (world: World): number => {
  const { program, people, tickets } = world
  const arrival = program.tickets.createdAt[world.arrivalsDone] ?? Infinity
  const calendar = world.calendarDone < program.calendar.count ? program.calendar.at[world.calendarDone] : Infinity
  return Math.min(
    Math.max(program.startAt, arrival),
    calendar,
    ...people.map(workEndsAt),
    ...tickets.flatMap(ticket => [ticket.replyAt, ticket.leavesAt, nextStageAt(ticket)])
  )
}

const workEndsAt = ({ hand, overtimeUntil }: TwinPerson): number =>
  hand === undefined ? Infinity : Math.min(hand.endAt, overtimeUntil)

/** R7: everything that is due at this instant, in its order, then one matching. */
const playRound = (world: World): void => {
  for (const person of world.people) endWork(world, person)
  playCalendar(world, CalendarChange.leaves, leave)
  playCalendar(world, CalendarChange.pauseBegins, beginPause)
  playCalendar(world, CalendarChange.pauseEnds, endPause)
  playCalendar(world, CalendarChange.arrives, comeOnShift)
  receiveArrivals(world)
  for (const ticket of world.tickets) {
    if (ticket.replyAt <= world.now) receiveReply(world, ticket)
    if (ticket.leavesAt <= world.now) abandon(world, ticket)
    openStages(world, ticket)
  }
  match(world)
  interrupt(world)
  for (const ticket of world.tickets) {
    if (ticket.isNews) lookAtPatience(world, ticket)
    ticket.isNews = false
  }
}

const endWork = (world: World, person: TwinPerson): void => {
  const { hand } = person
  if (hand === undefined || workEndsAt(person) > world.now) return
  if (hand.endAt > world.now) useUpOvertime(world, hand)
  else if (hand.isWritingUp) finishWritingUp(world, hand)
  else completeTouch(world, hand)
}

/** Everybody to whom this happens at this instant; the calendar is sorted as it is played. */
const playCalendar = (world: World, change: number, happen: (world: World, person: TwinPerson) => void): void => {
  const { calendar } = world.program
  const isDue = (row: number) =>
    row < calendar.count && calendar.at[row] <= world.now && calendar.change[row] === change
  for (; isDue(world.calendarDone); world.calendarDone++) {
    happen(world, world.people[calendar.agent[world.calendarDone]])
  }
}

const receiveArrivals = (world: World): void => {
  const { tickets } = world
  for (; tickets[world.arrivalsDone]?.createdAt <= world.now; world.arrivalsDone++) {
    arrive(world, tickets[world.arrivalsDone])
  }
}
