import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonQuantile } from '../../../src/compile/arrivals/poisson.ts'

/** P(N ≤ n), added up in logarithms. */
const below = (n: number, mean: number): number => {
  let sum = 0
  let log = -mean
  for (let k = 0; k <= n; k++) {
    sum += Math.exp(log)
    log += Math.log(mean / (k + 1))
  }
  return sum
}

describe('the Poisson quantile', () => {
  it.each([0.3, 2, 30, 199, 201, 1000])('is the least number that reaches the probability, mean %d', mean => {
    for (const u of [1e-9, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9]) {
      const n = poissonQuantile(u, mean)
      expect(below(n, mean)).toBeGreaterThanOrEqual(u - 1e-10)
      if (n > 0) expect(below(n - 1, mean)).toBeLessThan(u + 1e-10)
    }
  })

  it('never falls as the mean rises, so that more traffic keeps the arrivals there were', () => {
    const mean = fc.double({ min: 0, max: 5000, noNaN: true })
    const u = fc.double({ min: 1e-16, max: 1 - 1e-16, noNaN: true })
    fc.assert(
      fc.property(u, mean, mean, (p, a, b) => poissonQuantile(p, Math.min(a, b)) <= poissonQuantile(p, Math.max(a, b)))
    )
  })

  it('is finite at the ends of what can be drawn', () => {
    for (const mean of [0, 1e-300, 1, 150, 1e6]) {
      expect(poissonQuantile(2 ** -53, mean)).toBeGreaterThanOrEqual(0)
      expect(poissonQuantile(1 - 2 ** -53, mean)).toBeLessThan(mean + 12 * Math.sqrt(mean) + 30)
    }
  })
})
