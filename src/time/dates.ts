/** Seconds in a day of an unchanged clock. */
export const DAY_SECONDS = 86_400

/** A date or time of day that cannot be read or does not exist; the message says why in one sentence. */
export class InvalidDateError extends Error {
  override readonly name = 'InvalidDateError'
}

/** A date of the proleptic Gregorian calendar; month 1…12, day 1…31. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/**
 * Day number of a date: days since 1970-01-01; the date must exist.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Date of a day number. Source: H. Hinnant, civil_from_days. */
export function dateOf(day: number): CalendarDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1 }
}

/** Number of days of a month (1…12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Tells whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Tells whether a date exists in the calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Day number of an ISO date such as `2027-03-01`.
 * @throws InvalidDateError if the text is no such date or the date does not exist
 */
export function parseDate(text: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) throw new InvalidDateError(`\`${text}\` is not a date; write it as year-month-day, such as 2027-03-01`)
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (!isDate(year, month, day)) throw new InvalidDateError(`${text} does not exist: ${whyNot(year, month)}`)
  return dayNumber(year, month, day)
}

/** ISO text of a day number, such as `2027-03-01`. */
export function formatDate(day: number): string {
  const date = dateOf(day)
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Short English name of an ISO weekday: `Mon` … `Sun`. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1]
}

/**
 * Seconds since midnight of a time of day such as `09:00`, `9:00`, `17:30:15` or `24:00` (the end of the day).
 * @throws InvalidDateError if the text is no such time
 */
export function parseTimeOfDay(text: string): number {
  const parts = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!parts) throw new InvalidDateError(`\`${text}\` is not a time of day; write it as hours:minutes, such as 09:00`)
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)]
  const total = hours * 3600 + minutes * 60 + seconds
  if (minutes > 59 || seconds > 59 || total > DAY_SECONDS) {
    throw new InvalidDateError(`${text} does not exist: a day runs from 00:00 to 24:00`)
  }
  return total
}

/** Text of a time of day in seconds since midnight (0…86400): `09:00`, or `09:00:15` where there are seconds. */
export function formatTimeOfDay(seconds: number): string {
  const whole = Math.floor(seconds)
  const text = `${pad(Math.floor(whole / 3600), 2)}:${pad(Math.floor(whole / 60) % 60, 2)}`
  return whole % 60 === 0 ? text : `${text}:${pad(whole % 60, 2)}`
}

/** Day number of a local time in seconds. */
export function dayOfLocal(localSeconds: number): number {
  return Math.floor(localSeconds / DAY_SECONDS)
}

/** Seconds since midnight of a local time in seconds. */
export function timeOfLocal(localSeconds: number): number {
  return localSeconds - dayOfLocal(localSeconds) * DAY_SECONDS
}

function whyNot(year: number, month: number): string {
  if (month < 1 || month > 12) return 'months run from 01 to 12'
  return `${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
