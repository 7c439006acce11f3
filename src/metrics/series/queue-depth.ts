import { freeMemory } from '../../num/free-memory.ts'
import type { Dimension } from '../dimensions.ts'
import { type DepthColumns, depthSweep } from './depth-sweep.ts'
import type { ReportGrid } from './report-grid.ts'
import type { Stays } from './stays.ts'
import type { TimeGrid } from './time-grid.ts'

/** Depth of one group's queue, in each of the report's intervals. */
export interface DepthSeries {
  readonly by: readonly string[]
  readonly key: readonly string[]
  /** Mean over time, tickets. */
  readonly mean: Float64Array
  readonly min: Float64Array
  readonly max: Float64Array
  readonly oldestSeconds: Float64Array
  /** Ticket-seconds by piece of the grid, for the map of the week. */
  readonly pieceTicketSeconds: Float64Array
  /** Depth just before the end of the counted period. */
  readonly final: number
}

/** Depth overall and by each group of each dimension; a dimension's `groupOf` runs over the rows of the stays. */
export function queueDepth(stays: Stays, dimensions: readonly Dimension[], grid: ReportGrid): DepthSeries[] {
  return dimensions.flatMap(({ by, keys, groupOf }) => {
    freeMemory(stays.from.length)
    const columns = depthSweep(stays, groupOf, keys.length, grid.pieces)
    return keys.map((key, group) => seriesOf(by, key, columns[group], grid))
  })
}

/** Puts the pieces of the grid together to the report's intervals. */
function seriesOf(
  by: readonly string[],
  key: readonly string[],
  columns: DepthColumns,
  { pieces, intervals, intervalOf }: ReportGrid
): DepthSeries {
  const mean = new Float64Array(intervals.count)
  const min = new Float64Array(intervals.count).fill(Infinity)
  const max = new Float64Array(intervals.count)
  const oldestSeconds = new Float64Array(intervals.count)
  for (let piece = 0; piece < pieces.count; piece++) {
    const interval = intervalOf[piece]
    mean[interval] += columns.ticketSeconds[piece] / widthOf(intervals, interval)
    min[interval] = Math.min(min[interval], columns.min[piece])
    max[interval] = Math.max(max[interval], columns.max[piece])
    oldestSeconds[interval] = columns.oldestSeconds[piece]
  }
  return { by, key, mean, min, max, oldestSeconds, pieceTicketSeconds: columns.ticketSeconds, final: columns.final }
}

function widthOf(grid: TimeGrid, cell: number): number {
  return grid.edges[cell + 1] - grid.edges[cell]
}
