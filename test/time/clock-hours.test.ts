import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockHoursRule, clockHours } from '../../src/time/clock-hours.ts'
import { parseDate, parseTimeOfDay } from '../../src/time/dates.ts'
import type { Interval } from '../../src/time/intervals.ts'
import { utc } from './shared-data.ts'

const DAY = 86_400
const HALF_HOUR = 1800
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const ruleOf = (zone: string, start: string, end: string, more: Partial<ClockHoursRule> = {}): ClockHoursRule => ({
  zone,
  start: parseTimeOfDay(start),
  end: parseTimeOfDay(end),
  days: EVERY_DAY,
  ...more
})

const minutesOpen = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / 60, 0)

const openOn = (rule: ClockHoursRule, first: string, last: string): string[] =>
  clockHours(rule, utc(first), utc(last)).map(({ startsAt, endsAt }) => `${text(startsAt)}–${text(endsAt)}`)

const text = (at: number): string => new Date(at * 1000).toISOString().slice(5, 16)

/** What the clock of a zone shows, by the platform's own time-zone data. */
const formats = new Map<string, Intl.DateTimeFormat>()
const shown = (zone: string, at: number): { day: number; seconds: number } => {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    })
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(at * 1000).map(({ type, value }) => [type, value]))
  return {
    day: parseDate(`${part.year}-${part.month}-${part.day}`),
    seconds: Number(part.hour) * 3600 + Number(part.minute) * 60
  }
}

const isoDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Whether the clock shows a time of an open window. */
const isOpen = ({ zone, days, start, end, offDays, offParts = [] }: ClockHoursRule, at: number): boolean => {
  const { day, seconds } = shown(zone, at)
  const local = day * DAY + seconds
  if (offParts.some(({ startsAt, endsAt }) => local >= startsAt && local < endsAt)) return false
  const begins = (on: number) => days.includes(isoDay(on)) && !offDays?.has(on)
  if (end > start) return begins(day) && seconds >= start && seconds < end
  return (begins(day) && seconds >= start) || (begins(day - 1) && seconds < end)
}

const zones = [
  'Europe/Lisbon',
  'America/Chicago',
  'America/Los_Angeles',
  'Asia/Singapore',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/St_Johns',
  'UTC'
]

describe('hours of a service clock', () => {
  test('an hour that the clock shows twice counts twice, one that it leaves out does not count', () => {
    const night = ruleOf('Europe/London', '22:00', '06:00')
    const nights = (first: string, last: string) => minutesOpen(clockHours(night, utc(first), utc(last))) / 60
    expect(nights('2025-03-29T12:00Z', '2025-03-30T12:00Z')).toBe(7)
    expect(nights('2025-10-25T12:00Z', '2025-10-26T12:00Z')).toBe(9)
  })

  test('a window that ends in the hour shown twice is open while the clock shows a time before its end', () => {
    const late = ruleOf('Europe/Lisbon', '17:00', '01:30')
    expect(openOn(late, '2025-10-25T12:00Z', '2025-10-26T12:00Z')).toEqual([
      '10-25T16:00–10-26T00:30',
      '10-26T01:00–10-26T01:30'
    ])
  })

  test('a window that begins at 8:30 keeps its wall time through the change of the clocks', () => {
    const office = ruleOf('America/Chicago', '08:30', '17:00', { days: [1, 2, 3, 4, 5] })
    expect(openOn(office, '2025-03-07T00:00Z', '2025-03-11T00:00Z')).toEqual([
      '03-07T14:30–03-07T23:00',
      '03-10T13:30–03-10T22:00'
    ])
  })

  test('a day off takes the window that begins on it, and leaves the end of the one before', () => {
    const night = ruleOf('UTC', '22:00', '06:00', { offDays: new Set([parseDate('2025-12-25')]) })
    expect(openOn(night, '2025-12-24T12:00Z', '2025-12-26T12:00Z')).toEqual(['12-24T22:00–12-25T06:00'])
  })

  test('a part day off is cut out', () => {
    const day = parseDate('2025-12-24') * DAY
    const office = ruleOf('Asia/Singapore', '08:30', '17:30', {
      offParts: [{ startsAt: day + 13 * 3600, endsAt: day + DAY }]
    })
    expect(openOn(office, '2025-12-23T16:00Z', '2025-12-24T16:00Z')).toEqual(['12-24T00:30–12-24T05:00'])
  })

  test('a window from midnight to midnight is around the clock', () => {
    expect(openOn(ruleOf('Africa/Cairo', '00:00', '24:00'), '2025-04-20T00:00Z', '2025-05-01T00:00Z')).toEqual([
      '04-20T00:00–05-01T00:00'
    ])
  })

  test('agrees with a walk on the platform’s own clocks, half hour by half hour', () => {
    const halfHours = (min: number, max: number) => fc.integer({ min, max }).map(number => number * HALF_HOUR)
    const changes = ['2025-03-07', '2025-03-28', '2025-04-04', '2025-04-23', '2025-10-03', '2025-10-24', '2025-10-30']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        halfHours(0, 47),
        halfHours(0, 48),
        fc.subarray(EVERY_DAY, { minLength: 1 }),
        fc.constantFrom(...changes),
        fc.integer({ min: 0, max: 4 }),
        fc.option(fc.tuple(halfHours(0, 100), halfHours(1, 20))),
        (zone, start, end, days, first, off, part) => {
          const from = utc(`${first}T00:00Z`)
          const offParts = part === null ? [] : [{ startsAt: from + part[0], endsAt: from + part[0] + part[1] }]
          const rule = { zone, start, end, days, offDays: new Set([from / DAY + off]), offParts }
          const to = from + 5 * DAY
          let minutes = 0
          for (let at = from; at < to; at += HALF_HOUR) if (isOpen(rule, at)) minutes += 30
          expect(minutesOpen(clockHours(rule, from, to))).toBe(minutes)
        }
      ),
      { numRuns: 300 }
    )
  })
})
