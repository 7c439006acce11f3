import { DAY_SECONDS, dateOf, dayNumber, daysInMonth, isDate, isoWeekday } from '../../time/dates.ts'
import { toInstant, toLocal } from '../../time/wall-clock.ts'
import type { IcsLine } from './ics-lines.ts'
import { type Complaint, type IcsTime, isComplaint, localOf, readIcsTime } from './ics-time.ts'

/** One weekday, 1 Monday … 7 Sunday, and which of them: 2 the second, −1 the last, 0 every one. */
interface NthWeekday {
  readonly weekday: number
  readonly nth: number
}

/** A date that comes back year after year (RRULE of RFC 5545 with `FREQ=YEARLY`). */
export interface YearlyRule {
  readonly interval: number
  readonly count: number
  readonly until: IcsTime | undefined
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly weekdays: readonly NthWeekday[]
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']

const wholeNumbers = (text: string | undefined, most: number, mayBeNegative: boolean): number[] | undefined => {
  if (text === undefined) return []
  const numbers = text.split(',').map(part => (/^[+-]?\d{1,6}$/.test(part) ? Number(part) : Number.NaN))
  const isFit = (value: number): boolean => value !== 0 && Math.abs(value) <= most && (mayBeNegative || value > 0)
  return numbers.every(isFit) ? [...new Set(numbers)] : undefined
}

const weekdaysOf = (text: string | undefined): NthWeekday[] | undefined => {
  if (text === undefined) return []
  const all = [...new Set(text.split(','))].map(part => {
    const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part) ?? []
    return { weekday: WEEKDAYS.indexOf(name) + 1, nth: Number(nth) }
  })
  return all.every(({ weekday, nth }) => weekday > 0 && Math.abs(nth) <= 53) ? all : undefined
}

const partsOf = (value: string): Map<string, string> =>
  new Map(
    value
      .toUpperCase()
      .split(';')
      .filter(part => part !== '')
      .map(part => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)])
  )

const HINT =
  'write the dates out one by one, or use `FREQ=YEARLY` with BYMONTH, BYMONTHDAY, BYDAY, INTERVAL, COUNT, UNTIL'

/** Reads the value of an `RRULE`: yearly rules by month, day of the month and weekday; other rules are refused. */
export const readYearlyRule = (line: IcsLine): YearlyRule | Complaint => {
  const parts = partsOf(line.value)
  const strange = [...parts.keys()].find(key => !KNOWN.includes(key))
  if (parts.get('FREQ') !== 'YEARLY')
    return [`\`FREQ=${parts.get('FREQ') ?? ''}\` is not read; only yearly dates are`, HINT]
  if (strange !== undefined) return [`\`${strange}\` is not read in a rule of yearly dates`, HINT]
  const interval = wholeNumbers(parts.get('INTERVAL') ?? '1', 1000, false)
  const count = parts.has('COUNT') ? wholeNumbers(parts.get('COUNT'), 100_000, false) : [Number.POSITIVE_INFINITY]
  const months = wholeNumbers(parts.get('BYMONTH'), 12, false)
  const monthDays = wholeNumbers(parts.get('BYMONTHDAY'), 31, true)
  const weekdays = weekdaysOf(parts.get('BYDAY'))
  const stated = parts.get('UNTIL')
  const until = stated === undefined ? undefined : readIcsTime(stated, line)
  if (until !== undefined && isComplaint(until)) return until
  if (!interval?.[0] || !count?.[0] || !months || !monthDays || !weekdays) return ['this rule cannot be read', HINT]
  return { interval: interval[0], count: count[0], until, months, monthDays, weekdays }
}

/** Days of one stretch of the calendar that are the nth (0: any) of their weekday in it. */
const nthDays = (first: number, last: number, { weekday, nth }: NthWeekday): number[] => {
  const days: number[] = []
  for (let day = first + ((weekday - isoWeekday(first) + 7) % 7); day <= last; day += 7) days.push(day)
  if (nth === 0) return days
  const chosen = days.at(nth > 0 ? nth - 1 : nth)
  return chosen === undefined ? [] : [chosen]
}

const monthDaysIn = (year: number, month: number, monthDays: readonly number[]): number[] => {
  const size = daysInMonth(year, month)
  return monthDays
    .map(day => (day > 0 ? day : size + 1 + day))
    .filter(day => isDate(year, month, day))
    .map(day => dayNumber(year, month, day))
}

const ofMonth = (year: number, month: number, { monthDays, weekdays }: YearlyRule): number[] => {
  const first = dayNumber(year, month, 1)
  const byWeekday = weekdays.flatMap(nth => nthDays(first, first + daysInMonth(year, month) - 1, nth))
  if (monthDays.length === 0) return byWeekday
  const byDate = monthDaysIn(year, month, monthDays)
  return weekdays.length === 0 ? byDate : byDate.filter(day => byWeekday.includes(day))
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Day numbers of one year by a rule whose first date is `start`, ascending. */
const daysOfYear = (year: number, rule: YearlyRule, start: number): number[] => {
  const { months, monthDays, weekdays } = rule
  const first = dateOf(start)
  if (months.length === 0 && monthDays.length === 0 && weekdays.length > 0)
    return weekdays.flatMap(nth => nthDays(dayNumber(year, 1, 1), dayNumber(year, 12, 31), nth))
  const inMonths = months.length > 0 ? months : monthDays.length > 0 ? ALL_MONTHS : [first.month]
  const onDays = monthDays.length === 0 && weekdays.length === 0 ? [first.day] : monthDays
  return inMonths.flatMap(month => ofMonth(year, month, { ...rule, monthDays: onDays }))
}

/** The last local seconds on the clock of the start at which a date of the rule may begin. */
const lastLocalOf = (until: IcsTime | undefined, start: IcsTime): number => {
  if (until === undefined) return Number.POSITIVE_INFINITY
  if (until.time === undefined) return localOf(until) + DAY_SECONDS - 1
  if (until.zone === undefined || start.zone === undefined) return localOf(until)
  return toLocal(start.zone, toInstant(until.zone, localOf(until), 'compatible'))
}

/** All day numbers of a rule up to the end of `lastYear`, ascending; the start itself is always the first. */
export const yearlyDays = (start: IcsTime, rule: YearlyRule, lastYear: number): number[] => {
  const days = [start.day]
  const lastLocal = lastLocalOf(rule.until, start)
  const isOver = (day: number): boolean => localOf({ ...start, day }) > lastLocal
  for (let year = dateOf(start.day).year; year <= lastYear; year += rule.interval) {
    const ofYear = [...new Set(daysOfYear(year, rule, start.day))].sort((a, b) => a - b).filter(day => day > start.day)
    for (const day of ofYear) {
      if (days.length >= rule.count || isOver(day)) return days
      days.push(day)
    }
  }
  return days
}
