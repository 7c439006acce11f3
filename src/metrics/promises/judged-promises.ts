import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { aroundTheClock } from '../../num/open-time.ts'
import { writeNumbers } from '../columns.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { TargetKey } from '../definitions.ts'
import { trueKinds } from '../dimensions.ts'
import { customerReplies } from './customer-replies.ts'
import { pausedDueTimes } from './paused-due-times.ts'
import { peopleGetAt } from './people-get-at.ts'
import { type ClockOfTicket, promiseClocks } from './promise-clocks.ts'

/** What became of a promise; `none`: nothing was promised, or the bot solved the ticket. */
export const Outcome = { none: 0, met: 1, missed: 2, notYetDue: 3 } as const

/** Promises of one sort: one row for each counted ticket, or for each reply of a customer; none where nobody is promised any. */
export interface PromiseRows {
  /** Place of the ticket among the counted ones, `window.tickets`. */
  readonly place: Int32Array
  /** Seconds; Infinity: not within sight; NaN: nothing was promised. */
  readonly dueAt: Float64Array
  readonly outcome: Uint8Array
  /** Instant from which the promise is broken, seconds: due, or left by the customer before; NaN where it is not. */
  readonly brokenAt: Float64Array
}

/** All promises of a run, judged. */
export interface JudgedPromises extends Readonly<Record<TargetKey, PromiseRows>> {
  /** Line of the targets that holds for each counted ticket, −1: none. */
  readonly line: Int16Array
}

/** What was promised: to whom, when each promise falls due, and when it was kept; NaN: nothing promised, not kept. By row. */
interface Goal {
  readonly ticket: Int32Array | readonly number[]
  readonly dueAt: Float64Array
  readonly reachedAt: Float64Array | readonly number[]
}

const NOTHING: Goal = { ticket: [], dueAt: new Float64Array(), reachedAt: [] }

/**
 * Judges every promise made to a counted ticket (M2), each line on its own clock or all under clock number `under`.
 *
 * First reply and resolution run from the instant at which people get the ticket. Kept is what was reached by the due time, the very instant included. Whoever left without it has had the promise broken; an
 * open ticket once it is past due. Tickets that the bot solved are not judged.
 */
export function judgePromises(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  under?: number
): JudgedPromises {
  const facts = {
    program,
    legend,
    observations,
    tickets: window.tickets,
    clockOf: clockOfLines(program, legend, under)
  }
  const places = placesOf(program.tickets.count, window.tickets)
  return {
    line: linesOfTickets(facts),
    firstReplyTarget: judged(firstReplies(facts), places, observations, window),
    nextReplyTarget: judged(nextReplies(facts), places, observations, window),
    resolutionTarget: judged(resolutions(facts), places, observations, window)
  }
}

/** What goals are made of; `clockOf` absent: all promises run around the clock. */
interface Facts {
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
  readonly tickets: Int32Array
  readonly clockOf: ClockOfTicket | undefined
}

function linesOfTickets({ program, legend, tickets }: Facts): Int16Array {
  const kind = trueKinds(program)
  const lines = new Int16Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) lines[row] = legend.targetLine[kind[tickets[row]]]
  return lines
}

function firstReplies(facts: Facts): Goal {
  const { legend, observations, tickets: ticket } = facts
  if (!isPromised(legend.targetFirstReplySeconds)) return NOTHING
  const reachedAt = new Float64Array(ticket.length)
  writeNumbers(reachedAt, ticket, observations.tickets.firstReplyAt)
  return { ticket, dueAt: dueFromPeople(facts, legend.targetFirstReplySeconds), reachedAt }
}

function nextReplies({ program, legend, observations, clockOf }: Facts): Goal {
  const seconds = legend.targetNextReplySeconds
  if (seconds === undefined || !isPromised(seconds)) return NOTHING
  const { ticket, askedAt, answeredAt } = customerReplies(observations)
  const dueAt = Float64Array.from(askedAt)
  moveToDue(dueAt, ticket, secondsOfTickets(program, seconds, ticket), clockOf)
  return { ticket, dueAt, reachedAt: answeredAt }
}

function resolutions(facts: Facts): Goal {
  const { legend, observations, tickets: ticket } = facts
  if (!isPromised(legend.targetResolutionSeconds)) return NOTHING
  const { state, closedAt } = observations.tickets
  const reachedAt = new Float64Array(ticket.length)
  for (let row = 0; row < ticket.length; row++)
    reachedAt[row] = state[ticket[row]] === TicketState.solved ? closedAt[ticket[row]] : NaN
  const dueAt = dueFromPeople(facts, legend.targetResolutionSeconds)
  if (legend.serviceClocks?.isPaused.includes(1)) writePausedDueTimes(dueAt, facts)
  return { ticket, dueAt, reachedAt }
}

