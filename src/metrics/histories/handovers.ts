import type { Legend } from '../../engine/legend.ts'
import { type Observations, type ObservedTouches, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { NOBODY_YET, regionOfAgents } from '../dimensions.ts'
import { isTakenFromLine } from './pass-touches.ts'

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
export function handoversOf(program: Program, legend: Legend, { touches, tickets }: Observations): Handovers {
  const { countedUntil: until, epochSeconds } = legend
  const regionOf = regionOfAgents(program, legend)
  const places = [...legend.regions, NOBODY_YET]
  const nobody = places.length - 1
  const byHour = new Float64Array(nobody * places.length * HOURS)
  const givenBy = new Int32Array(program.agents.count)
  const takenBy = new Int32Array(program.agents.count)
  const sums = { inHand: 0, waiting: 0, givenSeconds: 0, takenSeconds: 0 }
  const isCounted = (at: number) => at >= 0 && at < until
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    const startAt = touches.startAt[touch]
    if (end === TouchEnd.handoverGiven) {
      if (isCounted(startAt)) sums.givenSeconds += touches.endAt[touch] - startAt
    } else if (end !== TouchEnd.consulted && touches.isTakenOver[touch] === 1) {
      passTaken(touch)
    }
    if (end === TouchEnd.handedOver && isCounted(touches.endAt[touch])) {
      sums.inHand++
      if (isLastWorked(touches, tickets.lastTouch, touch)) count(touch, nobody, touches.endAt[touch])
    }
  }
  return { ...sums, byHour, givenBy, takenBy, places }

  function passTaken(touch: number): void {
    const from = workedBefore(touches, touch)
    if (from < 0) return
    const isFromLine = isTakenFromLine(touches, touch)
    const at = isFromLine ? touches.openToAllAt[touch] : touches.endAt[from]
    if (isCounted(at)) {
      if (isFromLine) sums.waiting++
      count(from, regionOf[touches.agent[touch]], at)
      takenBy[touches.agent[touch]]++
    }
    const isOther = touches.agent[from] !== touches.agent[touch]
    if (isOther && isCounted(touches.startAt[touch])) sums.takenSeconds += extraOf(touches, touch)
  }

  function count(from: number, to: number, at: number): void {
    const hour = Math.floor((epochSeconds + at) / HOUR) % HOURS
    givenBy[touches.agent[from]]++
    byHour[(regionOf[touches.agent[from]] * places.length + to) * HOURS + hour]++
  }
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
