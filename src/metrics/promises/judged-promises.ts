import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { linesOf } from '../columns.ts'
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

/** When a promise ran and when it was kept. */
interface Goal {
  readonly ticket: Int32Array | readonly number[]
  readonly dueAt: (row: number) => number
  readonly reachedAt: (row: number) => number
}

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
  const { tickets } = window
  const kind = trueKinds(program)
  const clockOf = clockOfLines(program, legend, under)
  const getAt = peopleGetAt(program)
  const { firstReplyAt, state, closedAt } = observations.tickets
  const places = placesOf(program.tickets.count, tickets)
  const seconds = (ofKind: Float64Array | undefined) => (ticket: number) => ofKind?.[kind[ticket]] ?? Number.NaN
  const fromPeople = (secondsOf: (ticket: number) => number) => (row: number) =>
    dueOf(clockOf, tickets[row], getAt[tickets[row]], secondsOf(tickets[row]))
  const judge = (goal: Goal) => judged(goal, places, observations, window)

  return {
    line: linesOf(tickets, ticket => legend.targetLine[kind[ticket]]),
    firstReplyTarget: judge({
      ticket: isPromised(legend.targetFirstReplySeconds) ? tickets : [],
      dueAt: fromPeople(seconds(legend.targetFirstReplySeconds)),
      reachedAt: row => firstReplyAt[tickets[row]]
    }),
    nextReplyTarget: judge(nextReplies(seconds(legend.targetNextReplySeconds))),
    resolutionTarget: judge({
      ticket: isPromised(legend.targetResolutionSeconds) ? tickets : [],
      dueAt: resolutionDue(seconds(legend.targetResolutionSeconds)),
      reachedAt: row => (state[tickets[row]] === TicketState.solved ? closedAt[tickets[row]] : Number.NaN)
    })
  }

  function nextReplies(secondsOf: (ticket: number) => number): Goal {
    if (!isPromised(legend.targetNextReplySeconds))
      return { ticket: [], dueAt: () => Number.NaN, reachedAt: () => Number.NaN }
    const { ticket, askedAt, answeredAt } = customerReplies(observations)
    return {
      ticket,
      dueAt: row => dueOf(clockOf, ticket[row], askedAt[row], secondsOf(ticket[row])),
      reachedAt: row => answeredAt[row]
    }
  }

  function resolutionDue(secondsOf: (ticket: number) => number): (row: number) => number {
    const isPaused = (ticket: number) => legend.serviceClocks?.isPaused[legend.targetLine[kind[ticket]]] === 1
    const unpaused = fromPeople(secondsOf)
    if (!legend.serviceClocks?.isPaused.includes(1)) return unpaused
    const ofPaused = (ticket: number) => (isPaused(ticket) ? secondsOf(ticket) : Number.NaN)
    const paused = pausedDueTimes(program, observations, ofPaused, clockOf)
    return row => (isPaused(tickets[row]) ? paused[tickets[row]] : unpaused(row))
  }
}

/** Whether tickets of any kind are promised this. */
function isPromised(secondsOfKind: Float64Array | undefined): boolean {
  return secondsOfKind?.some(value => !Number.isNaN(value)) ?? false
}

function clockOfLines(program: Program, legend: Legend, under: number | undefined): ClockOfTicket {
  const clocks = promiseClocks(program, legend)
  if (under !== undefined) return clocks(under)
  const ofLine = Array.from(legend.serviceClocks?.ofLine ?? [], clocks)
  const always = clocks(0)
  const kind = trueKinds(program)
  return ticket => (ofLine[legend.targetLine[kind[ticket]]] ?? always)(ticket)
}

function dueOf(clockOf: ClockOfTicket, ticket: number, from: number, seconds: number): number {
  return Number.isNaN(seconds) ? Number.NaN : clockOf(ticket).after(from, seconds)
}

/** Place of each ticket among the counted ones, −1: not counted. */
function placesOf(count: number, tickets: Int32Array): Int32Array {
  const places = new Int32Array(count).fill(-1)
  for (let place = 0; place < tickets.length; place++) places[tickets[place]] = place
  return places
}

function judged(goal: Goal, places: Int32Array, observations: Observations, window: CountedWindow): PromiseRows {
  const { state, closedAt } = observations.tickets
  const counted = countedRows(goal.ticket, places)
  const place = new Int32Array(counted.length)
  const dueAt = new Float64Array(counted.length)
  const outcome = new Uint8Array(counted.length)
  const brokenAt = new Float64Array(counted.length).fill(Number.NaN)
  for (let i = 0; i < counted.length; i++) {
    const ticket = goal.ticket[counted[i]]
    const hasLeft = state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway
    place[i] = places[ticket]
    dueAt[i] = state[ticket] === TicketState.deflected ? Number.NaN : goal.dueAt(counted[i])
    outcome[i] = outcomeOf(dueAt[i], goal.reachedAt(counted[i]), hasLeft, window.observedUntil)
    if (outcome[i] === Outcome.missed) brokenAt[i] = hasLeft ? Math.min(dueAt[i], closedAt[ticket]) : dueAt[i]
  }
  return { place, dueAt, outcome, brokenAt }
}

function countedRows(ticket: Goal['ticket'], places: Int32Array): Int32Array {
  const rows = new Int32Array(ticket.length)
  let count = 0
  for (let row = 0; row < ticket.length; row++) if (places[ticket[row]] >= 0) rows[count++] = row
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
