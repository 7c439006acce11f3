import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/time/dates.ts'
import { formatInstant } from '../../src/time/labels.ts'
import { missingTime } from '../../src/time/missing-time.ts'
import { nextWallTime, partsOfShift } from '../../src/time/shift-parts.ts'
import { withoutIntervals } from '../../src/time/without-intervals.ts'
import { utc } from './shared-data.ts'

const HOUR = 3600
const PARTS = [
  { start: 20 * HOUR, length: 3 * HOUR },
  { start: 25 * HOUR, length: 2 * HOUR }
]

describe('parts of a shift', () => {
  const day = parseDate('2027-03-27')
  const time = { startsAt: utc('2027-03-27') + 20 * HOUR, endsAt: 0, day }
  const lengths = (keep: 'end' | 'length', parts = PARTS) =>
    partsOfShift({ clock: 'Europe/London', keep }, parts, time).map(
      ({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR
    )

  test('keep their wall-clock times, and so are an hour shorter where the clocks go forward, or their lengths', () => {
    expect(lengths('end')).toEqual([3, 1])
    expect(lengths('length')).toEqual([3, 2])
  })

  test('a part that would be lost in the gap keeps its length', () => {
    expect(lengths('end', [PARTS[0], { start: 25 * HOUR, length: HOUR }])).toEqual([3, 1])
  })
})

describe('the next wall time', () => {
  test('is on the same day, or on the next one where it has passed', () => {
    const next = (hours: number) =>
      formatInstant('Asia/Tokyo', nextWallTime('Asia/Tokyo', utc('2027-03-01') + 3 * HOUR, hours * HOUR), 'datetime')
    expect(next(12)).toBe('2027-03-01 12:00')
    expect(next(11)).toBe('2027-03-02 11:00')
  })
})

describe('missing times', () => {
  test('are told with the time that is meant, and only where the clocks leave them out', () => {
    expect(missingTime('Europe/London', '2027-03-28', 1.5 * HOUR)).toBe(2.5 * HOUR)
    expect(missingTime('Europe/London', '2027-03-27', 25.5 * HOUR)).toBe(2.5 * HOUR)
    expect(missingTime('Europe/London', '2027-03-29', 1.5 * HOUR)).toBeUndefined()
    expect(missingTime('Mars', '2027-03-28', 0)).toBeUndefined()
  })
})

describe('what is left of an interval', () => {
  test('is what lies outside the others', () => {
    const others = [
      { startsAt: 0, endsAt: 2 },
      { startsAt: 4, endsAt: 5 },
      { startsAt: 9, endsAt: 12 }
    ]
    expect(withoutIntervals({ startsAt: 1, endsAt: 10 }, others)).toEqual([
      { startsAt: 2, endsAt: 4 },
      { startsAt: 5, endsAt: 9 }
    ])
    expect(withoutIntervals({ startsAt: 10, endsAt: 11 }, others)).toEqual([])
  })
})
