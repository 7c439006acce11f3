import { describe, expect, test } from 'vitest'
import { byDayAndHour, reportPieces } from '../../../src/figures/panels/report-pieces.ts'
import { intervalInWords } from '../../../src/figures/panels/report-words.ts'
import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { sampleResult } from '../sample-result.ts'

const HOUR = 3600

/** A result whose intervals begin at these hours of the local day, one day after the other, each so many hours long. */
const withIntervals = (hoursOfDays: readonly (readonly number[])[], hoursLong = 1): Result => {
  const local = hoursOfDays.flatMap((hours, day) => hours.map(hour => day * 24 + hour))
  const startSeconds = local.map((_, i) => i * hoursLong * HOUR)
  const starts = hoursOfDays.map((_, day) => hoursOfDays.slice(0, day).flat().length * hoursLong * HOUR)
  return {
    ...sampleResult(),
    intervals: {
      startSeconds,
      endSeconds: startSeconds.map(start => start + hoursLong * HOUR),
      startsAt: startSeconds.map(String),
      hourOfWeek: local.map(hour => hour % 168)
    },
    days: starts.map((startSeconds, day) => ({ date: `2027-03-${String(day + 1).padStart(2, '0')}`, startSeconds }))
  }
}

const wholeDay = Array.from({ length: 24 }, (_, hour) => hour)
const without = (hour: number) => wholeDay.filter(own => own !== hour)

describe('values by day and hour', () => {
  test('of a day that leaves an hour out are null there, and those after it keep their hours', () => {
    const result = withIntervals([without(2), wholeDay])
    const [first, second] = byDayAndHour(
      result,
      result.intervals.hourOfWeek.map(hour => hour)
    )
    expect(first[2]).toBeNull()
    expect(first.filter(value => value !== null)).toEqual(without(2))
    expect(second).toEqual(wholeDay.map(hour => 24 + hour))
  })

  test('of a day that has an hour twice are the mean of both', () => {
    const result = withIntervals([[0, 1, 1, ...wholeDay.slice(2)]])
    const values = result.intervals.hourOfWeek.map((_, i) => (i === 1 ? 10 : i === 2 ? 20 : 0))
    expect(byDayAndHour(result, values)[0][1]).toBe(15)
  })

  test('of intervals longer than an hour are the same in each of their hours', () => {
    const result = withIntervals([[0, 6, 12, 18]], 6)
    expect(byDayAndHour(result, [1, 2, 3, 4])[0]).toEqual(wholeDay.map(hour => 1 + Math.floor(hour / 6)))
  })

  test('come from pieces of at most an hour that cover the period once', () => {
    const result = withIntervals(
      [
        [0, 12],
        [0, 12]
      ],
      12
    )
    const pieces = reportPieces(result)
    expect(pieces).toHaveLength(48)
    pieces.forEach(({ from, to, day, hour }, i) => {
      expect([from, to, day, hour]).toEqual([i * HOUR, (i + 1) * HOUR, Math.floor(i / 24), i % 24])
    })
  })

  test('are told with day and hour, or with the day alone where intervals are days', () => {
    expect(intervalInWords(withIntervals([wholeDay, wholeDay]), 25)).toBe('Tue 2 Mar 01:00')
    expect(intervalInWords(withIntervals([[0], [0]], 24), 1)).toBe('Tue 2 Mar')
  })
})
