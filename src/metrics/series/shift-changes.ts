import { CalendarChange, type Program } from '../../engine/program.ts'
import { type Level, upTo } from './level.ts'

/** Width of a bin and how far the bins reach to either side of a change of shift, seconds. */
export const BIN = 900
export const REACH = 7200
const BINS = (2 * REACH) / BIN

/**
 * What waits and what is broken around the ends of shifts, in bins of 15 minutes from two hours before to two hours after.
 *
 * Every end of a shift of every person counts once, so that an instant at which many leave weighs more.
 */
export interface AroundShiftChange {
  /** Different instants at which shifts end in the counted period, and ends of shifts at them. */
  readonly instants: number
  readonly ends: number
  /** Seconds of each bin within the counted period, added up over all ends. */
  readonly seconds: Float64Array
  /** Tickets waiting × seconds. */
  readonly waitingSeconds: Float64Array
  /** Promises that broke. */
  readonly breaches: Float64Array
}

/** Looks around every end of a shift in the counted period; what waits and when promises broke is asked for only where a shift ends. */
export function aroundShiftChange(
  { calendar }: Program,
  waiting: () => Level,
  brokenAt: () => Float64Array,
  until: number
): AroundShiftChange {
  const columns = { seconds: empty(), waitingSeconds: empty(), breaches: empty() }
  const ends = shiftEnds(calendar, until)
  let all = 0
  if (ends.size > 0) {
    const level = waiting()
    const broken = brokenAt().filter(Number.isFinite).sort()
    for (const [at, people] of ends) {
      all += people
      for (let bin = 0; bin < BINS; bin++) addBin(at - REACH + bin * BIN, people, bin, level, broken)
    }
  }
  return { instants: ends.size, ends: all, ...columns }

  function addBin(start: number, people: number, bin: number, level: Level, broken: Float64Array): void {
    const from = Math.max(0, start)
    const to = Math.min(until, start + BIN)
    if (from >= to) return
    columns.seconds[bin] += people * (to - from)
    columns.waitingSeconds[bin] += people * level.integral(from, to)
    columns.breaches[bin] += people * (before(broken, to) - before(broken, from))
  }
}

function empty(): Float64Array {
  return new Float64Array(BINS)
}

/** How many of the ascending instants lie before `at`. */
function before(instants: Float64Array, at: number): number {
  let count = upTo(instants, at)
  while (count > 0 && instants[count - 1] === at) count--
  return count
}

/** Instants within the counted period at which shifts end, and how many end. */
function shiftEnds(calendar: Program['calendar'], until: number): Map<number, number> {
  const ends = new Map<number, number>()
  for (let row = 0; row < calendar.count; row++) {
    const at = calendar.at[row]
    if (calendar.change[row] !== CalendarChange.leaves || at < 0 || at >= until) continue
    ends.set(at, (ends.get(at) ?? 0) + 1)
  }
  return ends
}
