/** A stretch of time from `startsAt` up to, not including, `endsAt`; epoch seconds, `startsAt` < `endsAt`. */
export interface Interval {
  readonly startsAt: number
  readonly endsAt: number
}

/** Joins intervals that overlap or touch; the result is sorted and disjoint. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.startsAt - b.startsAt)
  const merged: { startsAt: number; endsAt: number }[] = []
  for (const { startsAt, endsAt } of sorted) {
    const last = merged.at(-1)
    if (last && startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt)
    else merged.push({ startsAt, endsAt })
  }
  return merged
}

/** The parts of intervals that lie within [from, to), in the order given. */
export function clipIntervals(intervals: readonly Interval[], from: number, to: number): Interval[] {
  return intervals
    .map(({ startsAt, endsAt }) => ({ startsAt: Math.max(startsAt, from), endsAt: Math.min(endsAt, to) }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
}

/** Index of the first of these that ends after an instant, by bisection; their number where none does. They ascend and are disjoint. */
export function firstEndingAfter(intervals: readonly Interval[], instant: number): number {
  let low = 0
  let high = intervals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (intervals[middle].endsAt <= instant) low = middle + 1
    else high = middle
  }
  return low
}

/** The one of these that an instant lies in, if any. They ascend and are disjoint. */
export function intervalAt<T extends Interval>(intervals: readonly T[], instant: number): T | undefined {
  const index = firstEndingAfter(intervals, instant)
  return index < intervals.length && intervals[index].startsAt <= instant ? intervals[index] : undefined
}
