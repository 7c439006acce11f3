import { freeMemory } from '../../num/free-memory.ts'
import type { Dimension } from '../dimensions.ts'
import type { Segments } from '../histories/segments.ts'
import { type DepthColumns, depthSweep, type Stays } from './depth-sweep.ts'
import type { SortedEnds } from './level.ts'
import type { ReportGrid } from './report-grid.ts'
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

/** Entries and exits of a set of segments in ascending order; one sort serves every dimension. */
interface SortedSegments extends SortedEnds {
  readonly segments: Segments
}

/** Depth overall and by each group of each dimension; a dimension's `groupOf` runs over rows of `segments`. */
export function queueDepth(
  segments: Segments,
  ends: SortedEnds,
  dimensions: readonly Dimension[],
  grid: ReportGrid
): DepthSeries[] {
  const sorted = { segments, ...ends }
  return dimensions.flatMap(dimension => {
    freeMemory(segments.from.length)
    const stays = staysByGroup(sorted, dimension)
    return dimension.keys.map((key, group) => seriesOf(dimension.by, key, depthSweep(stays[group], grid.pieces), grid))
  })
}

function staysByGroup(sorted: SortedSegments, { groupOf, keys }: Dimension): Stays[] {
  const { segments, byEntry, byExit } = sorted
  const firstOf = new Int32Array(keys.length + 1)
  for (let row = 0; row < byEntry.length; row++) firstOf[groupOf[row] + 1]++
  for (let group = 0; group < keys.length; group++) firstOf[group + 1] += firstOf[group]
  const from = dealt(segments.from, byEntry, groupOf, firstOf)
  const to = dealt(segments.to, byEntry, groupOf, firstOf)
  const exits = dealt(segments.to, byExit, groupOf, firstOf)
  return keys.map((_, group) => {
    const [start, end] = [firstOf[group], firstOf[group + 1]]
    return { from: from.subarray(start, end), to: to.subarray(start, end), exits: exits.subarray(start, end) }
  })
}

/** The values in this order, group by group. */
function dealt(values: Float64Array, order: Uint32Array, groupOf: Uint16Array, firstOf: Int32Array): Float64Array {
  const next = firstOf.slice()
  const out = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) out[next[groupOf[order[i]]]++] = values[order[i]]
  return out
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
