import { DAY_SECONDS, isoWeekday } from './dates.ts'
import type { Interval } from './intervals.ts'
import { dayOf } from './local-days.ts'

/** On which dates a shift starts. Dates are those of its start on its own clock, except for `offDays`. */
export interface ShiftDates {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly days: readonly number[]
  /** First day number, inclusive. */
  readonly from?: number
  /** Last day number, inclusive. */
  readonly until?: number
  /** Day numbers without this shift (holidays), on the clock of the people's zone. */
  readonly offDays?: ReadonlySet<number>
  /** Where the people live; the clock of the shift unless the shift is anchored to another region's clock (T3). */
  readonly peopleZone?: string
}

/** A shift as a wall-clock rule (T2): from `start` to `end`, or of `lengthSeconds`; exactly one of the two must be given. */
export interface ShiftRule extends ShiftDates {
  /** Zone whose wall clock the rule reads. */
  readonly clock: string
  /** Seconds since midnight, 0 ≤ start < 86400. */
  readonly start: number
  /** Seconds since midnight, 0…86400; at or before `start` it is on the next day (equal: around the clock). */
  readonly end?: number
  /** Seconds, above 0 and at most 86400. */
  readonly lengthSeconds?: number
  /** What holds when the clocks change inside the shift: the wall-clock end, or the length worked. */
  readonly keep: 'end' | 'length'
  /** Which of two equal wall times ends the shift: the last (the default, T2), or the first. */
  readonly endsTwice?: 'last' | 'first'
}

/** The shift that another one is chained to, and how many seconds later (negative: earlier) the common instant lies. */
export interface ShiftLink {
  readonly rule: ShiftPlan
  readonly offsetSeconds?: number
}

interface ChainedDates extends Partial<ShiftDates> {
  /** Zone whose wall clock reads the dates and the free end of the shift. */
  readonly clock: string
  /** Elapsed seconds, above 0 and at most 86400; instead of the wall time of the free end. */
  readonly lengthSeconds?: number
  /** Which of two equal wall times ends the shift: the last (the default, T2), or the first. */
  readonly endsTwice?: 'last' | 'first'
}

/** A shift that starts when another one ends, or ends when another one starts (T3), on every weekday unless `days` says otherwise. */
export type ChainedShift =
  | (ChainedDates & { readonly after: ShiftLink; readonly end?: number })
  | (ChainedDates & { readonly before: ShiftLink; readonly start?: number })

/** Any rule that says when people work. */
export type ShiftPlan = ShiftRule | ChainedShift

/** One shift on one day: epoch seconds, and the day number of its start on the clock of its rule. */
export interface ShiftTime extends Interval {
  readonly day: number
}

/** Nominal length of a rule on an unchanged clock, seconds. @throws RangeError unless above 0 and at most a day */
export function wallLength(rule: Pick<ShiftRule, 'start' | 'end' | 'lengthSeconds'>): number {
  if ((rule.end === undefined) === (rule.lengthSeconds === undefined)) {
    throw new RangeError('a shift has either an end or a length')
  }
  if (rule.end === undefined) return checkedLength(rule.lengthSeconds)
  return rule.end > rule.start ? rule.end - rule.start : rule.end - rule.start + DAY_SECONDS
}

/** The length itself, seconds. @throws RangeError unless above 0 and at most a day */
export function checkedLength(lengthSeconds: number | undefined): number {
  if (lengthSeconds !== undefined && lengthSeconds > 0 && lengthSeconds <= DAY_SECONDS) return lengthSeconds
  throw new RangeError(`a shift is longer than 0 and at most ${DAY_SECONDS} seconds, not ${lengthSeconds}`)
}

/** Tells whether a shift may start on a day of its clock, holidays left aside. */
export function isShiftDay(dates: Partial<ShiftDates>, day: number): boolean {
  if (day < (dates.from ?? Number.NEGATIVE_INFINITY) || day > (dates.until ?? Number.POSITIVE_INFINITY)) return false
  return dates.days === undefined || dates.days.includes(isoWeekday(day))
}

/** Tells whether a shift of this clock that starts at an instant falls on a day off where its people live. */
export function isDayOff(dates: Partial<ShiftDates> & { readonly clock: string }, startsAt: number): boolean {
  return dates.offDays?.has(dayOf(dates.peopleZone ?? dates.clock, startsAt)) ?? false
}
