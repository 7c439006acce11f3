import { studentQuantile } from '../../num/student.ts'
import type { Estimate } from '../schemas/result-schema.ts'

const CONFIDENCE = 0.95
const factors: number[] = []

/** The estimate where there is nothing to measure. */
export const NO_ESTIMATE: Estimate = { value: null, low: null, high: null }

/**
 * Mean of one value for each replication with Student's 95 % interval.
 *
 * Replications without a value (NaN) are left out; with fewer than two there is no interval. Where no value is below 0, as of times
 * and counts, the interval does not reach below it either.
 */
export function estimateMean(values: readonly number[]): Estimate {
  const present = values.filter(value => !Number.isNaN(value))
  if (present.length === 0) return NO_ESTIMATE
  const mean = meanOf(present)
  const estimate = around(
    mean,
    present.map(value => value - mean)
  )
  return present.every(value => value >= 0) ? { ...estimate, low: within(estimate.low, Infinity) } : estimate
}

/**
 * Ratio of sums, such as met ÷ due, over replications, with a 95 % interval by the delta method; neither is below 0, and
 * the interval of a share does not pass 1.
 *
 * Source: A. M. Law, Simulation Modeling and Analysis, ratio estimators of the regenerative method: the residuals
 * `above − ratio × below` have mean 0, and the interval is theirs, divided by the mean of `below`.
 */
export function estimateRatio(above: readonly number[], below: readonly number[]): Estimate {
  const mean = meanOf(below)
  if (!(mean > 0)) return NO_ESTIMATE
  const ratio = meanOf(above) / mean
  const estimate = around(
    ratio,
    above.map((value, i) => (value - ratio * below[i]) / mean)
  )
  const most = above.every((value, i) => value <= below[i]) ? 1 : Number.POSITIVE_INFINITY
  return { ...estimate, low: within(estimate.low, most), high: within(estimate.high, most) }
}

/** A limit of an interval moved to what is possible: not below 0, and at most `most`. */
const within = (limit: number | null, most: number): number | null =>
  limit === null ? null : Math.min(Math.max(limit, 0), most)

/** Ten significant digits, more than any figure is worth; null where it is not finite. */
export function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(10)) : null
}

function around(value: number, residuals: readonly number[]): Estimate {
  const half = halfWidth(residuals)
  if (Number.isNaN(half)) return { value: rounded(value), low: null, high: null }
  return { value: rounded(value), low: rounded(value - half), high: rounded(value + half) }
}

/** Half of Student's 95 % interval around a value from the residuals of each replication; NaN for fewer than two. */
export function halfWidth(residuals: readonly number[]): number {
  const count = residuals.length
  if (count < 2) return NaN
  const variance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / (count - 1)
  return factor(count - 1) * Math.sqrt(variance / count)
}

function factor(degrees: number): number {
  factors[degrees] ??= studentQuantile((1 + CONFIDENCE) / 2, degrees)
  return factors[degrees]
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
