import { DAY_SECONDS, dayNumber, isDate } from '../../time/dates.ts'
import { isZone } from '../../time/zone-offsets.ts'
import type { IcsLine } from './ics-lines.ts'

/** A date or a wall time of a calendar file. */
export interface IcsTime {
  /** Day number: days since 1970-01-01. */
  readonly day: number
  /** Seconds since midnight; undefined for a whole day. */
  readonly time: number | undefined
  /** Zone whose clock shows it; undefined for whole days and for times of no zone, which hold on every clock. */
  readonly zone: string | undefined
}

/** Why a value cannot be read: message and hint. */
export type Complaint = readonly [message: string, hint: string]

const TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/

/** Seconds since midnight, undefined where a clock does not show it. */
const timeOf = (hours: string, minutes: string, seconds: string): number | undefined => {
  const isShown = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60
  return isShown ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined
}

/** Reads one date or time of a property such as `DTSTART`, with the zone that its parameter `TZID` names. */
export const readIcsTime = (value: string, { name, parameters }: IcsLine): IcsTime | Complaint => {
  const [matched, year, month, date, hours, minutes, seconds, utc] = TIME.exec(value.trim()) ?? []
  if (matched === undefined || !isDate(Number(year), Number(month), Number(date)))
    return [`"${value}" is not a date of the calendar`, `write it like \`${name};VALUE=DATE:20270425\``]
  const day = dayNumber(Number(year), Number(month), Number(date))
  if (hours === undefined) return { day, time: undefined, zone: undefined }
  const time = timeOf(hours, minutes ?? '', seconds ?? '')
  if (time === undefined) return [`"${value}" has a time that no clock shows`, 'a day runs from 000000 to 235959']
  const zone = utc === 'Z' ? 'UTC' : parameters.get('TZID')
  if (zone !== undefined && !isZone(zone))
    return [`there is no time zone "${zone}"`, 'use a name of the tz database, such as `TZID=Europe/Lisbon`']
  return { day, time, zone }
}

/** Whether a value that was read is a complaint instead. */
export const isComplaint = <T extends object>(read: T | Complaint): read is Complaint => Array.isArray(read)

/** Local seconds of a time; whole days begin at midnight. */
export const localOf = ({ day, time }: IcsTime): number => day * DAY_SECONDS + (time ?? 0)

const DURATION = /^\+?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)$/

/** Seconds of a duration such as `P1D` or `PT4H30M`; undefined where it is none. */
export const readIcsDuration = (value: string): number | undefined => {
  const [matched, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(value.trim()) ?? []
  if (matched === undefined) return undefined
  return (
    Number(weeks) * 7 * DAY_SECONDS +
    Number(days) * DAY_SECONDS +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(seconds)
  )
}
