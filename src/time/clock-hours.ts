import { DAY_SECONDS, isoWeekday } from './dates.ts'
import { clipIntervals, type Interval, mergeIntervals } from './intervals.ts'
import { withoutIntervals } from './without-intervals.ts'
import { segmentAt, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts'

/** When a service clock runs: while the wall clock of a zone shows a time of the window of an open day. */
export interface ClockHoursRule {
  readonly zone: string
  /** ISO weekdays on which a window begins, 1 Monday … 7 Sunday. */
  readonly days: readonly number[]
  /** Seconds since midnight, 0 ≤ start < 86400. */
  readonly start: number
  /** Seconds since midnight, 0…86400; at or before `start` it is on the next day. */
  readonly end: number
  /** Day numbers on which no window begins; a window that passes midnight belongs to the day on which it begins. */
  readonly offDays?: ReadonlySet<number>
  /** What is cut out of all windows, local seconds (day number · 86400 + seconds since midnight), sorted and disjoint. */
  readonly offParts?: readonly Interval[]
}

/**
 * Open intervals of a rule within [from, to) (epoch seconds): cut to it, merged, sorted and disjoint.
 *
 * The clock is read, not reckoned: an hour that it shows twice counts twice, one that it leaves out does not count. A
 * shift is otherwise, whose end that exists twice means the last (T2).
 * @throws UnknownZoneError
 */
export function clockHours(rule: ClockHoursRule, from: number, to: number): Interval[] {
  const table = zoneOffsets(rule.zone)
  const open: Interval[] = []
  for (let segment = segmentAt(table, from); segment < table.offsets.length; segment++) {
    const { startsAt, endsAt } = spanOf(table, segment, from, to)
    if (startsAt >= endsAt) break
    const offset = table.offsets[segment]
    for (const window of clipIntervals(
      localWindows(rule, startsAt + offset, endsAt + offset),
      startsAt + offset,
      endsAt + offset
    )) {
      open.push({ startsAt: window.startsAt - offset, endsAt: window.endsAt - offset })
    }
  }
  return mergeIntervals(open)
}

/** The part of [from, to) in which one offset holds. */
function spanOf({ changesAt }: ZoneOffsets, segment: number, from: number, to: number): Interval {
  return {
    startsAt: segment === 0 ? from : Math.max(from, changesAt[segment - 1]),
    endsAt: segment === changesAt.length ? to : Math.min(to, changesAt[segment])
  }
}

/** All windows that overlap [from, to), local seconds, as if the clock never changed. */
function localWindows(
  { days, start, end, offDays, offParts = [] }: ClockHoursRule,
  from: number,
  to: number
): Interval[] {
  const length = end > start ? end - start : end - start + DAY_SECONDS
  const windows: Interval[] = []
  const last = Math.floor(to / DAY_SECONDS)
  for (let day = Math.floor(from / DAY_SECONDS) - 1; day <= last; day++) {
    if (!days.includes(isoWeekday(day)) || offDays?.has(day)) continue
    const startsAt = day * DAY_SECONDS + start
    windows.push(...withoutIntervals({ startsAt, endsAt: startsAt + length }, offParts))
  }
  return windows
}
