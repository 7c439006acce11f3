import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoWeekday, parseDate, parseTimeOfDay } from '../../src/time/dates.ts'
import { formatInstant } from '../../src/time/labels.ts'
import type { ShiftRule, ShiftTime } from '../../src/time/shift-rule.ts'
import { expandShift } from '../../src/time/shift-times.ts'
import { toLocal } from '../../src/time/wall-clock.ts'
import { zoneNames } from '../../src/time/zone-offsets.ts'
import { utc } from './shared-data.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

function shift(clock: string, start: string, end: string, more: Partial<ShiftRule> = {}): ShiftRule {
  return { clock, start: parseTimeOfDay(start), end: parseTimeOfDay(end), days: EVERY_DAY, keep: 'end', ...more }
}

/** Shifts of a rule that start on the dates from `first` to `last` of its clock. */
function onDates(rule: ShiftRule, first: string, last = first): ShiftTime[] {
  const [from, until] = [parseDate(first), parseDate(last)]
  return expandShift({ ...rule, from, until }, (from - 2) * 86_400, (until + 3) * 86_400)
}

const hours = (times: readonly ShiftTime[]): number[] => times.map(({ startsAt, endsAt }) => (endsAt - startsAt) / 3600)
const starts = (times: readonly ShiftTime[], zone: string): string[] =>
  times.map(({ startsAt }) => formatInstant(zone, startsAt, 'datetime'))

describe('shifts and changes of the clocks', () => {
  test('a night shift with a fixed end is 7, 8 or 9 hours long', () => {
    expect(hours(onDates(shift('Europe/London', '23:00', '07:00'), '2024-03-29', '2024-03-31'))).toEqual([8, 7, 8])
    expect(hours(onDates(shift('Europe/London', '23:00', '07:00'), '2024-10-25', '2024-10-27'))).toEqual([8, 9, 8])
  })

  test('a night shift on Lord Howe is 7½ or 8½ hours long', () => {
    const night = shift('Australia/Lord_Howe', '22:00', '06:00')
    expect(hours(onDates(night, '2024-10-05'))).toEqual([7.5])
    expect(hours(onDates(night, '2024-04-06'))).toEqual([8.5])
  })

  test('a night shift that keeps its length is 8 hours long whatever the clocks do', () => {
    const night = shift('Europe/London', '23:00', '07:00', { keep: 'length' })
    expect(hours(onDates(night, '2024-03-30'))).toEqual([8])
    expect(hours(onDates(night, '2024-10-26'))).toEqual([8])
  })

  test('a length with a fixed wall-clock end and an end with a kept length are what they say', () => {
    const { end: _, ...open } = shift('Europe/London', '23:00', '07:00')
    expect(hours(onDates({ ...open, lengthSeconds: 8 * 3600 }, '2024-03-30'))).toEqual([7])
    expect(hours(onDates({ ...open, lengthSeconds: 8 * 3600, keep: 'length' }, '2024-03-30'))).toEqual([8])
  })

  test('a hand-over at 01:00 in San Francisco is at 09:00, 08:00 and again 09:00 in London in March 2021', () => {
    const handOver = onDates(shift('America/Los_Angeles', '01:00', '09:00'), '2021-03-12', '2021-03-29')
    const inLondon = Object.fromEntries(starts(handOver, 'Europe/London').map(text => text.split(' ')))
    expect(inLondon).toMatchObject({ '2021-03-13': '09:00', '2021-03-14': '09:00', '2021-03-15': '08:00' })
    expect(inLondon).toMatchObject({ '2021-03-27': '08:00', '2021-03-28': '09:00', '2021-03-29': '09:00' })
  })

  test('a start in a gap moves forward by the gap and a start that exists twice is the first', () => {
    expect(starts(onDates(shift('America/New_York', '02:30', '10:00'), '2024-03-10'), 'UTC')).toEqual([
      '2024-03-10 07:30'
    ])
    expect(starts(onDates(shift('America/New_York', '01:30', '10:00'), '2024-11-03'), 'UTC')).toEqual([
      '2024-11-03 05:30'
    ])
  })

  test('an end that exists twice is the last, or the first where the rule says so', () => {
    const late = shift('America/New_York', '17:00', '01:30')
    expect(hours(onDates(late, '2024-11-02'))).toEqual([9.5])
    expect(hours(onDates({ ...late, endsTwice: 'first' }, '2024-11-02'))).toEqual([8.5])
  })

  test('a shift whose start would move past its end keeps its nominal length', () => {
    expect(hours(onDates(shift('America/New_York', '02:30', '03:15'), '2024-03-10'))).toEqual([0.75])
  })

  test('a zone that skips a date has no shift on it, and the night before ends at the same wall time a date later', () => {
    const days = onDates(shift('Pacific/Apia', '09:00', '17:00'), '2011-12-29', '2011-12-31')
    expect(starts(days, 'Pacific/Apia')).toEqual(['2011-12-29 09:00', '2011-12-31 09:00'])
    expect(hours(onDates(shift('Pacific/Apia', '22:00', '06:00'), '2011-12-29', '2011-12-30'))).toEqual([8])
  })

  test.each([
    ['Africa/Cairo', '2024-04-26', 23],
    ['Africa/Cairo', '2024-10-31', 25],
    ['America/Asuncion', '2023-10-01', 23],
    ['America/Asuncion', '2024-03-23', 25],
    ['America/Havana', '2024-03-10', 23],
    ['Asia/Kathmandu', '2024-03-10', 24],
    ['Pacific/Chatham', '2024-09-29', 23]
  ])(
    'a shift around the clock in %s on %s is %d hours long though the clocks change near midnight',
    (clock, date, length) => {
      expect(hours(onDates(shift(clock, '00:00', '24:00'), date))).toEqual([length])
    }
  )

  test('shifts around the clock overlap and leave no gap where midnight exists twice', () => {
    const [first, second] = onDates(shift('America/Havana', '00:00', '24:00'), '2024-11-02', '2024-11-03')
    expect(second.startsAt).toBe(first.endsAt - 3600)
    expect(hours([first, second])).toEqual([25, 25])
  })

  test('clocks that no longer change leave shifts alone', () => {
    expect(hours(onDates(shift('America/Sao_Paulo', '22:00', '06:00'), '2019-11-02'))).toEqual([8])
    expect(hours(onDates(shift('America/Sao_Paulo', '22:00', '06:00'), '2018-11-03'))).toEqual([7])
  })
})

