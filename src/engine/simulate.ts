import { interruptWork } from './interruption.ts'
import { match, settle } from './matching.ts'
import { type Observations, TicketState } from './observations.ts'
import type { Program } from './program.ts'
import { Run } from './run.ts'
import { onCalendar, onWorkEnd } from './shift-changes.ts'
import { joinPresent, leavePresent } from './tallies.ts'
import { awaitReply } from './touches.ts'
import { uniformShape } from './uniform-shape.ts'
import { dequeue, enterStages, onStageOpens, Timer } from './waiting.ts'

/**
 * Runs one replication: the same program gives the same observations, to the bit.
 *
 * What happens is written down in the README of this folder. Instants are seconds since the start of the counted period.
 */
export const simulate = (program: Program): Observations => {
  const run = new Run(uniformShape(program))
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
  const { tickets, calendar, startAt } = run
  let at = run.workEnds.topAt()
  const timer = run.timers.topAt()
  if (timer < at) at = timer
  if (run.nextCalendar < calendar.count && calendar.at[run.nextCalendar] < at) at = calendar.at[run.nextCalendar]
  if (run.nextArrival < tickets.count && tickets.createdAt[run.nextArrival] < at)
    at = tickets.createdAt[run.nextArrival]
  return Math.max(at, startAt)
}

/** R7: work ends, people leave, people arrive, tickets become ready. */
const handleEvents = (run: Run): void => {
  const { tickets, calendar } = run
  const { now, workEnds, timers, events: before } = run
  while (workEnds.topAt() === now) {
    onWorkEnd(run, workEnds.top())
    run.events++
  }
  while (run.nextCalendar < calendar.count && calendar.at[run.nextCalendar] <= now) {
    const row = run.nextCalendar++
    onCalendar(run, calendar.agent[row], calendar.change[row])
    run.events++
  }
  while (run.nextArrival < tickets.count && tickets.createdAt[run.nextArrival] <= now) {
    onArrival(run, run.nextArrival++)
    run.events++
  }
  while (timers.topAt() === now) {
    if (onTimer(run, timers.pop())) run.events++
  }
  if (run.events > before) run.lastEventAt = now
}

/** Returns whether the timer still held. */
const onTimer = (run: Run, payload: number): boolean => {
  const { count } = run.tickets
  const ticket = payload % count
  const kind = (payload - ticket) / count
  if (kind === Timer.reply) return onReply(run, ticket)
  return kind === Timer.patience ? onPatienceEnds(run, ticket) : onStageOpens(run, ticket)
}

const onArrival = (run: Run, ticket: number): void => {
  const { tickets, kinds, limits, startAt } = run
  if (tickets.opening !== undefined && tickets.opening[ticket] === 1 && tickets.createdAt[ticket] < startAt) {
    run.isPatient[ticket] = 1
    awaitReply(run, ticket, 0)
    return
  }
  const limit = kinds.limit[tickets.kind[ticket]]
  if (limit >= 0 && run.present[limit] >= limits[limit]) {
    run.state[ticket] = TicketState.turnedAway
    run.closedAt[ticket] = run.now
    return
  }
  joinPresent(run, ticket)
  run.readyAt[ticket] = tickets.createdAt[ticket]
  run.waitingSince[ticket] = tickets.createdAt[ticket]
  enterStages(run, ticket)
}

const onReply = (run: Run, ticket: number): boolean => {
  joinPresent(run, ticket)
  run.readyAt[ticket] = run.now
  run.waitingSince[ticket] = run.now
  enterStages(run, ticket)
  return true
}

const onPatienceEnds = (run: Run, ticket: number): boolean => {
  if (run.state[ticket] !== TicketState.waiting || run.lastTouch[ticket] >= 0) return false
  dequeue(run, ticket)
  leavePresent(run, ticket)
  run.state[ticket] = TicketState.abandoned
  run.closedAt[ticket] = run.now
  run.waitingSince[ticket] = Number.NaN
  return true
}

const observe = (run: Run, endedAt: number): Observations => ({
  tickets: {
    state: run.state,
    firstStartAt: run.firstStartAt,
    firstReplyAt: run.firstReplyAt,
    closedAt: run.closedAt,
    waitingSince: run.waitingSince,
    lastTouch: run.lastTouch,
    owner: run.owner
  },
  touches: run.touches.observe(endedAt),
  endedAt,
  events: run.events
})
