import type { Stays } from './stays.ts'
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

/** Follows the depths of all queues of a dimension through the grid together; `groupOf` says in which queue each stay is. */
export function depthSweep(stays: Stays, groupOf: Uint16Array, groups: number, grid: TimeGrid): DepthColumns[] {
  const { count, edges } = grid
  const columns = Array.from({ length: groups }, () => emptyColumns(count))
  const queues = emptyQueues(stays, groupOf, groups, grid.from)
  let next = 0
  for (let cell = 0; cell < count; cell++) {
    next = passEvents(stays, groupOf, queues, next, edges[cell + 1])
    for (let group = 0; group < groups; group++) closeCell(stays, queues, group, columns[group], cell, edges[cell + 1])
  }
  return columns.map((own, group) => ({ ...own, final: queues.depth[group] }))
}

type CellColumns = Omit<DepthColumns, 'final'>

function emptyColumns(cells: number): CellColumns {
  return {
    ticketSeconds: new Float64Array(cells),
    min: new Float64Array(cells),
    max: new Float64Array(cells),
    oldestSeconds: new Float64Array(cells)
  }
}

/** Where each queue of a dimension has got to. */
interface Queues {
  readonly depth: Int32Array
  /** Instant up to which the depth has been counted. */
  readonly countedTo: Float64Array
  /** Of the present cell. */
  readonly area: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Stays that have begun, queue by queue; with one place to spare after each queue. */
  readonly entered: Int32Array
  /** Place in `entered` of the next stay to begin, and of the first that may not have ended. */
  readonly next: Int32Array
  readonly oldest: Int32Array
}

function emptyQueues({ from }: Stays, groupOf: Uint16Array, groups: number, start: number): Queues {
  const sizes = new Int32Array(groups)
  for (let row = 0; row < from.length; row++) sizes[groupOf[row]]++
  const next = new Int32Array(groups)
  for (let group = 1; group < groups; group++) next[group] = next[group - 1] + sizes[group - 1] + 1
  return {
    depth: new Int32Array(groups),
    countedTo: new Float64Array(groups).fill(start),
    area: new Float64Array(groups),
    low: new Float64Array(groups).fill(Infinity),
    high: new Float64Array(groups),
    entered: new Int32Array(from.length + groups),
    next,
    oldest: next.slice()
  }
}

/** Goes through the entries and exits before an instant, from this one on; all events of one instant happen before the depth counts. */
function passEvents({ at, event }: Stays, groupOf: Uint16Array, queues: Queues, from: number, until: number): number {
  const { depth, countedTo, entered, next } = queues
  let i = from
  for (; i < at.length && at[i] < until; i++) {
    const row = event[i] >> 1
    const isExit = event[i] & 1
    const group = groupOf[row]
    if (at[i] > countedTo[group]) countDepth(queues, group, at[i])
    depth[group] += 1 - 2 * isExit
    // What an exit writes is overwritten by the next entry: without a branch, since which of the two comes cannot be foretold.
    entered[next[group]] = row
    next[group] += 1 - isExit
  }
  return i
}

/** Counts the depth of a queue up to an instant. */
function countDepth({ depth, countedTo, area, low, high }: Queues, group: number, at: number): void {
  const present = depth[group]
  area[group] += present * (at - countedTo[group])
  if (present < low[group]) low[group] = present
  if (present > high[group]) high[group] = present
  countedTo[group] = at
}

function closeCell(stays: Stays, queues: Queues, group: number, columns: CellColumns, cell: number, at: number): void {
  const { area, low, high } = queues
  countDepth(queues, group, at)
  columns.ticketSeconds[cell] = area[group]
  columns.min[cell] = low[group]
  columns.max[cell] = high[group]
  columns.oldestSeconds[cell] = oldestAt(stays, queues, group, at)
  area[group] = 0
  low[group] = Infinity
  high[group] = 0
}

/** How long the oldest has been there; who left never comes back, so the search goes on where it stopped. */
function oldestAt({ from, to }: Stays, { entered, next, oldest }: Queues, group: number, at: number): number {
  let place = oldest[group]
  while (place < next[group] && to[entered[place]] <= at) place++
  oldest[group] = place
  return place < next[group] ? at - from[entered[place]] : 0
}
