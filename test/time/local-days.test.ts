import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/time/dates.ts'
import { formatInstant } from '../../src/time/labels.ts'
import { dayOf, dayStarts, intervalStarts, isSkippedDay } from '../../src/time/local-days.ts'
import { openHours } from '../../src/time/open-hours.ts'
import { zoneNames } from '../../src/time/zone-offsets.ts'
import { utc } from './shared-data.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

describe('local days', () => {
  test('days start at midnight, or where the gap that swallows midnight ends', () => {
    const starts = dayStarts('Africa/Cairo', utc('2024-04-24T12:00'), utc('2024-04-27T12:00'))
    const texts = starts.map(at => formatInstant('Africa/Cairo', at, 'datetime'))
    expect(texts).toEqual(['2024-04-25 00:00', '2024-04-26 01:00', '2024-04-27 00:00'])
  })

  test('a skipped date has no start', () => {
    const starts = dayStarts('Pacific/Apia', utc('2011-12-29T00:00'), utc('2012-01-01T12:00'))
    const texts = starts.map(at => formatInstant('Pacific/Apia', at, 'date'))
    expect(texts).toEqual(['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02'])
    expect(isSkippedDay('Pacific/Apia', parseDate('2011-12-30'))).toBe(true)
  })

  test('a day of 23 or 25 hours has as many intervals of an hour', () => {
    const intervals = (from: string, to: string) => intervalStarts('Europe/London', utc(from), utc(to), 60).length
    expect(intervals('2024-03-31T00:00', '2024-03-31T23:00')).toBe(23)
    expect(intervals('2024-10-26T23:00', '2024-10-28T00:00')).toBe(25)
  })

  test('intervals follow the days of zones that lie half an hour off', () => {
    const starts = intervalStarts('Asia/Kolkata', utc('2024-01-01T00:00'), utc('2024-01-01T03:00'), 60)
    const texts = starts.map(at => formatInstant('Asia/Kolkata', at, 'time'))
    expect(texts).toEqual(['05:30', '06:00', '07:00', '08:00'])
  })

  test('an interval that does not divide a day is refused', () => {
    for (const minutes of [0, 7, 2880, 0.5]) expect(() => intervalStarts('UTC', 0, 1, minutes)).toThrow(RangeError)
  })

  test('intervals part the whole period: ascending, at most as long as stated, each local day beginning one', () => {
    const anyInstant = fc.integer({ min: utc('1990-01-01'), max: utc('2037-01-01') })
    const anyLength = fc.constantFrom(15, 30, 60, 240, 1440)
    fc.assert(
      fc.property(fc.constantFrom(...zoneNames()), anyInstant, anyLength, (zone, from, minutes) => {
        const to = from + 40 * 86_400
        const starts = intervalStarts(zone, from, to, minutes)
        expect(starts[0]).toBe(from)
        const steps = [...starts.slice(1), to].map((at, i) => at - starts[i])
        expect(Math.min(...steps)).toBeGreaterThan(0)
        expect(Math.max(...steps)).toBeLessThanOrEqual(minutes * 60)
        const known = new Set(starts)
        expect(dayStarts(zone, from, to).filter(at => !known.has(at))).toEqual([])
      }),
      { numRuns: 200 }
    )
  })
})

describe('open hours', () => {
  const [from, to] = [utc('2024-03-25T00:00'), utc('2024-04-08T00:00')]

  test('around the clock is one interval, whatever the zone does at midnight', () => {
    for (const zone of zoneNames()) {
      const always = openHours({ zone, days: EVERY_DAY, start: 0, end: 86_400 }, utc('2024-01-01'), utc('2025-01-01'))
      expect(always, zone).toEqual([{ startsAt: utc('2024-01-01'), endsAt: utc('2025-01-01') }])
    }
  })

  test('weekday hours move with the clocks and are cut to the period', () => {
    const rule = { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], start: 0, end: 18 * 3600 }
    const hours = openHours(rule, from, to)
    expect(hours).toHaveLength(11)
    expect(hours[0]).toEqual({ startsAt: from, endsAt: utc('2024-03-25T17:00') })
    expect(hours[5]).toEqual({ startsAt: utc('2024-03-31T22:00'), endsAt: utc('2024-04-01T16:00') })
  })

  test('rules together are merged, and a holiday closes', () => {
    const morning = { zone: 'UTC', days: EVERY_DAY, start: 0, end: 12 * 3600 }
    const evening = { ...morning, start: 11 * 3600, end: 0, offDays: new Set([parseDate('2024-04-01')]) }
    const hours = openHours([morning, evening], from, to)
    expect(hours).toEqual([
      { startsAt: from, endsAt: utc('2024-04-01T12:00') },
      { startsAt: utc('2024-04-02T00:00'), endsAt: to }
    ])
  })

  test('a day is open where it is night at the reports: dates are those of the zone', () => {
    const [first] = openHours(
      { zone: 'Pacific/Auckland', days: [1], start: 9 * 3600, end: 17 * 3600 },
      from - 86_400,
      to
    )
    expect(dayOf('Pacific/Auckland', first.startsAt)).toBe(parseDate('2024-03-25'))
    expect(dayOf('UTC', first.startsAt)).toBe(parseDate('2024-03-24'))
  })
})
