import type { Legend } from '../../engine/legend.ts'
import { type TimeGrid, timeGrid } from './time-grid.ts'

export const HOURS_OF_WEEK = 168
const HOUR = 3600

/** The report's intervals, and the finer pieces of at most an hour from which the week's map is made. */
export interface ReportGrid {
  readonly intervals: TimeGrid
  readonly pieces: TimeGrid
  /** Interval that each piece is a part of. */
  readonly intervalOf: Int32Array
  /** Hour of the week of each piece in the report's zone, 0 = Monday 00:00. */
  readonly hourOfWeek: Uint8Array
  /** Seconds of the counted period that fall into each hour of the week. */
  readonly secondsOfHour: Float64Array
}

/** Cuts the legend's intervals into pieces of at most an hour; intervals of an hour or less are their own pieces. */
export function reportGrid(legend: Legend): ReportGrid {
  const starts = legend.intervalStart
  const edges: number[] = []
  const intervalOf: number[] = []
  const hourOfWeek: number[] = []
  const secondsOfHour = new Float64Array(HOURS_OF_WEEK)
  for (let interval = 0; interval + 1 < starts.length; interval++) {
    for (let at = starts[interval], hour = 0; at < starts[interval + 1]; at += HOUR, hour++) {
      const ofWeek = (legend.intervalHourOfWeek[interval] + hour) % HOURS_OF_WEEK
      edges.push(at)
      intervalOf.push(interval)
      hourOfWeek.push(ofWeek)
      secondsOfHour[ofWeek] += Math.min(HOUR, starts[interval + 1] - at)
    }
  }
  edges.push(starts[starts.length - 1])
  return {
    intervals: timeGrid(starts),
    pieces: timeGrid(Float64Array.from(edges)),
    intervalOf: Int32Array.from(intervalOf),
    hourOfWeek: Uint8Array.from(hourOfWeek),
    secondsOfHour
  }
}
