/** Cells [edges[i], edges[i+1]) that cover the counted period; seconds, ascending. */
export interface TimeGrid {
  readonly edges: Float64Array
  readonly count: number
  readonly from: number
  readonly until: number
}

/** Makes a grid of these edges, at least two. */
export function timeGrid(edges: Float64Array): TimeGrid {
  const count = edges.length - 1
  if (count < 1) throw new Error(`a time grid needs at least 2 edges and has ${edges.length}`)
  return { edges, count, from: edges[0], until: edges[count] }
}

/** Cell that holds the instant; those before the grid give its first cell, those after it its last. */
export function cellAt(grid: TimeGrid, instant: number): number {
  const { edges, count, from, until } = grid
  let cell = Math.floor(((instant - from) / (until - from)) * count)
  cell = Math.min(count - 1, Math.max(0, cell))
  while (cell > 0 && edges[cell] > instant) cell--
  while (cell < count - 1 && edges[cell + 1] <= instant) cell++
  return cell
}

/** Adds the seconds of [from, to) within each cell to `sums[offset + cell]`; what lies outside the grid is left out. */
export function spread(grid: TimeGrid, from: number, to: number, sums: Float64Array, offset: number): void {
  const start = Math.max(from, grid.from)
  const end = Math.min(to, grid.until)
  if (!(start < end)) return
  const { edges } = grid
  for (let cell = cellAt(grid, start), at = start; at < end; cell++) {
    const next = Math.min(end, edges[cell + 1])
    sums[offset + cell] += next - at
    at = next
  }
}

/** Seconds of [from, to) within the grid. */
export function secondsIn(grid: TimeGrid, from: number, to: number): number {
  return Math.max(0, Math.min(to, grid.until) - Math.max(from, grid.from))
}
