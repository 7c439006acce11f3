import { type Observations, TicketState, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { Cause } from './cause.ts'
import { type LifeSink, type Lives, pass, type Redials, requireReached } from './lives.ts'
import { passWait } from './pass-wait.ts'

/**
 * Tells the sink the whole life of every ticket, stretch after stretch without a gap, up to its close or to `until`.
 *
 * Stretches of one ticket come in order of time, those of different tickets mixed. Throws where the record has a gap (M8).
 */
export function followLives(program: Program, observations: Observations, until: number, sink: LifeSink): void {
  const lives: Lives = {
    program,
    observations,
    until,
    sink,
    reachedAt: Float64Array.from(program.tickets.createdAt),
    last: new Int32Array(program.tickets.count).fill(-1),
    redials: redialsByTicket(observations, program.tickets.count)
  }
  const { touches } = observations
  for (let touch = 0; touch < touches.count; touch++) {
    if (touches.end[touch] !== TouchEnd.consulted) passTouch(lives, touch)
  }
  for (let ticket = 0; ticket < program.tickets.count; ticket++) passEnd(lives, ticket)
}

function redialsByTicket({ redials }: Observations, tickets: number): Redials {
  const first = new Int32Array(redials.count === 0 ? 0 : tickets).fill(-1)
  const next = new Int32Array(redials.count).fill(-1)
  for (let row = redials.count - 1; row >= 0; row--) {
    next[row] = first[redials.ticket[row]]
    first[redials.ticket[row]] = row
  }
  return { first, next }
}

function passTouch(lives: Lives, touch: number): void {
  const { touches } = lives.observations
  const ticket = touches.ticket[touch]
  const startAt = touches.startAt[touch]
  const endAt = Math.min(touches.endAt[touch], lives.until)
  if (touches.end[touch] === TouchEnd.handoverGiven) {
    requireReached(lives, ticket, startAt)
    pass(lives, ticket, Cause.handover, endAt, touch)
  } else {
    const since = touches.waitingSince[touch]
    passIdle(lives, ticket, since)
    const isHeld = touches.isTakenOver[touch] === 0
    passWait(lives, ticket, touches.kind[touch], touches.openToAllAt[touch], startAt, isHeld)
    passWork(lives, ticket, touch, endAt)
  }
  lives.last[ticket] = touch
}

/** The parts of a touch, in their order; a touch that was broken off may lack the later ones. */
function passWork(lives: Lives, ticket: number, touch: number, endAt: number): void {
  const { startAt, consultSeconds, extraSeconds } = lives.observations.touches
  const helpedAt = Math.min(endAt, startAt[touch] + consultSeconds[touch])
  pass(lives, ticket, Cause.consult, helpedAt, touch)
  pass(lives, ticket, Cause.handover, Math.min(endAt, helpedAt + extraSeconds[touch]), touch)
  pass(lives, ticket, Cause.handsOn, endAt, touch)
}

/** What lies between the latest touch, or the creation, and a wait that begins at `since`. */
function passIdle(lives: Lives, ticket: number, since: number): void {
  const last = lives.last[ticket]
  if (last < 0) passArrival(lives, ticket)
  if (lives.reachedAt[ticket] === since) return
  pass(lives, ticket, causeOfIdle(lives, ticket, last), since, last)
  requireReached(lives, ticket, since)
}

function causeOfIdle({ observations, program }: Lives, ticket: number, last: number): number {
  const end = last < 0 ? -1 : observations.touches.end[last]
  if (end === TouchEnd.pending || end === TouchEnd.solved) return Cause.customer
  if (end === TouchEnd.paused) return Cause.ownerAway
  if (last < 0 && opensPending(program, ticket)) return Cause.customer
  throw new Error(`conservation is broken (M8): nothing accounts for a time of ticket ${ticket} after touch ${last}`)
}

function opensPending({ tickets, startAt }: Program, ticket: number): boolean {
  return tickets.opening?.[ticket] === 1 && tickets.createdAt[ticket] < startAt
}

/** The bot, and the attempts that failed. */
function passArrival(lives: Lives, ticket: number): void {
  const { tickets, startAt } = lives.program
  const createdAt = tickets.createdAt[ticket]
  const botSeconds = createdAt < startAt ? 0 : (tickets.botSeconds?.[ticket] ?? 0)
  if (botSeconds > 0) pass(lives, ticket, Cause.bot, Math.min(createdAt + botSeconds, lives.until), -1)
  const { first, next } = lives.redials
  if (first.length === 0) return
  const { leftAt, backAt } = lives.observations.redials
  for (let row = first[ticket]; row >= 0; row = next[row]) {
    passFreshWait(lives, ticket, leftAt[row])
    pass(lives, ticket, Cause.customer, Math.min(backAt[row], lives.until), -1)
  }
}

/** A wait that nobody ended by beginning. */
function passFreshWait(lives: Lives, ticket: number, to: number): void {
  const openAt = lives.reachedAt[ticket]
  passWait(lives, ticket, lives.program.tickets.kind[ticket], openAt, to, false)
}

/** What lies between a ticket's latest touch and its close or the end of the run. */
function passEnd(lives: Lives, ticket: number): void {
  const { state, closedAt, waitingSince, openToAllAt, kind, owner } = lives.observations.tickets
  const { until } = lives
  const last = lives.last[ticket]
  switch (state[ticket]) {
    case TicketState.waiting: {
      passIdle(lives, ticket, waitingSince[ticket])
      const isHeld = owner[ticket] >= 0
      passWait(lives, ticket, kind[ticket], openToAllAt[ticket], until, isHeld)
      return
    }
    case TicketState.pending:
      pass(lives, ticket, Cause.customer, until, last)
      return
    case TicketState.withBot:
      pass(lives, ticket, Cause.bot, until, -1)
      return
    case TicketState.deflected:
      pass(lives, ticket, Cause.bot, closedAt[ticket], -1)
      return
    case TicketState.redialing:
      passArrival(lives, ticket)
      return
    case TicketState.abandoned:
    case TicketState.turnedAway:
      passArrival(lives, ticket)
      passFreshWait(lives, ticket, closedAt[ticket])
  }
}
