import { describe, expect, it } from 'vitest'
import { spanOfYear } from '../../src/clocks/clock-year.ts'
import { coverageOf, minutesWithin } from '../../src/clocks/coverage.ts'
import { regionsOf } from '../../src/clocks/regions.ts'
import { attendanceOf } from '../../src/compile/attendance.ts'
import { weekdayName } from '../../src/time/dates.ts'
import type { Interval } from '../../src/time/intervals.ts'
import { truthCases, truthIsAbsent } from '../theory/truth-cases.ts'
import { relayScenario, yearOf } from './clock-year-of.ts'

interface ClockCase {
  readonly id: string
  readonly title: string
  readonly model: {
    readonly year: number
    readonly shifts: readonly {
      readonly region: string
      readonly clock: string
      readonly days: readonly number[]
      readonly start: string
      readonly end: string
    }[]
  }
  readonly metrics: {
    readonly gapMinutes: number
    readonly gapIntervals: number
    readonly overlapMinutes: number
    readonly overlapIntervals: number
    readonly firstGaps: readonly [string, string][]
    readonly lastGaps: readonly [string, string][]
    readonly gapMinutesPerUtcDayRuns?: readonly [string, number][]
    readonly overlapMinutesPerUtcDayRuns?: readonly [string, number][]
  }
}

const cases = truthCases('clock-changes') as unknown as readonly ClockCase[]

const DAY = 86_400

const scenarioOf = ({ model }: ClockCase) =>
  relayScenario(
    model.shifts.map(({ region, clock, days, start, end }) => ({
      region,
      zone: clock,
      start,
      end,
      days: days.map(day => weekdayName(day).toLowerCase()).join(', ')
    })),
    { endsTwice: 'first' }
  )

const text = ({ startsAt, endsAt }: Interval): [string, string] => [minuteText(startsAt), minuteText(endsAt)]

const minuteText = (at: number): string => `${new Date(at * 1000).toISOString().slice(0, 16)}Z`

/** First day, minutes per day from that day on. */
const runsOf = (intervals: readonly Interval[], from: number, until: number): [string, number][] => {
  const runs: [string, number][] = []
  for (let day = from; day < until; day += DAY) {
    const minutes = minutesWithin(intervals, day, day + DAY)
    if (runs.at(-1)?.[1] !== minutes) runs.push([minuteText(day).slice(0, 10), minutes])
  }
  return runs
}

describe.skipIf(truthIsAbsent !== undefined)(`clock changes worked out elsewhere ${truthIsAbsent ?? ''}`, () => {
  it('there are cases', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  it.each(cases)('$id: $title', one => {
    const { metrics } = one
    const scenario = scenarioOf(one)
    const { from, until } = spanOfYear(one.model.year, 'UTC')
    const regions = regionsOf(scenario, attendanceOf(scenario, from - 10 * DAY, until + 10 * DAY))
    const { gaps, overlaps } = coverageOf(
      regions.map(({ onShift }) => onShift),
      from,
      until
    )
    expect({
      gapMinutes: minutesWithin(gaps, from, until),
      gapIntervals: gaps.length,
      overlapMinutes: minutesWithin(overlaps, from, until),
      overlapIntervals: overlaps.length,
      firstGaps: gaps.slice(0, metrics.firstGaps.length).map(text),
      lastGaps: gaps.slice(gaps.length - metrics.lastGaps.length).map(text),
      ...(metrics.gapMinutesPerUtcDayRuns && { gapMinutesPerUtcDayRuns: runsOf(gaps, from, until) }),
      ...(metrics.overlapMinutesPerUtcDayRuns && { overlapMinutesPerUtcDayRuns: runsOf(overlaps, from, until) })
    }).toEqual(metrics)
  })

  it.each(cases)('$id: the year that the calendar tells of agrees', one => {
    const { gapMinutes, gapIntervals, overlapMinutes, overlapIntervals } = one.metrics
    expect(yearOf(scenarioOf(one), one.model.year)).toMatchObject({
      gapMinutes,
      gapIntervals,
      overlapMinutes,
      overlapIntervals
    })
  })
})
