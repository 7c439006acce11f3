import { mean, sampleVariance } from 'simple-statistics'
import { betaBelow } from './beta.ts'
import { studentQuantile } from './student.ts'

/** What pairs of values say of the mean difference, second less first; unit of the values. */
export interface PairedDifference {
  /** Pairs in which both values are numbers. */
  readonly pairs: number
  readonly mean: number
  /** Infinity for a single pair. */
  readonly standardError: number
  /** Half the width of Student's interval; Infinity for a single pair. */
  readonly halfWidth: number
  /** Chance of a difference at least as large, either way, if there were none in truth; 1 for a single pair. */
  readonly probability: number
  /**
   * Variance of the difference if both had been drawn independently ÷ its variance in pairs: so many times as many pairs
   * would be needed without pairing. NaN where neither varies, Infinity where only the difference does not.
   */
  readonly varianceRatio: number
}

/** Differences this small a part of the values come from the order of additions. */
const ROUNDING = 1e-9

const NOTHING: PairedDifference = {
  pairs: 0,
  mean: NaN,
  standardError: NaN,
  halfWidth: NaN,
  probability: NaN,
  varianceRatio: NaN
}

/**
 * Estimates the mean of `second` − `first` from pairs that share their luck, with Student's interval; pairs that lack a
 * value (NaN) are left out.
 *
 * Throws a RangeError where the lengths differ or `confidence` is not between 0 and 1.
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
  confidence: number
): PairedDifference {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} values cannot be paired with ${second.length}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`)
  const rows = [...first.keys()].filter(i => !Number.isNaN(first[i]) && !Number.isNaN(second[i]))
  const differences = rows.map(i => differenceOf(first[i], second[i]))
  const pairs = rows.length
  if (pairs === 0) return NOTHING
  const average = mean(differences)
  if (pairs === 1)
    return { pairs, mean: average, standardError: Infinity, halfWidth: Infinity, probability: 1, varianceRatio: NaN }
  const variance = sampleVariance(differences)
  const independent = sampleVariance(rows.map(i => first[i])) + sampleVariance(rows.map(i => second[i]))
  const standardError = Math.sqrt(variance / pairs)
  return {
    pairs,
    mean: average,
    standardError,
    halfWidth: studentQuantile((1 + confidence) / 2, pairs - 1) * standardError,
    probability: bothTails(average, standardError, pairs - 1),
    varianceRatio: independent / variance
  }
}

function differenceOf(first: number, second: number): number {
  const difference = second - first
  return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(first), Math.abs(second)) ? 0 : difference
}

/** P(|T| ≥ |average ÷ standardError|) of Student's t; differences that never vary are certain. */
function bothTails(average: number, standardError: number, degrees: number): number {
  if (average === 0) return 1
  if (standardError === 0) return 0
  const t = average / standardError
  return betaBelow(degrees / 2, 0.5, degrees / (degrees + t * t))
}

/**
 * One value a replication whose mean is the ratio of the sums, such as met ÷ due, and whose spread is that of the ratio
 * (delta method); so ratios are compared like means. NaN throughout where there is nothing below.
 *
 * Source: A. M. Law, Simulation Modeling and Analysis, ratio estimators.
 */
export function linearisedRatio(above: readonly number[], below: readonly number[]): number[] {
  const size = mean([...below])
  if (!(size > 0)) return below.map(() => NaN)
  const ratio = mean([...above]) / size
  return above.map((value, i) => ratio + (value - ratio * below[i]) / size)
}
