import { gammaBelow, gammaQuantile } from '../../num/gamma.ts'
import { drawUniform, Purpose, streamOf } from '../../num/luck.ts'
import { normalQuantile } from '../../num/normal.ts'

/** How much days differ: coefficient of variation of the day factor (0 or more) and its correlation from one day to the next (0…1). */
export interface Busyness {
  readonly cv: number
  readonly correlation: number
}

/** Below this a past day has no say in the present one. */
const FORGOTTEN = 1e-16
const LONGEST_MEMORY = 20_000
const QUADRATURE_STEP = 1 / 16
const QUADRATURE_REACH = 8
const HERMITE_TERMS = 24

/**
 * Factors of the days `firstDay` … `lastDay` (day numbers, both counted in): gamma variables of mean 1.
 *
 * A Gaussian first-order autoregression is turned into gamma variables by its quantiles, its own correlation chosen so that
 * the factors have the stated one. A day's factor depends on luck and day number alone, not on where the period begins.
 */
export function dayFactors(busyness: Busyness, luck: Uint32Array, firstDay: number, lastDay: number): Float64Array {
  return dayDrawer(busyness)(luck, firstDay, lastDay)
}

/** Factors of days for any luck. */
export type DayDrawer = (luck: Uint32Array, firstDay: number, lastDay: number) => Float64Array

/** Prepares `dayFactors`: what does not hang on luck is found once. */
export function dayDrawer({ cv, correlation }: Busyness): DayDrawer {
  if (cv === 0) return (_, firstDay, lastDay) => new Float64Array(lastDay - firstDay + 1).fill(1)
  const shape = 1 / cv ** 2
  const weights = memoryWeights(latentCorrelation(shape, correlation))
  return (luck, firstDay, lastDay) =>
    latentDays(weights, luck, firstDay, lastDay).map(latent => gammaOfNormal(latent, shape))
}

/** Standard normal values of the days: a weighted sum of each day's own draw and those of the days before. */
function latentDays(weights: Float64Array, luck: Uint32Array, firstDay: number, lastDay: number): Float64Array {
  const drawnFrom = firstDay - weights.length + 1
  const draws = Float64Array.from({ length: lastDay - drawnFrom + 1 }, (_, i) => drawNormal(luck, drawnFrom + i))
  return Float64Array.from({ length: lastDay - firstDay + 1 }, (_, day) => {
    let sum = 0
    for (let back = 0; back < weights.length; back++) sum += weights[back] * draws[day + weights.length - 1 - back]
    return sum
  })
}

/** Weights c, cρ, cρ², … with squares that add up to 1. */
function memoryWeights(correlation: number): Float64Array {
  const days = correlation === 0 ? 1 : Math.ceil(Math.log(FORGOTTEN) / Math.log(correlation))
  const weights = Float64Array.from({ length: Math.min(days, LONGEST_MEMORY) }, (_, back) => correlation ** back)
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
  return weights.map(weight => weight / norm)
}

function drawNormal(luck: Uint32Array, day: number): number {
  const key = streamOf(luck, day)
  return normalQuantile(drawUniform(key[0], key[1], Purpose.dayFactor, 0))
}

/** The gamma variable of mean 1 at the same quantile as `z`. */
function gammaOfNormal(z: number, shape: number): number {
  const tail = normalTail(z)
  return tail === 0 ? 0 : gammaQuantile(z < 0 ? tail : 1 - tail, shape) / shape
}

/** P(Z > |z|) of a standard normal Z. */
function normalTail(z: number): number {
  return (1 - gammaBelow(0.5, (z * z) / 2)) / 2
}

/**
 * Correlation of two standard normals whose gamma variables have the stated correlation.
 *
 * With f = Σ aₙ Heₙ, corr(f(X), f(Y)) = Σ aₙ² n! ρⁿ / Σ aₙ² n! over n ≥ 1 (Mehler's formula), which rises with ρ.
 */
export function latentCorrelation(shape: number, correlation: number): number {
  if (correlation === 0 || correlation >= 1) return correlation
  const powers = hermitePowers(shape)
  const total = powers.reduce((sum, power) => sum + power, 0)
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    const reached = powers.reduce((sum, power, n) => sum + power * middle ** (n + 1), 0) / total
    if (reached < correlation) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** aₙ² n! for n = 1 …, by the trapezoidal rule over normalised Hermite polynomials. */
function hermitePowers(shape: number): number[] {
  const sums = new Array<number>(HERMITE_TERMS).fill(0)
  for (let z = -QUADRATURE_REACH; z <= QUADRATURE_REACH; z += QUADRATURE_STEP) {
    const value = gammaOfNormal(z, shape) * Math.exp((-z * z) / 2)
    let before = 0
    let polynomial = 1
    for (let n = 1; n <= HERMITE_TERMS; n++) {
      const next = (z * polynomial - Math.sqrt(n - 1) * before) / Math.sqrt(n)
      before = polynomial
      polynomial = next
      sums[n - 1] += value * polynomial
    }
  }
  return sums.map(sum => sum * sum)
}
