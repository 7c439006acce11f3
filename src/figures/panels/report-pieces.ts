import type { Result } from '../../metrics/schemas/result-schema.ts'

const HOUR = 3600

/** A stretch of at most an hour of the counted period, within one interval of the report and one hour of the report's clock. */
export interface ReportPiece {
  /** Seconds from the start of the counted period. */
  readonly from: number
  readonly to: number
  /** Index into the intervals and the days of the result. */
  readonly interval: number
  readonly day: number
  /** Hour of the day on the report's clock, 0 … 23. */
  readonly hour: number
}

const cache = new WeakMap<Result, readonly ReportPiece[]>()

/** The counted period in pieces of at most an hour, in order of time. */
export const reportPieces = (result: Result): readonly ReportPiece[] => {
  const known = cache.get(result)
  if (known !== undefined) return known
  const pieces = cutIntoPieces(result)
  cache.set(result, pieces)
  return pieces
}

const cutIntoPieces = ({ intervals, days }: Result): ReportPiece[] => {
  const { startSeconds, endSeconds, hourOfWeek } = intervals
  const pieces: ReportPiece[] = []
  let day = 0
  startSeconds.forEach((start, interval) => {
    for (let from = start, k = 0; from < endSeconds[interval]; from += HOUR, k++) {
      while (day + 1 < days.length && days[day + 1].startSeconds <= from) day++
      const to = Math.min(from + HOUR, endSeconds[interval])
      pieces.push({ from, to, interval, day, hour: (hourOfWeek[interval] + k) % 24 })
    }
  })
  return pieces
}

/** Values of the intervals by day and hour of the report's clock: means over time, null for an hour that the day does not have. */
export const byDayAndHour = (result: Result, values: readonly (number | null)[]): (number | null)[][] => {
  const sums = result.days.map(() => new Array<number>(24).fill(0))
  const seconds = result.days.map(() => new Array<number>(24).fill(0))
  for (const { from, to, interval, day, hour } of reportPieces(result)) {
    const value = values[interval]
    if (value === null || value === undefined) continue
    sums[day][hour] += value * (to - from)
    seconds[day][hour] += to - from
  }
  return sums.map((row, day) => row.map((sum, hour) => (seconds[day][hour] > 0 ? sum / seconds[day][hour] : null)))
}
