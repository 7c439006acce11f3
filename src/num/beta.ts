import { logGamma } from './gamma.ts'

const MOST_TERMS = 100_000

/**
 * P(X ≤ x) of a beta variable with parameters a, b > 0: the regularised incomplete beta function; 0 ≤ x ≤ 1.
 *
 * Source: the continued fraction of Abramowitz & Stegun 26.5.8, taken from the side on which it converges fast.
 */
export function betaBelow(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  const factor = Math.exp(logFactor)
  if (x < (a + 1) / (a + b + 2)) return factor / (a * fraction(a, b, x))
  return 1 - factor / (b * fraction(b, a, 1 - x))
}

/** 1 + d1 / (1 + d2 / (1 + …)) by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 0
  let value = 1
  for (let n = 1; n < MOST_TERMS; n++) {
    const term = termOf(n, a, b, x)
    d = 1 / (1 + term * d)
    c = 1 + term / c
    value *= c * d
    if (Math.abs(c * d - 1) < 3e-16) break
  }
  return value
}

function termOf(n: number, a: number, b: number, x: number): number {
  const m = n >> 1
  const scale = x / ((a + n - 1) * (a + n))
  return n % 2 === 0 ? m * (b - m) * scale : -(a + m) * (a + b + m) * scale
}
