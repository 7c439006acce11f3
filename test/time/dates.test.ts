import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateOf,
  dayNumber,
  formatDate,
  formatTimeOfDay,
  isoWeekday,
  parseDate,
  parseTimeOfDay
} from '../../src/time/dates.ts'

describe('dates', () => {
  test('day numbers are those of the built-in calendar for the years 0 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), day => {
        const date = new Date(day * 86_400_000)
        expect(dateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate()
        })
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day)
        expect(isoWeekday(day)).toBe(((date.getUTCDay() + 6) % 7) + 1)
        expect(parseDate(formatDate(day))).toBe(day)
      }),
      { numRuns: 2000 }
    )
  })

  test.each([
    ['2027-02-30', '2027-02-30 does not exist: February 2027 has 28 days'],
    ['2028-02-30', 'February 2028 has 29 days'],
    ['2027-13-01', 'months run from 01 to 12'],
    ['2027-04-00', 'April 2027 has 30 days'],
    ['1.3.2027', 'write it as year-month-day'],
    ['2027-3-1', 'write it as year-month-day']
  ])('the date %s is refused with the reason', (text, reason) => {
    expect(() => parseDate(text)).toThrow(reason)
  })

  test('a time of day runs from 00:00 to 24:00 and survives being written', () => {
    expect(parseTimeOfDay('24:00')).toBe(86_400)
    expect(parseTimeOfDay('9:00')).toBe(32_400)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), time => {
        expect(parseTimeOfDay(formatTimeOfDay(time))).toBe(time)
      })
    )
  })

  test.each(['24:01', '12:60', '25:00', '9', '9am', '-1:00', '09:00:60'])('the time of day %s is refused', text => {
    expect(() => parseTimeOfDay(text)).toThrow(/time of day|does not exist/)
  })
})
