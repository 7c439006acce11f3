import type { Legend } from '../../engine/legend.ts'
import { type Observations, type ObservedTouches, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { NOBODY_YET, regionOfAgents } from '../dimensions.ts'
import { isTakenFromLine } from './pass-touches.ts'
import { isBetween } from './transfers.ts'

const HOURS = 24
const HOUR = 3600

/** Hand-overs in the counted period (F9, F10). */
export interface Handovers {
  /** Tickets handed over in the middle of a touch. */
  readonly inHand: number
  /** Tickets handed over while they waited for their owner, counted once somebody has taken them. */
  readonly waiting: number
  /** Spent by who hands over, writing up, and by who takes over: person-seconds. */
  readonly givenSeconds: number
  readonly takenSeconds: number
  /** Hand-overs by hour of the day in UTC, from one region to another: row `(from * (regions + 1) + to) * 24 + hour`; the last `to`: nobody yet. */
  readonly byHour: Float64Array
  /** The same hand-overs by the person who let the ticket go, and by the one who took it; what nobody took is in the first alone. */
  readonly givenBy: Int32Array
  readonly takenBy: Int32Array
  /** Names of the regions, and of nobody. */
  readonly places: readonly string[]
}

/** Counts hand-overs; the hour is that in which the ticket was let go. */
export function handoversOf(program: Program, legend: Legend, observations: Observations): Handovers {
  const tally = emptyTally(program, legend)
  passTouches(tally, observations)
  const { inHand, waiting, givenSeconds, takenSeconds, byHour, givenBy, takenBy, places } = tally
  return { inHand, waiting, givenSeconds, takenSeconds, byHour, givenBy, takenBy, places }
}

function passTouches(tally: Tally, { touches, tickets }: Observations): void {
  const { until } = tally
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (end === TouchEnd.handoverGiven) {
      const startAt = touches.startAt[touch]
      if (isBetween(startAt, 0, until)) tally.givenSeconds += touches.endAt[touch] - startAt
    } else if (end !== TouchEnd.consulted && touches.isTakenOver[touch] === 1) {
      passTaken(tally, touches, touch)
    }
    if (end === TouchEnd.handedOver && isBetween(touches.endAt[touch], 0, until)) {
      tally.inHand++
      if (isLastWorked(touches, tickets.lastTouch, touch)) count(tally, touches.agent[touch], -1, touches.endAt[touch])
    }
  }
}

/** Hand-overs while they are counted. */
type Tally = { -readonly [K in keyof Handovers]: Handovers[K] } & {
  /** The counted period is [0, until); second 0 of it in seconds since 1970. */
  readonly until: number
  readonly epochSeconds: number
  /** Region of each person. */
  readonly regionOf: Int32Array
}

function emptyTally(program: Program, legend: Legend): Tally {
  const places = [...legend.regions, NOBODY_YET]
  return {
    inHand: 0,
    waiting: 0,
    givenSeconds: 0,
    takenSeconds: 0,
    byHour: new Float64Array((places.length - 1) * places.length * HOURS),
    givenBy: new Int32Array(program.agents.count),
    takenBy: new Int32Array(program.agents.count),
    places,
    until: legend.countedUntil,
    epochSeconds: legend.epochSeconds,
    regionOf: regionOfAgents(program, legend)
  }
}

function passTaken(tally: Tally, touches: ObservedTouches, touch: number): void {
  const from = workedBefore(touches, touch)
  if (from < 0) return
  const isFromLine = isTakenFromLine(touches, touch)
  const at = isFromLine ? touches.openToAllAt[touch] : touches.endAt[from]
  const agent = touches.agent[touch]
  if (isBetween(at, 0, tally.until)) {
    if (isFromLine) tally.waiting++
    count(tally, touches.agent[from], agent, at)
    tally.takenBy[agent]++
  }
  const isOther = touches.agent[from] !== agent
  if (isOther && isBetween(touches.startAt[touch], 0, tally.until)) tally.takenSeconds += extraOf(touches, touch)
}

/** Counts one hand-over between two people, −1: to nobody yet. */
function count({ byHour, givenBy, places, epochSeconds, regionOf }: Tally, from: number, to: number, at: number): void {
  const hour = Math.floor((epochSeconds + at) / HOUR) % HOURS
  const place = to < 0 ? places.length - 1 : regionOf[to]
  givenBy[from]++
  byHour[(regionOf[from] * places.length + place) * HOURS + hour]++
}

/** Extra time of a touch that has gone by when it ends. */
function extraOf({ startAt, endAt, consultSeconds, extraSeconds }: ObservedTouches, touch: number): number {
  return Math.max(0, Math.min(extraSeconds[touch], endAt[touch] - startAt[touch] - consultSeconds[touch]))
}

/** The stretch of work before a touch, writing up left out; −1: none. */
export function workedBefore({ previous, end }: ObservedTouches, touch: number): number {
  let row = previous[touch]
  while (row >= 0 && end[row] === TouchEnd.handoverGiven) row = previous[row]
  return row
}

/** Whether nothing but writing up has come after a touch. */
export function isLastWorked(touches: ObservedTouches, lastTouch: Int32Array, touch: number): boolean {
  const last = lastTouch[touches.ticket[touch]]
  return last === touch || (touches.end[last] === TouchEnd.handoverGiven && workedBefore(touches, last) === touch)
}
