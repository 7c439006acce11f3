import type { Membership } from './membership.ts'
import { quantilesByGroup, SHARES } from './quantiles.ts'

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

/** Summarises the values of each group of every dimension, NaN left out. */
export function summariesByGroup(values: Float64Array, membership: Membership): Summary[] {
  const moments = momentsByGroup(momentsByCell(values, membership), membership)
  return summariesOf(moments, quantilesByGroup(values, membership, moments.count))
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
