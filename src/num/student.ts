import { mean, sampleStandardDeviation } from 'simple-statistics'
import { betaBelow } from './beta.ts'
import { logGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'

const MANY_DEGREES = 10_000
const MOST_STEPS = 60

/**
 * Quantile at `p`, 0 < p < 1, of Student's t distribution with `degrees` > 0 degrees of freedom, to about 10^−11.
 *
 * Newton's method on log P(|T| > t) as a function of log t, which is concave, so it converges from the normal
 * quantile; from 10,000 degrees on the expansion of Abramowitz & Stegun 26.7.5.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`degrees of freedom ${degrees} are not above 0`)
  if (p < 0.5) return -studentQuantile(1 - p, degrees)
  const z = normalQuantile(p)
  if (z === 0) return 0
  return degrees < MANY_DEGREES ? solve(2 * (1 - p), degrees, z) : expand(z, degrees)
}

function solve(bothTails: number, degrees: number, start: number): number {
  const logScale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - Math.log(Math.PI * degrees) / 2 + Math.LN2
  let y = Math.log(start)
  for (let step = 0; step < MOST_STEPS; step++) {
    const t = Math.exp(y)
    const tail = betaBelow(degrees / 2, 0.5, degrees / (degrees + t * t))
    const density = Math.exp(logScale + y - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees))
    const move = (Math.log(tail / bothTails) * tail) / density
    y += move
    if (Math.abs(move) < 1e-10) break
  }
  return Math.exp(y)
}

function expand(z: number, degrees: number): number {
  const s = z * z
  const first = (z * (s + 1)) / 4
  const second = (z * ((5 * s + 16) * s + 3)) / 96
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384
  return z + (first + (second + third / degrees) / degrees) / degrees
}

/** A mean and how far the true mean may lie from it; unit of the values. */
export interface MeanInterval {
  readonly mean: number
  /** Half the width of the confidence interval; Infinity for a single value. */
  readonly halfWidth: number
  readonly count: number
}

/**
 * Estimates a mean from independent values, such as one for each replication, with Student's interval.
 *
 * `confidence` is above 0 and below 1, else a RangeError; no values give a mean and a half width of NaN.
 */
export function meanInterval(values: ArrayLike<number>, confidence: number): MeanInterval {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`)
  const list = Array.from(values)
  const count = list.length
  if (count === 0) return { mean: NaN, halfWidth: NaN, count }
  if (count === 1) return { mean: list[0], halfWidth: Infinity, count }
  const standardError = sampleStandardDeviation(list) / Math.sqrt(count)
  return { mean: mean(list), halfWidth: studentQuantile((1 + confidence) / 2, count - 1) * standardError, count }
}
