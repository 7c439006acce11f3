import type { TimeGrid } from './time-grid.ts'

/** Depth of one queue in each cell of a grid. */
export interface DepthColumns {
  /** Depth × seconds. */
  readonly ticketSeconds: Float64Array
  /** Lowest and highest depth that held for a positive time. */
  readonly min: Float64Array
  readonly max: Float64Array
  /** How long the oldest has been there at the end of the cell, seconds; 0 where nobody is. */
  readonly oldestSeconds: Float64Array
  /** Depth just before the end of the grid. */
  readonly final: number
}

/** Stays in one queue: entries in ascending order, the exit of each, and all exits in ascending order; seconds. */
export interface Stays {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly exits: Float64Array
}

/** Follows the depth of one queue through the grid: a merge of its entries and exits. */
export function depthSweep(stays: Stays, grid: TimeGrid): DepthColumns {
  const { edges, count } = grid
  const columns = {
    ticketSeconds: new Float64Array(count),
    min: new Float64Array(count),
    max: new Float64Array(count),
    oldestSeconds: new Float64Array(count)
  }
  const place = { entered: 0, left: 0, oldest: 0 }
  for (let cell = 0; cell < count; cell++) {
    passCell(stays, place, columns, cell, edges[cell], edges[cell + 1])
    columns.oldestSeconds[cell] = oldestAt(stays, place, edges[cell + 1])
  }
  return { ...columns, final: place.entered - place.left }
}

/** How many entries and exits have happened, and the first entry that may still be there. */
interface Place {
  entered: number
  left: number
  oldest: number
}

/** All events of one instant happen before the depth counts; events at the end of a cell belong to the next. */
function passCell(
  { from, exits }: Stays,
  place: Place,
  columns: Omit<DepthColumns, 'final'>,
  cell: number,
  start: number,
  end: number
): void {
  const total = from.length
  let { entered, left } = place
  let area = 0
  let low = Infinity
  let high = 0
  for (let at = start; at < end; ) {
    while (entered < total && from[entered] <= at) entered++
    while (left < total && exits[left] <= at) left++
    const next = Math.min(end, entered < total ? from[entered] : end, left < total ? exits[left] : end)
    const depth = entered - left
    area += depth * (next - at)
    if (depth < low) low = depth
    if (depth > high) high = depth
    at = next
  }
  place.entered = entered
  place.left = left
  columns.ticketSeconds[cell] = area
  columns.min[cell] = low
  columns.max[cell] = high
}

/** How long the oldest has been there; who left never comes back, so the search goes on where it stopped. */
function oldestAt({ from, to }: Stays, place: Place, at: number): number {
  while (place.oldest < place.entered && to[place.oldest] <= at) place.oldest++
  return place.oldest < place.entered ? at - from[place.oldest] : 0
}
