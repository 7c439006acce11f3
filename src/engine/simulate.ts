import { onBotDone, onCreation, onPatienceEnds, onRedial } from './arrivals.ts'
import { onCareer } from './careers.ts'
import { interruptWork } from './interruption.ts'
import { match, settle } from './matching.ts'
import { type Observations, TicketState } from './observations.ts'
import { observe } from './observe.ts'
import { oneCapacityLines } from './one-capacity-lines.ts'
import { CalendarChange, type Program } from './program.ts'
import { onReopen, onReply } from './replies.ts'
import { Run } from './run.ts'
import { onCalendar, onWorkEnd } from './shift-changes.ts'
import { uniformShape } from './uniform-shape.ts'
import { onStageOpens, Timer } from './waiting.ts'

/**
 * Runs one replication: the same program gives the same observations, to the bit.
 *
 * What happens is written down in the README of this folder. Instants are seconds since the start of the counted period.
 */
export const simulate = (program: Program): Observations => {
  const run = new Run(oneCapacityLines(uniformShape(program)))
  run.now = program.startAt
  for (;;) {
    const at = nextInstant(run)
    if (!(at < program.until)) break
    run.now = at
    handleEvents(run)
    match(run)
    if (run.mayInterrupt) interruptWork(run)
    settle(run)
  }
  return observe(run, program.until === Number.POSITIVE_INFINITY ? run.lastEventAt : program.until)
}

const nextInstant = (run: Run): number => {
  const { arrivalAt, calendarAt, startAt } = run
  let at = run.workEnds.topAt()
  const timer = run.timers.topAt()
  if (timer < at) at = timer
  if (arrivalAt < at) at = arrivalAt
  if (calendarAt < at) at = calendarAt
  if (run.hasCareers) at = Math.min(at, careerAt(run))
  return Math.max(at, startAt)
}

/** Instant of the next row of the careers, seconds; Infinity: none. */
const careerAt = ({ careers, nextCareer }: Run): number =>
  nextCareer < careers.count ? careers.at[nextCareer] : Number.POSITIVE_INFINITY

/** R7: work ends, people leave, careers change, pauses begin and end, people arrive, tickets become ready. */
const handleEvents = (run: Run): void => {
  const { now, workEnds, timers, events: before } = run
  while (workEnds.topAt() === now) {
    onWorkEnd(run, workEnds.take())
    run.events++
  }
  while (run.hasCareers && careerAt(run) <= now) changePeople(run)
  while (run.calendarAt <= now) nextCalendarRow(run)
  while (run.arrivalAt <= now) nextTicket(run)
  while (timers.topAt() === now) {
    if (onTimer(run, timers.pop())) run.events++
  }
  if (run.events > before) run.lastEventAt = now
}

const nextTicket = (run: Run): void => {
  const { count, createdAt } = run.tickets
  const ticket = run.nextArrival++
  run.arrivalAt = ticket + 1 < count ? createdAt[ticket + 1] : Number.POSITIVE_INFINITY
  onCreation(run, ticket)
  run.events++
}

const nextCalendarRow = (run: Run): void => {
  const { count, at, agent, change } = run.calendar
  const row = run.nextCalendar++
  run.calendarAt = row + 1 < count ? at[row + 1] : Number.POSITIVE_INFINITY
  onCalendar(run, agent[row], change[row])
  run.events++
}

/** Handles the next row of the calendar or of the careers, whichever goes first. */
const changePeople = (run: Run): void => {
  const at = run.calendarAt
  const isLeaving = run.calendar.change[run.nextCalendar] === CalendarChange.leaves
  if (at < careerAt(run) || (at === careerAt(run) && isLeaving)) nextCalendarRow(run)
  else {
    onCareer(run, run.nextCareer++)
    run.events++
  }
}

/** Returns whether the timer still held. */
const onTimer = (run: Run, payload: number): boolean => {
  const { count } = run.tickets
  if (payload >= Timer.stage * count) return onStageOpens(run, payload - Timer.stage * count)
  if (payload >= Timer.patience * count) return onPatienceEnds(run, payload - Timer.patience * count)
  comeBack(run, payload)
  return true
}

/** A ticket comes back from wherever it was. */
const comeBack = (run: Run, ticket: number): void => {
  const state = run.state[ticket]
  if (state === TicketState.pending) onReply(run, ticket)
  else if (state === TicketState.solved) onReopen(run, ticket)
  else if (state === TicketState.withBot) onBotDone(run, ticket)
  else onRedial(run, ticket)
}
