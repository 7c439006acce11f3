import { clipIntervals, type Interval, mergeIntervals } from './intervals.ts'
import type { ShiftDates } from './shift-rule.ts'
import { expandShift } from './shift-times.ts'

/** When something is open on the wall clock of a zone; `start` 0 and `end` 86400 on all seven days is around the clock. */
export interface OpenHoursRule extends ShiftDates {
  readonly zone: string
  /** Seconds since midnight, 0 ≤ start < 86400. */
  readonly start: number
  /** Seconds since midnight, 0…86400; at or before `start` it is on the next day. */
  readonly end: number
}

/**
 * Open intervals of one rule or of several together within [from, to) (epoch seconds): cut to it, merged, sorted and
 * disjoint. Changes of the clocks as for shifts whose wall-clock end holds (T2).
 * @throws UnknownZoneError
 */
export function openHours(rules: OpenHoursRule | readonly OpenHoursRule[], from: number, to: number): Interval[] {
  const list: readonly OpenHoursRule[] = 'zone' in rules ? [rules] : rules
  const times = list.flatMap(rule => expandShift({ ...rule, clock: rule.zone, keep: 'end' }, from, to))
  return clipIntervals(mergeIntervals(times), from, to)
}
