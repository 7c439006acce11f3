import type { Membership } from './membership.ts'

/** Statistics of one measure over one group of tickets, in the unit of the measure; NaN where `count` is 0. */
export interface Summary {
  readonly count: number
  readonly mean: number
  /** Standard deviation with n − 1; NaN for a single ticket. */
  readonly sd: number
  readonly p50: number
  readonly p80: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export type Statistic = keyof Summary

/** Statistics in the order of the result. */
export const statistics = ['count', 'mean', 'sd', 'p50', 'p80', 'p90', 'p95', 'p99', 'max'] as const

/** Shares of the quantiles, the greatest value last. */
export const SHARES = [0.5, 0.8, 0.9, 0.95, 0.99, 1] as const
/** p · n of a decimal p may exceed a whole number by rounding alone; this takes such an excess away. */
const ROUNDING = 1 - 2 ** -51

/**
 * Summarises the values of each group of every dimension.
 *
 * `order` holds the rows in ascending order of value (see `ascendingOrder`), NaN left out; so one sort serves all
 * break-downs. Quantiles are exact values: the smallest such that at least the share is not above it.
 */
export function summariesByGroup(values: Float64Array, order: Uint32Array, membership: Membership): Summary[] {
  const moments = momentsByGroup(momentsByCell(values, membership), membership)
  return summariesOf(moments, quantilesByGroup(values, order, membership, moments.count))
}

/** Summaries of moments and quantiles by group, `SHARES.length` quantiles a group. */
export function summariesOf({ count, mean, squares }: Moments, quantiles: Float64Array): Summary[] {
  return Array.from(count, (_, group) => {
    const [p50, p80, p90, p95, p99, max] = quantiles.subarray(group * SHARES.length, (group + 1) * SHARES.length)
    const sd = count[group] < 2 ? NaN : Math.sqrt(squares[group] / (count[group] - 1))
    return { count: count[group], mean: count[group] > 0 ? mean[group] : NaN, sd, p50, p80, p90, p95, p99, max }
  })
}

/** Number, mean, and sum of squared distances from the mean; 0 where there is nothing. */
export interface Moments {
  readonly count: Float64Array
  readonly mean: Float64Array
  readonly squares: Float64Array
}

/** Moments of nothing. */
export function momentsOf(size: number): Moments {
  return { count: new Float64Array(size), mean: new Float64Array(size), squares: new Float64Array(size) }
}

/** Source of the update: B. P. Welford, Technometrics 4 (1962). */
function momentsByCell(values: Float64Array, { cells, cellOf }: Membership): Moments {
  const { count, mean, squares } = momentsOf(cells)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    const cell = cellOf[row]
    const distance = value - mean[cell]
    mean[cell] += distance / ++count[cell]
    squares[cell] += distance * (value - mean[cell])
  }
  return { count, mean, squares }
}

/** Moments by group from those by cell. Source: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983), pairwise update. */
export function momentsByGroup(ofCell: Moments, { dimensions, groups, cells, groupOf }: Membership): Moments {
  const { count, mean, squares } = momentsOf(groups)
  for (let cell = 0; cell < cells; cell++) {
    const added = ofCell.count[cell]
    if (added === 0) continue
    for (let d = 0; d < dimensions; d++) {
      const group = groupOf[cell * dimensions + d]
      const distance = ofCell.mean[cell] - mean[group]
      const total = count[group] + added
      squares[group] += ofCell.squares[cell] + (distance * distance * count[group] * added) / total
      mean[group] += (distance * added) / total
      count[group] = total
    }
  }
  return { count, mean, squares }
}

/** Walks through all values in ascending order and notes those at the ranks that each group asks for. */
function quantilesByGroup(
  values: Float64Array,
  order: Uint32Array,
  membership: Membership,
  count: Float64Array
): Float64Array {
  const notes = {
    quantiles: new Float64Array(membership.groups * SHARES.length).fill(NaN),
    noted: new Int32Array(membership.groups),
    valuesToGo: Int32Array.from(count, total => rankOf(SHARES[0], total) + 1)
  }
  const { split, whole } = splitDimensions(membership)
  const cells = cellsInOrder(membership.cellOf, order)
  for (const d of split) walk(notes, { values, order, cells, count, groupOfCell: groupsOfCells(membership, d) })
  for (const group of whole) {
    SHARES.forEach((share, s) => {
      if (count[group] > 0) notes.quantiles[group * SHARES.length + s] = values[order[rankOf(share, count[group])]]
    })
  }
  return notes.quantiles
}

function cellsInOrder(cellOf: Int32Array, order: Uint32Array): Uint32Array {
  const cells = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) cells[i] = cellOf[order[i]]
  return cells
}

/** Values in ascending order, seen as one dimension groups them. */
interface Walk {
  readonly values: Float64Array
  readonly order: Uint32Array
  /** Cell of each value in order, and group of each cell. */
  readonly cells: Uint32Array
  readonly groupOfCell: Uint16Array
  readonly count: Float64Array
}

/** A dimension at a time: its few groups and cells then stay in the fastest cache. */
function walk(notes: Notes, { values, order, cells, groupOfCell, count }: Walk): void {
  const { valuesToGo } = notes
  for (let i = 0; i < cells.length; i++) {
    const group = groupOfCell[cells[i]]
    if (--valuesToGo[group] === 0) note(notes, group, values[order[i]], count[group])
  }
}

/** Dimensions of more than one group; and the group of each other dimension, which has all the rows. */
function splitDimensions({ dimensions, cells, groupOf }: Membership): { split: number[]; whole: number[] } {
  const split: number[] = []
  const whole: number[] = []
  for (let d = 0; d < dimensions && cells > 0; d++) {
    let cell = 1
    while (cell < cells && groupOf[cell * dimensions + d] === groupOf[d]) cell++
    if (cell < cells) split.push(d)
    else whole.push(groupOf[d])
  }
  return { split, whole }
}

/** Group of each cell in one dimension. */
function groupsOfCells({ dimensions, cells, groupOf }: Membership, d: number): Uint16Array {
  const groups = new Uint16Array(cells)
  for (let cell = 0; cell < cells; cell++) groups[cell] = groupOf[cell * dimensions + d]
  return groups
}

/** What each group has found: its quantiles, how many of them, and how many values on the next is; below 0 after the last. */
interface Notes {
  readonly quantiles: Float64Array
  readonly noted: Int32Array
  readonly valuesToGo: Int32Array
}

function note({ quantiles, noted, valuesToGo }: Notes, group: number, value: number, count: number): void {
  const rank = rankOf(SHARES[noted[group]], count)
  let next = rank
  while (next === rank) {
    quantiles[group * SHARES.length + noted[group]++] = value
    next = noted[group] < SHARES.length ? rankOf(SHARES[noted[group]], count) : -1
  }
  valuesToGo[group] = next < 0 ? -1 : next - rank
}

/** Place of the quantile among `count` values in ascending order, from 0; as `quantileOfSorted` has it. */
export function rankOf(share: number, count: number): number {
  return Math.max(0, Math.ceil(share * count * ROUNDING) - 1)
}