/** When promises that run from where people get the ticket fall due. */
function dueFromPeople({ program, tickets, clockOf }: Facts, secondsOfKind: Float64Array): Float64Array {
  const dueAt = new Float64Array(tickets.length)
  writeNumbers(dueAt, tickets, peopleGetAt(program))
  moveToDue(dueAt, tickets, secondsOfTickets(program, secondsOfKind, tickets), clockOf)
  return dueAt
}

/** Overwrites the resolutions of lines whose clock stands still while the ticket is not with the team. */
function writePausedDueTimes(dueAt: Float64Array, { program, legend, observations, tickets, clockOf }: Facts): void {
  const kind = trueKinds(program)
  const isPaused = (ticket: number) => legend.serviceClocks?.isPaused[legend.targetLine[kind[ticket]]] === 1
  const secondsOf = (ticket: number) => (isPaused(ticket) ? legend.targetResolutionSeconds[kind[ticket]] : NaN)
  const paused = pausedDueTimes(program, observations, secondsOf, clockOf ?? (() => aroundTheClock))
  for (let row = 0; row < tickets.length; row++) if (isPaused(tickets[row])) dueAt[row] = paused[tickets[row]]
}

/** What each of these tickets is promised, seconds; NaN: nothing. */
function secondsOfTickets(program: Program, ofKind: Float64Array, ticket: Goal['ticket']): Float64Array {
  const kind = trueKinds(program)
  const seconds = new Float64Array(ticket.length)
  for (let row = 0; row < seconds.length; row++) seconds[row] = ofKind[kind[ticket[row]]]
  return seconds
}

/** Moves instants on by what was promised; those of tickets without a promise become NaN. */
function moveToDue(
  at: Float64Array,
  ticket: Goal['ticket'],
  seconds: Float64Array,
  clockOf: ClockOfTicket | undefined
): void {
  for (let row = 0; row < at.length; row++) {
    if (clockOf === undefined || Number.isNaN(seconds[row])) at[row] += seconds[row]
    else at[row] = clockOf(ticket[row]).after(at[row], seconds[row])
  }
}

/** Whether tickets of any kind are promised this. */
function isPromised(secondsOfKind: Float64Array): boolean {
  return secondsOfKind.some(value => !Number.isNaN(value))
}

function clockOfLines(program: Program, legend: Legend, under: number | undefined): ClockOfTicket | undefined {
  if (legend.serviceClocks === undefined) return undefined
  const clocks = promiseClocks(program, legend)
  if (under !== undefined) return clocks(under)
  const ofLine = Array.from(legend.serviceClocks.ofLine, clocks)
  const always = clocks(0)
  const kind = trueKinds(program)
  return ticket => (ofLine[legend.targetLine[kind[ticket]]] ?? always)(ticket)
}

/** Place of each ticket among the counted ones, −1: not counted. */
function placesOf(count: number, tickets: Int32Array): Int32Array {
  const places = new Int32Array(count).fill(-1)
  for (let place = 0; place < tickets.length; place++) places[tickets[place]] = place
  return places
}

function judged(goal: Goal, places: Int32Array, observations: Observations, window: CountedWindow): PromiseRows {
  const { state, closedAt } = observations.tickets
  const rows = countedRows(goal.ticket, places)
  const place = new Int32Array(rows.length)
  const dueAt = new Float64Array(rows.length)
  const outcome = new Uint8Array(rows.length)
  const brokenAt = new Float64Array(rows.length).fill(NaN)
  for (let i = 0; i < rows.length; i++) {
    const ticket = goal.ticket[rows[i]]
    const hasLeft = state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway
    place[i] = places[ticket]
    dueAt[i] = state[ticket] === TicketState.deflected ? NaN : goal.dueAt[rows[i]]
    outcome[i] = outcomeOf(dueAt[i], goal.reachedAt[rows[i]], hasLeft, window.observedUntil)
    if (outcome[i] === Outcome.missed) brokenAt[i] = hasLeft ? Math.min(dueAt[i], closedAt[ticket]) : dueAt[i]
  }
  return { place, dueAt, outcome, brokenAt }
}

function countedRows(ticket: Goal['ticket'], places: Int32Array): Int32Array {
  const rows = new Int32Array(ticket.length)
  let count = 0
  for (let row = 0; row < rows.length; row++) if (places[ticket[row]] >= 0) rows[count++] = row
  return rows.subarray(0, count)
}

function outcomeOf(dueAt: number, reachedAt: number, hasLeft: boolean, observedUntil: number): number {
  if (Number.isNaN(dueAt)) return Outcome.none
  if (!Number.isNaN(reachedAt)) return isBy(reachedAt, dueAt) ? Outcome.met : Outcome.missed
  return hasLeft || dueAt < observedUntil ? Outcome.missed : Outcome.notYetDue
}

/** A microsecond of grace: due times and ends are sums of floats. */
function isBy(instant: number, dueAt: number): boolean {
  return instant <= dueAt + 1e-6
}
