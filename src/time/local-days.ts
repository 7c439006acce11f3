import { DAY_SECONDS, dayOfLocal } from './dates.ts'
import { resolveWallTime, toInstant, toLocal } from './wall-clock.ts'

/** Day number of the local date at an instant (epoch seconds). */
export function dayOf(zone: string, instant: number): number {
  return dayOfLocal(toLocal(zone, instant))
}

/** The instant (epoch seconds) at which a local date begins: its first midnight, or the end of the gap that swallows it. */
export function dayStart(zone: string, day: number): number {
  return toInstant(zone, day * DAY_SECONDS, 'start')
}

/** Tells whether a zone leaves a whole date out, as Apia did 2011-12-30. */
export function isSkippedDay(zone: string, day: number): boolean {
  const first = resolveWallTime(zone, day * DAY_SECONDS)
  return first.kind === 'gap' && resolveWallTime(zone, (day + 1) * DAY_SECONDS - 1).kind === 'gap'
}

/** Instants in [from, to) at which local dates begin, ascending; a skipped date has none. */
export function dayStarts(zone: string, from: number, to: number): number[] {
  const starts: number[] = []
  for (let day = dayOf(zone, from) - 1; ; day++) {
    const start = dayStart(zone, day)
    if (start >= to) return starts
    if (start >= from && !isSkippedDay(zone, day)) starts.push(start)
  }
}

/**
 * Starts of the intervals that part [from, to), ascending, the first being `from` itself. Boundaries are counted in elapsed
 * minutes from the start of each local date, so every date begins a new interval; on a day of 23 or 25 hours there are
 * fewer or more of them, and the last one of a day may be shorter than the others.
 * @throws RangeError unless `minutes` is a whole number that divides a day
 */
export function intervalStarts(zone: string, from: number, to: number, minutes: number): number[] {
  if (!Number.isInteger(minutes) || minutes < 1 || 1440 % minutes !== 0) {
    throw new RangeError(`an interval is a whole number of minutes that divides a day of 1440, not ${minutes}`)
  }
  const starts: number[] = []
  const begin = dayStart(zone, dayOf(zone, from))
  const days = [begin, ...dayStarts(zone, begin + 1, to), to]
  for (let i = 0; i + 1 < days.length; i++) {
    if (days[i + 1] > from) appendSteps(starts, days[i], days[i + 1], minutes * 60, from)
  }
  return starts
}

/** Appends start, start + step, … below `end`; of the steps at or before `from`, only `from` itself. */
function appendSteps(starts: number[], start: number, end: number, step: number, from: number): void {
  const skipped = Math.max(0, Math.floor((from - start) / step))
  for (let at = start + skipped * step; at < end; at += step) starts.push(Math.max(at, from))
}
