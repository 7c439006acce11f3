import type { Result } from '../metrics/schemas/result-schema.ts'

/** Values of one day: the mean weighted by time, and the highest. */
export interface DayValues {
  readonly mean: (number | null)[]
  readonly max: (number | null)[]
}

/** Puts the values of the report's intervals together to days; an interval belongs to the day in which it starts. */
export function overDays(result: Result, mean: readonly (number | null)[], max: readonly (number | null)[]): DayValues {
  const { startSeconds, endSeconds } = result.intervals
  const sums = result.days.map(() => 0)
  const widths = result.days.map(() => 0)
  const highest: (number | null)[] = result.days.map(() => null)
  let day = 0
  startSeconds.forEach((start, i) => {
    while (day + 1 < result.days.length && result.days[day + 1].startSeconds <= start) day++
    sums[day] += (mean[i] ?? 0) * (endSeconds[i] - start)
    widths[day] += endSeconds[i] - start
    highest[day] = Math.max(highest[day] ?? -Infinity, max[i] ?? -Infinity)
  })
  return { mean: sums.map((sum, i) => (widths[i] > 0 ? sum / widths[i] : null)), max: highest }
}
