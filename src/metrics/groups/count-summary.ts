import { ascendingOrder } from '../ascending-order.ts'
import type { Membership } from './membership.ts'
import {
  type Moments,
  momentsByGroup,
  momentsOf,
  rankOf,
  SHARES,
  type Summary,
  summariesByGroup,
  summariesOf
} from './summary.ts'

/** Most numbers of times that are counted; beyond it the values are sorted. */
const MOST_TALLIES = 2 ** 22

/**
 * Summarises small whole numbers, 0 or more, of each group of every dimension; NaN is left out.
 *
 * The same figures as `summariesByGroup`, by counting how often each number occurs instead of sorting.
 */
export function countSummaries(values: Float64Array, membership: Membership): Summary[] {
  const width = greatestOf(values) + 1
  if (width * Math.max(membership.cells, membership.groups) > MOST_TALLIES)
    return summariesByGroup(values, ascendingOrder(values), membership)
  const ofCells = new Int32Array(membership.cells * width)
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) ofCells[membership.cellOf[row] * width + values[row]]++
  }
  const moments = momentsByGroup(momentsOfTallies(ofCells, membership.cells, width), membership)
  const quantiles = quantilesOfTallies(talliesOfGroups(ofCells, membership, width), moments.count, width)
  return summariesOf(moments, quantiles)
}

function greatestOf(values: Float64Array): number {
  let greatest = 0
  for (let row = 0; row < values.length; row++) if (values[row] > greatest) greatest = values[row]
  return greatest
}

function momentsOfTallies(tallies: Int32Array, cells: number, width: number): Moments {
  const { count, mean, squares } = momentsOf(cells)
  for (let cell = 0; cell < cells; cell++) {
    const first = cell * width
    let rows = 0
    let sum = 0
    for (let value = 0; value < width; value++) {
      rows += tallies[first + value]
      sum += tallies[first + value] * value
    }
    if (rows === 0) continue
    count[cell] = rows
    mean[cell] = sum / rows
    for (let value = 0; value < width; value++) squares[cell] += tallies[first + value] * (value - mean[cell]) ** 2
  }
  return { count, mean, squares }
}

function talliesOfGroups(
  ofCells: Int32Array,
  { dimensions, groups, cells, groupOf }: Membership,
  width: number
): Int32Array {
  const tallies = new Int32Array(groups * width)
  for (let cell = 0; cell < cells; cell++) {
    for (let value = 0; value < width; value++) {
      const times = ofCells[cell * width + value]
      if (times === 0) continue
      for (let place = cell * dimensions; place < (cell + 1) * dimensions; place++) {
        tallies[groupOf[place] * width + value] += times
      }
    }
  }
  return tallies
}

function quantilesOfTallies(tallies: Int32Array, count: Float64Array, width: number): Float64Array {
  const quantiles = new Float64Array(count.length * SHARES.length).fill(NaN)
  for (let group = 0; group < count.length; group++) {
    if (count[group] === 0) continue
    let value = 0
    let upTo = tallies[group * width]
    SHARES.forEach((share, s) => {
      const rank = rankOf(share, count[group])
      while (upTo <= rank) upTo += tallies[group * width + ++value]
      quantiles[group * SHARES.length + s] = value
    })
  }
  return quantiles
}
