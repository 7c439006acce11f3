import { describe, expect, test } from 'vitest'
import { parseTimeOfDay } from '../../src/time/dates.ts'
import { clipIntervals, type Interval, mergeIntervals } from '../../src/time/intervals.ts'
import { expandShift } from '../../src/time/shift-times.ts'
import { readShared, utc, whyAbsent } from './shared-data.ts'

interface ReferenceShift {
  readonly clock: string
  readonly days: number[]
  readonly start: string
  readonly end: string
}

interface ClockCase {
  readonly id: string
  readonly family: string
  readonly model: { readonly year: number; readonly shifts: ReferenceShift[] }
  readonly metrics: Readonly<Record<string, unknown>>
}

const TRUTH = 'truth/public.json'
const absent = whyAbsent(TRUTH)
const cases = absent
  ? []
  : readShared<{ cases: ClockCase[] }>(TRUTH).cases.filter(({ family }) => family === 'clock-changes')

/** Intervals covered by at least two of the given ones: what is left of each after the union of those before it. */
function overlaps(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.startsAt - b.startsAt)
  let reach = Number.NEGATIVE_INFINITY
  const shared: Interval[] = []
  for (const { startsAt, endsAt } of sorted) {
    if (startsAt < reach) shared.push({ startsAt, endsAt: Math.min(endsAt, reach) })
    reach = Math.max(reach, endsAt)
  }
  return mergeIntervals(shared)
}

function gaps(intervals: readonly Interval[], from: number, to: number): Interval[] {
  const edges = [from, ...mergeIntervals(intervals).flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), to]
  const between: Interval[] = []
  for (let i = 0; i < edges.length; i += 2) between.push({ startsAt: edges[i], endsAt: edges[i + 1] })
  return clipIntervals(between, from, to)
}

const minutes = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / 60, 0)
const texts = (intervals: readonly Interval[]): string[][] =>
  intervals.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map(at => `${new Date(at * 1000).toISOString().slice(0, 16)}Z`)
  )

describe.skipIf(absent)(`cover over a year of clock changes${absent ? ` (${absent})` : ''}`, () => {
  test.each(cases)('$id has the stated gaps and overlaps', ({ model, metrics }) => {
    const [from, to] = [utc(`${model.year}-01-01`), utc(`${model.year + 1}-01-01`)]
    const times = model.shifts.flatMap(({ clock, days, start, end }) => {
      const [startOfDay, endOfDay] = [parseTimeOfDay(start), parseTimeOfDay(end)]
      return expandShift({ clock, days, start: startOfDay, end: endOfDay, keep: 'end', endsTwice: 'first' }, from, to)
    })
    const gap = gaps(times, from, to)
    const overlap = clipIntervals(overlaps(times), from, to)
    expect({
      gapMinutes: minutes(gap),
      gapIntervals: gap.length,
      overlapMinutes: minutes(overlap),
      overlapIntervals: overlap.length,
      firstGaps: texts(gap.slice(0, 6)),
      lastGaps: texts(gap.slice(-3))
    }).toEqual(Object.fromEntries(Object.entries(metrics).filter(([name]) => !name.endsWith('Runs'))))
  })
})
