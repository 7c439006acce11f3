import { normalQuantile } from './normal.ts'

const HALF_LOG_TWO_PI = 0.9189385332046728
const ACCURACY = 1e-16
const MOST_TERMS = 10_000_000
const MOST_STEPS = 200
/** Newton's method squares its error: after a relative move as small as this the result is exact to rounding. */
const SMALL_MOVE = 1e-9

/**
 * Natural logarithm of the gamma function for x > 0, to about 10^−15 of max(1, result).
 *
 * Source: Stirling's series (Abramowitz & Stegun 6.1.41) above 10, the recurrence Γ(x + 1) = x Γ(x) below.
 */
export function logGamma(x: number): number {
  let product = 1
  let z = x
  while (z < 10) {
    product *= z
    z += 1
  }
  const r = 1 / (z * z)
  const series =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) / z
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(product)
}

/** P(X ≤ x) of a gamma variable of this shape and scale 1: the regularised lower incomplete gamma function. */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0
  const density = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? density * lowerSeries(shape, x) : 1 - density * upperFraction(shape, x)
}

/** P(X > x) of a gamma variable of this shape and scale 1, accurate in the far tail too. */
export function gammaAbove(shape: number, x: number): number {
  if (x <= 0) return 1
  const density = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? 1 - density * lowerSeries(shape, x) : density * upperFraction(shape, x)
}

/**
 * Quantile at `u`, 0 < u < 1, of a gamma variable of this shape (> 0) and scale 1, to about 10^−12 relative.
 *
 * Newton's method on the logarithm of the smaller tail as a function of y = log x. Both tails are log-concave in y, so
 * every step but the first lands on the same side of the root and the iteration converges from any start. The
 * time needed grows with the square root of the shape.
 */
export function gammaQuantile(u: number, shape: number): number {
  return u <= 0.5 ? Math.exp(logLowerQuantile(u, shape)) : Math.exp(logUpperQuantile(1 - u, shape))
}

function logLowerQuantile(u: number, shape: number): number {
  const target = Math.log(u)
  const constant = logGamma(shape)
  let y = startOf(u, shape, (target + constant + Math.log(shape)) / shape)
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = Math.exp(y)
    const ratio = lowerSeries(shape, x)
    const move = (target - (shape * y - x - constant) - Math.log(ratio)) * ratio
    y += move
    if (Math.abs(move) < SMALL_MOVE) break
  }
  return y
}

function logUpperQuantile(q: number, shape: number): number {
  const target = Math.log(q)
  const constant = logGamma(shape)
  let y = startOf(1 - q, shape, Math.log(-target))
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = Math.exp(y)
    const logDensity = shape * y - x - constant
    const ratio = x < shape + 1 ? Math.exp(-logDensity) - lowerSeries(shape, x) : upperFraction(shape, x)
    const move = (logDensity + Math.log(ratio) - target) * ratio
    y += move
    if (Math.abs(move) < SMALL_MOVE) break
  }
  return y
}

/** Logarithm of the Wilson–Hilferty approximation where it is good, else `bound`, from which Newton's method is monotone. */
function startOf(u: number, shape: number, bound: number): number {
  if (shape < 1) return bound
  const root = 1 - 1 / (9 * shape) + normalQuantile(u) / (3 * Math.sqrt(shape))
  return root > 0.1 ? Math.log(shape) + 3 * Math.log(root) : bound
}

/** Σ xⁿ / (a (a + 1) … (a + n)); P(X ≤ x) is this times x^a e^−x / Γ(a). Abramowitz & Stegun 6.5.29. */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (shape + n)
    sum += term
    if (term < sum * ACCURACY) break
  }
  return sum
}

/** The continued fraction of P(X > x) / (x^a e^−x / Γ(a)), Abramowitz & Stegun 6.5.31, by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = n * (shape - n)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 3e-16) break
  }
  return value
}
