import { z } from 'zod'

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  week: 604_800,
  weeks: 604_800
}

const UNIT = '(s|sec|seconds?|min|minutes?|h|hours?|d|days?|weeks?)'
const NUMBER = '(\\d+(?:\\.\\d+)?)'
const DURATION = new RegExp(`^${NUMBER} ?${UNIT}(?: ${NUMBER} ?${UNIT})*$`)
const DURATION_PART = new RegExp(`${NUMBER} ?${UNIT}`, 'g')

/** Seconds of a duration as people write it (`20 min`, `1 h 30 min`, `2 days`); NaN where it is none. */
export const parseDuration = (text: string): number => {
  if (!DURATION.test(text)) return Number.NaN
  let seconds = 0
  for (const [, amount, unit] of text.matchAll(DURATION_PART))
    seconds += Number(amount) * (UNIT_SECONDS[unit] ?? Number.NaN)
  return seconds
}

/** Nothing in a scenario takes longer; also keeps sums of durations exact. */
const LONGEST_SECONDS = 100 * 366 * 86_400

/** A duration such as `20 min`; seconds once read. */
export const duration = z
  .string('a duration, such as `20 min` or `1 h 30 min`')
  .regex(DURATION, 'is not a duration; write it like `20 min`, `2 h`, `1 h 30 min` or `3 days`')
  .transform(parseDuration)
  .refine(seconds => seconds <= LONGEST_SECONDS, 'is longer than 100 years; check the number')

/** A duration or `for ever` (Infinity seconds). */
export const durationOrForEver = z
  .string('a duration, such as `2 h`, or `for ever`')
  .regex(new RegExp(`^for ever$|${DURATION.source}`), 'is not a duration; write it like `2 h`, `3 days` or `for ever`')
  .refine(text => text === 'for ever' || parseDuration(text) <= LONGEST_SECONDS, 'is too long; write `for ever`')
  .transform(text => (text === 'for ever' ? Number.POSITIVE_INFINITY : parseDuration(text)))

/** A duration above zero; seconds once read. */
export const positiveDuration = duration.refine(seconds => seconds > 0, 'must be longer than zero')

const PERCENT = /^\d+(?:\.\d+)? ?%$/

/** A share such as `45%`; 0…1 once read. */
export const share = z
  .string('a share in percent, such as `45%`')
  .regex(PERCENT, 'is not a share; write it in percent, like `45%`')
  .transform(text => Number(text.replace('%', '')) / 100)
  .refine(value => value <= 1, 'is more than 100%; a share is at most 100%')

const LARGEST_RATIO = 100

/** A ratio in percent that may exceed 100%, such as a coefficient of variation; 1 = 100% once read. */
export const ratio = z
  .string('a ratio in percent, such as `15%`')
  .regex(PERCENT, 'is not a ratio; write it in percent, like `15%` or `120%`')
  .transform(text => Number(text.replace('%', '')) / 100)
  .refine(value => value <= LARGEST_RATIO, 'is more than 10000%; check the number')

/** A proficiency such as `50%`: 0 < p ≤ 1 once read (P2). */
export const proficiency = share.refine(
  value => value > 0,
  'must be more than 0%; leave the skill out for people who cannot do it'
)

/** A share above nothing, such as where a ramp begins: 0 < share ≤ 1 once read. */
export const positiveShare = share.refine(
  value => value > 0,
  'must be more than 0%; write a small share, such as `1%`, for next to nothing'
)

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** A time on the wall clock such as `09:00`; seconds since midnight once read. */
export const timeOfDay = z
  .string('a time of day, such as `09:00`')
  .regex(TIME_OF_DAY, 'is not a time of day; write it like `09:00` or `17:30`')
  .transform(text => Number(text.slice(0, 2)) * 3600 + Number(text.slice(3)) * 60)

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A calendar date such as `2027-03-01`; it stays text. */
export const date = z
  .string('a date, such as `2027-03-01`')
  .regex(ISO_DATE, 'is not a date; write it like `2027-03-01`')
  .refine(isDate, 'is not a day of the calendar')

/** A wall-clock moment such as `2027-03-10 14:00`; it stays text. */
export const dateTime = z
  .string('a date and time, such as `2027-03-10 14:00`')
  .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, 'is not a date and time; write it like `2027-03-10 14:00`')
  .refine(text => isDate(text.slice(0, 10)), 'is not a day of the calendar')

const LARGEST_RATE = 1e6
const RATE = new RegExp(`^${NUMBER} per ${UNIT}$`)

/** A rate such as `4000 per week`; tickets per second once read. */
export const rate = z
  .string('a rate, such as `4000 per week`')
  .regex(RATE, 'is not a rate; write it like `4000 per week` or `110 per hour`')
  .transform(text => {
    const [, amount, unit] = RATE.exec(text) ?? []
    return Number(amount) / (UNIT_SECONDS[unit ?? ''] ?? Number.NaN)
  })
  .refine(perSecond => perSecond <= LARGEST_RATE, 'is more than a million a second; check the number')

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const DAY_LIST =
  /^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?(, ?(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$/

const daysOfRange = (range: string): number[] => {
  const [first, last = first] = range.split('-').map(name => DAY_NAMES.indexOf(name as (typeof DAY_NAMES)[number]))
  const length = ((last as number) - (first as number) + 7) % 7
  return Array.from({ length: length + 1 }, (_, step) => (((first as number) + step) % 7) + 1)
}

/** Days of the week such as `mon-fri` or `sun-wed, fri`; ISO weekdays 1 (Monday) … 7, sorted, once read. */
export const weekdays = z
  .string('days of the week, such as `mon-fri`')
  .regex(DAY_LIST, 'are not days of the week; write them like `mon-fri` or `sat, sun`')
  .transform(text => [...new Set(text.split(/, ?/).flatMap(daysOfRange))].sort((a, b) => a - b))

/** A time zone by its IANA name; that it exists is checked where zones are known. */
export const zone = z.string('a time zone, such as `Europe/Lisbon`').min(1, 'must not be empty')

/** A name the user chooses. */
export const name = z.string('a name').min(1, 'must not be empty').max(80, 'is longer than 80 characters')
