import { clipIntervals, type Interval } from '../time/intervals.ts'

/** How a stretch of time is covered by regions; all lists are ascending and disjoint. */
export interface Coverage {
  /** Nobody is on shift in any region. */
  readonly gaps: readonly Interval[]
  /** At least one region is on shift. */
  readonly covered: readonly Interval[]
  /** At least two regions are on shift. */
  readonly overlaps: readonly Interval[]
}

/** Tells when no region, some region and several regions are on shift within [from, until), epoch seconds. */
export const coverageOf = (regions: readonly (readonly Interval[])[], from: number, until: number): Coverage => {
  const covered = clipIntervals(whenAtLeast(1, regions), from, until)
  return { covered, overlaps: clipIntervals(whenAtLeast(2, regions), from, until), gaps: between(covered, from, until) }
}

/** The parts of intervals that lie within [from, until), minutes altogether. */
export const minutesWithin = (intervals: readonly Interval[], from: number, until: number): number =>
  clipIntervals(intervals, from, until).reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0) / 60

const whenAtLeast = (count: number, regions: readonly (readonly Interval[])[]): Interval[] => {
  const steps = regions.flat().flatMap(({ startsAt, endsAt }) => [
    { at: startsAt, step: 1 },
    { at: endsAt, step: -1 }
  ])
  // One region that comes as another leaves is one more before it is one fewer: what touches stays whole.
  steps.sort((a, b) => a.at - b.at || b.step - a.step)
  const found: Interval[] = []
  let present = 0
  let startsAt = 0
  for (const { at, step } of steps) {
    present += step
    if (step > 0 && present === count) startsAt = at
    if (step < 0 && present === count - 1 && at > startsAt) found.push({ startsAt, endsAt: at })
  }
  return found
}

const between = (covered: readonly Interval[], from: number, until: number): Interval[] => {
  const edges = [{ endsAt: from }, ...covered]
  return edges
    .map(({ endsAt }, i) => ({ startsAt: endsAt, endsAt: covered[i]?.startsAt ?? until }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
}
