import { quantileOfSorted } from '../num/quantile.ts'

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

/** Summarises values in ascending order; quantiles are exact values, the smallest that the share does not exceed. */
export function summaryOf(ascending: Float64Array): Summary {
  const count = ascending.length
  const mean = meanOf(ascending)
  return {
    count,
    mean,
    sd: deviationOf(ascending, mean),
    p50: quantileOfSorted(ascending, 0.5),
    p80: quantileOfSorted(ascending, 0.8),
    p90: quantileOfSorted(ascending, 0.9),
    p95: quantileOfSorted(ascending, 0.95),
    p99: quantileOfSorted(ascending, 0.99),
    max: count === 0 ? NaN : ascending[count - 1]
  }
}

/**
 * Summarises the values of each group.
 *
 * `order` holds the rows in ascending order of value (see `ascendingOrder`), `groupOf` the group of each row; so one
 * sort serves every break-down.
 */
export function summariesByGroup(
  values: Float64Array,
  order: Uint32Array,
  groupOf: Uint16Array,
  groups: number
): Summary[] {
  const firstOf = new Int32Array(groups + 1)
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) firstOf[groupOf[row] + 1]++
  for (let group = 0; group < groups; group++) firstOf[group + 1] += firstOf[group]
  const next = firstOf.slice()
  const sorted = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) sorted[next[groupOf[order[i]]]++] = values[order[i]]
  return Array.from({ length: groups }, (_, group) => summaryOf(sorted.subarray(firstOf[group], firstOf[group + 1])))
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

function deviationOf(values: Float64Array, mean: number): number {
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean)
  return values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1))
}
