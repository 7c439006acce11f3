import type { Generate } from '../../model/demand/demand.ts'

type Shape = NonNullable<Generate['shapes']>[string]

const WEEKDAYS = 5

/**
 * Relative traffic of the hours of a week, Monday 00:00 first, with mean 1; all zeros where the shape has no traffic. 168 numbers, or
 * 336 or 672 where the shape has half or quarter hours.
 */
export function weekPattern(shape: Shape): Float64Array {
  const hours = Float64Array.from(shape.week ?? weekOfDays(shape))
  const mean = hours.reduce((sum, hour) => sum + hour, 0) / hours.length
  return mean === 0 ? hours : hours.map(hour => hour / mean)
}

/** Saturday is like Sunday where only that is stated, and the other way about; days that are not stated at all have no traffic. */
function weekOfDays({ weekday, saturday, sunday }: Shape): number[] {
  const slots = Math.max(24, ...[weekday, saturday, sunday].map(day => day?.length ?? 0))
  const none = new Array<number>(slots).fill(0)
  const days = [...new Array(WEEKDAYS).fill(weekday ?? none), saturday ?? sunday ?? none, sunday ?? saturday ?? none]
  return days.flatMap(day => finer(day, slots))
}

/** The numbers of a day, each repeated so that there are as many as in the finest day of the shape. */
function finer(day: readonly number[], slots: number): number[] {
  return day.flatMap(value => new Array<number>(slots / day.length).fill(value))
}
