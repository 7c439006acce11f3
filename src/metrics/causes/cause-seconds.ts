import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { requireEqual } from '../require-equal.ts'
import { CAUSES, Cause, causeKeys } from './cause.ts'
import { HINDRANCES, writeSeconds } from './desk.ts'
import { advance, dutySweep } from './duty-sweep.ts'
import { type DutyTimes, dutyTimes, secondsOnDuty } from './duty-times.ts'
import { followLives } from './follow-lives.ts'
import { LineWaitStore, type LineWaits } from './line-waits.ts'
import type { LifeSink } from './lives.ts'
import { waitingClasses } from './waiting-classes.ts'

/** Seconds of ticket t put down to cause c: `seconds[t * CAUSES + c]`, t counted from the first of the tickets that were asked for. */
export type CauseSeconds = Float64Array

/** Rows of the program's tickets, `to` not included. */
export interface TicketRange {
  readonly from: number
  readonly to: number
}

/**
 * Splits the time of these tickets, of all where no range is given, from creation to their close or to `until`, into causes (M5).
 *
 * Throws where the parts of a ticket do not add up to its time or one is negative (M8).
 */
export function causeSeconds(
  program: Program,
  observations: Observations,
  until: number,
  range: TicketRange = { from: 0, to: program.tickets.count }
): CauseSeconds {
  const sink = new CauseSink(program, range)
  followLives(program, observations, until, sink)
  addLineWaits(sink.seconds, program, observations, sink.waits.taken())
  for (let ticket = range.from; ticket < range.to; ticket++)
    checkParts(sink.seconds, program, observations, until, ticket, ticket - range.from)
  return sink.seconds
}

/** Adds up what is known of the tickets of a range at once, and keeps their waits in lines for later. */
class CauseSink implements LifeSink {
  readonly seconds: CauseSeconds
  readonly waits: LineWaitStore
  private readonly first: number
  private readonly count: number
  private readonly times: DutyTimes

  constructor(program: Program, { from, to }: TicketRange) {
    this.first = from
    this.count = to - from
    this.seconds = new Float64Array(this.count * CAUSES)
    this.waits = new LineWaitStore(this.count)
    this.times = dutyTimes(program)
  }

  spent(ticket: number, cause: number, from: number, to: number): void {
    const row = ticket - this.first
    if (row >= 0 && row < this.count) this.seconds[row * CAUSES + cause] += to - from
  }

  waitedForOwner(ticket: number, owner: number, from: number, to: number): void {
    const row = ticket - this.first
    if (row < 0 || row >= this.count) return
    const busy = Math.min(to - from, secondsOnDuty(this.times, owner, from, to))
    this.seconds[row * CAUSES + Cause.ownerBusy] += busy
    this.seconds[row * CAUSES + Cause.ownerAway] += to - from - busy
  }

  waitedInLine(ticket: number, place: number, from: number, to: number): void {
    const row = ticket - this.first
    if (row >= 0 && row < this.count) this.waits.add(row, place, from, to)
  }
}

/** One sweep over the run: each wait is the difference between what its class has come to at its end and at its beginning. */
function addLineWaits(seconds: CauseSeconds, program: Program, observations: Observations, waits: LineWaits): void {
  const classes = waitingClasses(program, placesOf(program, waits))
  const sweep = dutySweep(program, observations, classes)
  const byFrom = ascendingOrder(waits.from)
  const byTo = ascendingOrder(waits.to)
  const atFrom = new Float64Array(waits.count * HINDRANCES)
  const atTo = new Float64Array(HINDRANCES)
  for (let begun = 0, ended = 0; ended < waits.count; ) {
    const beginsAt = begun < waits.count ? waits.from[byFrom[begun]] : Infinity
    const endsAt = waits.to[byTo[ended]]
    if (beginsAt <= endsAt) {
      const wait = byFrom[begun++]
      advance(sweep, beginsAt)
      writeSeconds(sweep.desk, classes.ofPlace[waits.place[wait]], atFrom, wait * HINDRANCES)
    } else {
      const wait = byTo[ended++]
      advance(sweep, endsAt)
      writeSeconds(sweep.desk, classes.ofPlace[waits.place[wait]], atTo, 0)
      const first = waits.ticket[wait] * CAUSES + Cause.nobodyOnShift
      for (let h = 0; h < HINDRANCES; h++) seconds[first + h] += atTo[h] - atFrom[wait * HINDRANCES + h]
    }
  }
}

/** Places that occur, in order of their first wait. */
function placesOf({ kinds }: Program, { place }: LineWaits): number[] {
  const isSeen = new Uint8Array(kinds.line.length)
  const places: number[] = []
  for (let wait = 0; wait < place.length; wait++) {
    if (isSeen[place[wait]] === 1) continue
    isSeen[place[wait]] = 1
    places.push(place[wait])
  }
  return places
}

function checkParts(
  seconds: CauseSeconds,
  program: Program,
  { tickets }: Observations,
  until: number,
  ticket: number,
  row: number
): void {
  let sum = 0
  let least = 0
  for (let part = row * CAUSES; part < (row + 1) * CAUSES; part++) {
    sum += seconds[part]
    if (!(seconds[part] >= least)) least = seconds[part]
  }
  const span = endOf(tickets, until, ticket) - program.tickets.createdAt[ticket]
  if (tickets.state[ticket] === TicketState.notArrived || (Math.abs(sum - span) <= 1e-6 && least === 0)) return
  const parts = seconds.slice(row * CAUSES, (row + 1) * CAUSES)
  const words = causeKeys.map((key, cause) => `${key} ${parts[cause]}`).join(', ')
  if (least !== 0) throw new Error(`conservation is broken (M8): a part of ticket ${ticket} is negative: ${words}`)
  requireEqual(`the causes of ticket ${ticket} (${words})`, sum, 'its time from creation to close', span)
}

/** When a ticket was closed, or else where the run ended. */
export function endOf({ state, closedAt }: Observations['tickets'], until: number, ticket: number): number {
  return isClosed(state[ticket]) ? closedAt[ticket] : until
}

function isClosed(state: number): boolean {
  return state >= TicketState.solved && state <= TicketState.deflected
}
