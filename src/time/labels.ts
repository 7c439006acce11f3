import { DAY_SECONDS, dayOfLocal, formatDate, isoWeekday, timeOfLocal, weekdayName } from './dates.ts'
import { toLocal } from './wall-clock.ts'
import { offsetAt, zoneOffsets } from './zone-offsets.ts'

/** How an instant is shown: `2027-03-01`, `09:30`, `2027-03-01 09:30` or `Mon 09:30`. */
export type InstantStyle = 'date' | 'time' | 'datetime' | 'weekday-hour'

/** Hours in a week: hours of the week run from 0 (Monday 00:00) to 167 (Sunday 23:00). */
export const WEEK_HOURS = 168

/** 1970-01-01 was a Thursday: hours from the Monday before to the start of the local seconds. */
const FIRST_WEEK_HOURS = 72

/** Text of an instant (epoch seconds) on the clock of a zone, cut to the minute; the same on every machine and in every locale. */
export function formatInstant(zone: string, instant: number, style: InstantStyle): string {
  const local = toLocal(zone, instant)
  if (style === 'date') return formatDate(dayOfLocal(local))
  if (style === 'time') return clockText(local)
  if (style === 'datetime') return `${formatDate(dayOfLocal(local))} ${clockText(local)}`
  return `${weekdayName(isoWeekday(dayOfLocal(local)))} ${clockText(local)}`
}

/** ISO 8601 text of an instant (epoch seconds, cut to the second) with its offset, such as `2027-03-01T09:30:00+01:00`; `Z` for UTC. */
export function formatIso(zone: string, instant: number): string {
  const local = toLocal(zone, Math.floor(instant))
  const time = `${clockText(local)}:${twoDigits(local - Math.floor(local / 60) * 60)}`
  return `${formatDate(dayOfLocal(local))}T${time}${zone === 'UTC' ? 'Z' : offsetText(offsetAt(zone, instant))}`
}

/** Which of `parts` equal parts of the local week (a divisor of its seconds) an instant (epoch seconds) lies in, 0 from Monday 00:00. */
export function partOfWeek(zone: string, instant: number, parts: number): number {
  const seconds = (WEEK_HOURS * 3600) / parts
  const part = (Math.floor(toLocal(zone, instant) / seconds) + (FIRST_WEEK_HOURS * 3600) / seconds) % parts
  return part < 0 ? part + parts : part
}

/** Hours of the local week of many instants (epoch seconds); a run of instants in one stretch of offset is looked up once. */
export function hoursOfWeek(zone: string, instants: ArrayLike<number>): Uint8Array {
  const { changesAt, offsets } = zoneOffsets(zone)
  const hours = new Uint8Array(instants.length)
  let segment = 0
  for (let i = 0; i < instants.length; i++) {
    while (segment < changesAt.length && instants[i] >= changesAt[segment]) segment++
    while (segment > 0 && instants[i] < changesAt[segment - 1]) segment--
    hours[i] = hourOfLocalWeek(instants[i] + offsets[segment])
  }
  return hours
}

/** Name of an hour of the week (0…167) such as `Mon 09:00`. */
export function hourOfWeekName(hour: number): string {
  return `${weekdayName(Math.floor(hour / 24) + 1)} ${twoDigits(hour % 24)}:00`
}

/** Text of an offset in seconds east of UTC: `+01:00`, `-09:30`; seconds are shown where there are any. */
export function offsetText(offsetSeconds: number): string {
  const size = Math.abs(offsetSeconds)
  const text = `${offsetSeconds < 0 ? '-' : '+'}${twoDigits(size / 3600)}:${twoDigits((size / 60) % 60)}`
  return size % 60 === 0 ? text : `${text}:${twoDigits(size % 60)}`
}

function hourOfLocalWeek(localSeconds: number): number {
  const hour = (Math.floor(localSeconds / 3600) + FIRST_WEEK_HOURS) % WEEK_HOURS
  return hour < 0 ? hour + WEEK_HOURS : hour
}

function clockText(localSeconds: number): string {
  const seconds = timeOfLocal(localSeconds) % DAY_SECONDS
  return `${twoDigits(seconds / 3600)}:${twoDigits((seconds / 60) % 60)}`
}

function twoDigits(value: number): string {
  const whole = Math.floor(value)
  return whole < 10 ? `0${whole}` : String(whole)
}
