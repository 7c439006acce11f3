import { CalendarChange, type Program } from '../../engine/program.ts'
import { type Level, stayedAfter, upToFrom } from './level.ts'

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
  const { at, people } = shiftEnds(calendar, until)
  if (at.length > 0) {
    const around = { level: waiting(), broken: brokenAt().filter(Number.isFinite).sort(), until }
    for (let bin = 0; bin < BINS; bin++) addBin(columns, bin, at, people, around)
  }
  return { instants: at.length, ends: people.reduce((sum, leaving) => sum + leaving, 0), ...columns }
}

type Columns = Pick<AroundShiftChange, 'seconds' | 'waitingSeconds' | 'breaches'>

/** What is looked at: what waits, when promises broke, in ascending order, and the end of the counted period. */
interface Surroundings {
  readonly level: Level
  readonly broken: Float64Array
  readonly until: number
}

function empty(): Float64Array {
  return new Float64Array(BINS)
}

/** Adds one bin of every end; the ends ascend, so each search goes on from where the one before has stopped. */
function addBin(columns: Columns, bin: number, at: Float64Array, people: Float64Array, around: Surroundings): void {
  const { level, broken, until } = around
  const first = emptyCursor()
  const last = emptyCursor()
  for (let end = 0; end < at.length; end++) {
    const start = at[end] - REACH + bin * BIN
    const from = Math.max(0, start)
    const to = Math.min(until, start + BIN)
    if (from >= to) continue
    moveTo(first, around, from)
    moveTo(last, around, to)
    const waited = stayedAfter(level, to, last.ins, last.outs) - stayedAfter(level, from, first.ins, first.outs)
    columns.seconds[bin] += people[end] * (to - from)
    columns.waitingSeconds[bin] += people[end] * waited
    columns.breaches[bin] += people[end] * (before(broken, last.broken, to) - before(broken, first.broken, from))
  }
}

/** How many entries, exits and broken promises there are up to some instant. */
interface Cursor {
  ins: number
  outs: number
  broken: number
}

function emptyCursor(): Cursor {
  return { ins: 0, outs: 0, broken: 0 }
}

function moveTo(cursor: Cursor, { level, broken }: Surroundings, at: number): void {
  cursor.ins = upToFrom(level.entries, at, cursor.ins)
  cursor.outs = upToFrom(level.exits, at, cursor.outs)
  cursor.broken = upToFrom(broken, at, cursor.broken)
}

/** How many of the ascending instants lie before `at`, of which so many are not after it. */
function before(instants: Float64Array, notAfter: number, at: number): number {
  let count = notAfter
  while (count > 0 && instants[count - 1] === at) count--
  return count
}

/** Instants within the counted period at which shifts end, ascending, and how many end. */
function shiftEnds(calendar: Program['calendar'], until: number): { at: Float64Array; people: Float64Array } {
  const at = new Float64Array(calendar.count)
  const people = new Float64Array(calendar.count)
  let count = 0
  for (let row = 0; row < calendar.count; row++) {
    const own = calendar.at[row]
    if (calendar.change[row] !== CalendarChange.leaves || own < 0 || own >= until) continue
    if (count === 0 || at[count - 1] !== own) at[count++] = own
    people[count - 1]++
  }
  return { at: at.subarray(0, count), people: people.subarray(0, count) }
}
