import { gammaAbove } from '../../num/gamma.ts'
import { normalQuantile } from '../../num/normal.ts'

/** From this mean on the search starts near the answer instead of at 0. */
const LARGE_MEAN = 200

/**
 * Quantile at `u`, 0 < u < 1, of a Poisson variable: the least n with P(N ≤ n) ≥ u.
 *
 * Never falls as `u` or `mean` rises, so that more traffic keeps the arrivals that there were. `mean` ≥ 0 and finite.
 */
export function poissonQuantile(u: number, mean: number): number {
  return mean < LARGE_MEAN ? searchFromZero(u, mean) : searchNear(u, mean)
}

function searchFromZero(u: number, mean: number): number {
  let n = 0
  let chance = Math.exp(-mean)
  let below = chance
  while (below < u && chance > 0) {
    n++
    chance *= mean / n
    if (below + chance === below && n > mean) break
    below += chance
  }
  return n
}

/** Starts at the normal approximation with its skewness (Cornish–Fisher) and walks to the exact answer. */
function searchNear(u: number, mean: number): number {
  const z = normalQuantile(u)
  let n = Math.max(0, Math.round(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
  while (n > 0 && isAtLeast(n - 1, mean, u)) n--
  while (!isAtLeast(n, mean, u)) n++
  return n
}

/** P(N ≤ n) ≥ u, where P(N ≤ n) = P(gamma variable of shape n + 1 exceeds the mean), Abramowitz & Stegun 26.4.21. */
function isAtLeast(n: number, mean: number, u: number): boolean {
  return gammaAbove(n + 1, mean) >= u
}