describe('dates of shifts', () => {
  test('a day off counts on the clock of the people, not on the clock the shift is anchored to', () => {
    const rule = shift('America/Los_Angeles', '17:00', '01:00', {
      peopleZone: 'Asia/Singapore',
      offDays: new Set([parseDate('2025-01-29')])
    })
    const dates = starts(onDates(rule, '2025-01-27', '2025-01-29'), 'Asia/Singapore')
    expect(dates).toEqual(['2025-01-28 09:00', '2025-01-30 09:00'])
  })

  test('a shift that runs into the period is whole, and one that ends as it begins is left out', () => {
    const night = shift('UTC', '22:00', '06:00')
    const times = expandShift(night, utc('2025-01-01T05:59:59'), utc('2025-01-01T22:00:00'))
    expect(starts(times, 'UTC')).toEqual(['2024-12-31 22:00'])
    expect(expandShift(night, utc('2025-01-01T06:00:00'), utc('2025-01-01T22:00:00'))).toEqual([])
  })

  test('a rule needs an end or a length, of more than nothing and at most a day', () => {
    const { end: _, ...open } = shift('UTC', '09:00', '17:00')
    for (const bad of [
      open,
      { ...open, lengthSeconds: 0 },
      { ...open, lengthSeconds: 30 * 3600 },
      { ...open, end: 0, lengthSeconds: 1 }
    ]) {
      expect(() => onDates(bad, '2025-01-01')).toThrow(RangeError)
    }
  })

  const anyRule = fc.record({
    clock: fc.constantFrom(...zoneNames()),
    start: fc.integer({ min: 0, max: 86_399 }),
    end: fc.integer({ min: 0, max: 86_400 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    keep: fc.constantFrom('end' as const, 'length' as const)
  })

  test('shifts are in order, never empty, and start on the listed weekdays of their clock', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: utc('1990-01-01'), max: utc('2037-01-01') }), (rule, from) => {
        const times = expandShift(rule, from, from + 366 * 86_400)
        for (const [i, time] of times.entries()) {
          expect(time.endsAt).toBeGreaterThan(time.startsAt)
          expect(rule.days).toContain(isoWeekday(time.day))
          // a start moved out of a gap at midnight may show the next date
          expect(Math.floor((toLocal(rule.clock, time.startsAt) - 3 * 3600) / 86_400)).toBeLessThanOrEqual(time.day)
          if (i > 0) expect(time.startsAt).toBeGreaterThan(times[i - 1].startsAt)
        }
      }),
      { numRuns: 200 }
    )
  })

  test('a period in two halves has the shifts of the whole', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 60 * 86_400 }), (rule, cut) => {
        const [from, to] = [utc('2024-02-20'), utc('2024-04-20')]
        const halves = [...expandShift(rule, from, from + cut), ...expandShift(rule, from + cut, to)]
        const known = new Set(halves.map(({ startsAt }) => startsAt))
        expect([...known]).toEqual(expandShift(rule, from, to).map(({ startsAt }) => startsAt))
      }),
      { numRuns: 100 }
    )
  })
})
