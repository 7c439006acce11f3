import type { ClockPeriod, GapPattern } from '../../clocks/clock-year-schema.ts'
import { counted, durationInWords } from '../in-words.ts'
import { WEEKDAYS } from '../week-hours.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const PLURALS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']
const DAY_MINUTES = 1440

interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: number
}

/** `14 March 2027` of an ISO date. */
export const dateInWords = (date: string): string => {
  const { year, month, day } = partsOf(date)
  return `${day} ${month} ${year}`
}

/** `14–28 March 2027`, `31 October – 7 November 2027`; one date where both are the same. */
export const datesInWords = (first: string, last: string): string => {
  const [a, b] = [partsOf(first), partsOf(last)]
  if (first === last) return dateInWords(first)
  if (a.year !== b.year) return `${dateInWords(first)} – ${dateInWords(last)}`
  return a.month === b.month ? `${a.day}–${dateInWords(last)}` : `${a.day} ${a.month} – ${dateInWords(last)}`
}

/** `14–28 Mar`, `31 Oct – 7 Nov`: short, without the year. */
export const shortDates = (first: string, last: string): string => {
  const [a, b] = [partsOf(first), partsOf(last)]
  const end = `${b.day} ${b.month.slice(0, 3)}`
  if (first === last) return end
  return a.month === b.month ? `${a.day}–${end}` : `${a.day} ${a.month.slice(0, 3)} – ${end}`
}

/** `every day`, `Sundays`, `Mon–Fri`, `Mon, Wed` of ISO weekdays, ascending. */
export const weekdaysInWords = (weekdays: readonly number[]): string => {
  const last = weekdays[weekdays.length - 1]
  if (weekdays.length === 7) return 'every day'
  if (weekdays.length === 1) return PLURALS[last - 1]
  if (weekdays.length > 2 && last - weekdays[0] === weekdays.length - 1)
    return `${WEEKDAYS[weekdays[0] - 1]}–${WEEKDAYS[last - 1]}`
  return weekdays.map(weekday => WEEKDAYS[weekday - 1]).join(', ')
}

/** `08:00` of minutes since midnight; those of other days are brought to the day. */
export const clockInWords = (minute: number): string => {
  const ofDay = minute === DAY_MINUTES ? minute : ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(ofDay / 60)}:${two(ofDay % 60)}`
}

/** `60 min` as people say it: `1 h`, `90 min`, `26 h`. */
export const minutesInWords = (minutes: number): string =>
  minutes < 120 && minutes !== 60 ? `${Math.round(minutes)} min` : durationInWords(minutes * 60)

/** `every day 08:00–09:00 UTC`, or for gaps of a day and more `Saturdays from 01:30 UTC for 47 h`; a date where it happens once. */
export const hoursOfGap = (pattern: GapPattern, zone: string): string => {
  const days = pattern.times === 1 ? onDate(pattern) : weekdaysInWords(pattern.weekdays)
  const clock = clockName(zone)
  if (pattern.minutes >= DAY_MINUTES)
    return `${days} from ${pattern.from} ${clock} for ${hoursInWords(pattern.minutes)}`
  return `${days} ${pattern.from}–${pattern.to} ${clock}`
}

/** `on Sunday 21 March`. */
const onDate = ({ weekdays, firstDate }: GapPattern): string => {
  const { month, day } = partsOf(firstDate)
  return `on ${PLURALS[weekdays[0] - 1].slice(0, -1)} ${day} ${month}`
}

/** Whole hours, however many: `47 h`. */
export const hoursInWords = (minutes: number): string =>
  `${Math.round(minutes / 6) / 10 >= 10 ? Math.round(minutes / 60) : Math.round(minutes / 6) / 10} h`

/** `25 tickets a day arrive`, `8.4 tickets arrive each time`: the mean over the times it happens. */
export const ticketsOfGap = ({ tickets, times, weekdays }: GapPattern): string => {
  const each = tickets / times
  if (each < 0.05) return 'no ticket arrives'
  const words = counted(each, 'ticket')
  const verb = words === '1 ticket' ? 'arrives' : 'arrive'
  if (times === 1) return `${words} ${verb}`
  return weekdays.length === 7 ? `${words} a day ${verb}` : `${words} ${verb} each time`
}

/** A clock in words: `UTC`, `London time`. */
export const clockName = (zone: string): string => (zone === 'UTC' ? zone : `${cityOf(zone)} time`)

/** `Los Angeles` of `America/Los_Angeles`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `clocks have changed in America, not yet in Europe`; empty where all are in step. */
export const stepInWords = ({ changed, notYet }: Pick<ClockPeriod, 'changed' | 'notYet'>): string =>
  notYet.length === 0 ? '' : `clocks have changed in ${listed(changed)}, not yet in ${listed(notYet)}`

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

const partsOf = (date: string): DateParts => {
  const [year, month, day] = date.split('-')
  return { year, month: MONTHS[Number(month) - 1], day: Number(day) }
}
