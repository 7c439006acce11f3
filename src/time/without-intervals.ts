import type { Interval } from './intervals.ts'

/** What is left of an interval outside of others, in order; the others are sorted and disjoint. */
export function withoutIntervals(interval: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  let { startsAt } = interval
  for (const other of others) {
    if (other.endsAt <= startsAt || other.startsAt >= interval.endsAt) continue
    if (other.startsAt > startsAt) left.push({ startsAt, endsAt: other.startsAt })
    startsAt = other.endsAt
  }
  if (startsAt < interval.endsAt) left.push({ startsAt, endsAt: interval.endsAt })
  return left
}
