import type { Observations } from '../../src/engine/observations.ts'
import { CalendarChange, type Program } from '../../src/engine/program.ts'
import { arrive, create, fail, leaveBot, lookAtPatience } from './arriving.ts'
import { changeCareer } from './careers.ts'
import { createWorld } from './create-world.ts'
import { interrupt } from './interruption.ts'
import { putDown } from './live.ts'
import { match } from './matching.ts'
import { observe } from './observe.ts'
import { beginPause, endPause } from './pauses.ts'
import { receiveReply, reopen } from './pending.ts'
import { comeOnShift, finishWritingUp, leave, spendOvertime } from './shift-end.ts'
import { giveUp } from './talks.ts'
import { completeTouch } from './touching.ts'
import { nextStageAt, openStages } from './waiting.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

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
  const { calendar, careers } = program
  const arrival = program.tickets.createdAt[world.arrivalsDone] ?? Infinity
  return Math.min(
    Math.max(program.startAt, arrival),
    world.calendarDone < calendar.count ? calendar.at[world.calendarDone] : Infinity,
    world.careersDone < (careers?.count ?? 0) ? (careers?.at[world.careersDone] ?? Infinity) : Infinity,
    ...people.map(({ hands, overtimeUntil }) => Math.min(overtimeUntil, ...hands.map(row => row.endAt))),
    ...tickets.map(ticket => Math.min(ticket.comesBackAt, ticket.leavesAt, nextStageAt(ticket)))
  )
}

/** R7: everything that is due at this instant, in its order, then one matching. */
const playRound = (world: World): void => {
  for (const person of world.people) endWork(world, person)
  playCalendar(world, CalendarChange.leaves, leave)
  playCareers(world)
  playCalendar(world, CalendarChange.pauseBegins, beginPause)
  playCalendar(world, CalendarChange.pauseEnds, endPause)
  playCalendar(world, CalendarChange.arrives, comeOnShift)
  receiveArrivals(world)
  while (receiveNext(world) || loseNext(world)) {}
  for (const ticket of world.tickets) openStages(world, ticket)
  match(world)
  interrupt(world)
  for (const ticket of world.tickets) {
    if (ticket.isNews) lookAtPatience(world, ticket)
    ticket.isNews = false
  }
}

/** What has come to its end, by start; what then comes to its end because there is less in hand; then the overtime. */
const endWork = (world: World, person: TwinPerson): void => {
  const ended = () => person.hands.filter(row => row.endAt <= world.now)
  for (let due = ended(); due.length > 0; due = ended()) {
    for (const row of due) endRow(world, row)
  }
  if (person.overtimeUntil <= world.now) spendOvertime(world, person)
}

const endRow = (world: World, row: TwinTouch): void => {
  if (row.isAsking) giveUp(world, row)
  else if (row.activity === 'touch') completeTouch(world, row)
  else if (row.activity === 'writing up') finishWritingUp(world, row)
  else putDown(world, row)
}

/** Everybody who has not left for good, to whom this happens at this instant; the calendar is sorted as it is played. */
const playCalendar = (world: World, change: number, happen: (world: World, person: TwinPerson) => void): void => {
  const { calendar } = world.program
  const isDue = (row: number) =>
    row < calendar.count && calendar.at[row] <= world.now && calendar.change[row] === change
  for (; isDue(world.calendarDone); world.calendarDone++) {
    const person = world.people[calendar.agent[world.calendarDone]]
    if (!person.hasLeftForGood) happen(world, person)
  }
}

const playCareers = (world: World): void => {
  const { careers } = world.program
  if (!careers) return
  for (; world.careersDone < careers.count && careers.at[world.careersDone] <= world.now; world.careersDone++) {
    changeCareer(world, world.people[careers.agent[world.careersDone]], careers.group[world.careersDone])
  }
}

const receiveArrivals = (world: World): void => {
  const { tickets } = world
  for (; tickets[world.arrivalsDone]?.createdAt <= world.now; world.arrivalsDone++) {
    create(world, tickets[world.arrivalsDone])
  }
}

/** The next ticket that comes back, if any does now. */
const receiveNext = (world: World): boolean => {
  const ticket = world.tickets.find(({ comesBackAt }) => comesBackAt <= world.now)
  if (ticket) receiveBack(world, ticket)
  return ticket !== undefined
}

/** The next customer who leaves, if any does now. */
const loseNext = (world: World): boolean => {
  const ticket = world.tickets.find(({ leavesAt }) => leavesAt <= world.now)
  if (ticket) fail(world, ticket, 'abandoned')
  return ticket !== undefined
}

/** A ticket comes back from where it was. */
const receiveBack = (world: World, ticket: TwinTicket): void => {
  ticket.comesBackAt = Infinity
  if (ticket.state === 'withBot') leaveBot(world, ticket)
  else if (ticket.state === 'pending') receiveReply(world, ticket)
  else if (ticket.state === 'solved') reopen(world, ticket)
  else arrive(world, ticket, world.now)
}
