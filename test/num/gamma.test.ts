import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaBelow } from '../../src/num/beta.ts'
import { gammaAbove, gammaBelow, gammaQuantile, logGamma } from '../../src/num/gamma.ts'
import { normalQuantile } from '../../src/num/normal.ts'

/** Relative error; the expected values of this file were computed with mpmath to 40 digits. */
function errorOf(found: number, exact: number): number {
  return Math.abs(found / exact - 1)
}

describe('the normal quantile', () => {
  it('is accurate to 10^-15 in the middle and far out', () => {
    const exact = [
      [1e-300, -37.0470962993612],
      [1e-16, -8.222082216130435],
      [1e-11, -6.706023155495136],
      [1e-5, -4.264890793922825],
      [0.01, -2.326347874040841],
      [0.3, -0.5244005127080408],
      [0.95, 1.6448536269514722],
      [0.999999999, 5.9978070196016375],
      [1 - 2 ** -53, 8.209536151601387]
    ]
    for (const [p, z] of exact) expect(errorOf(normalQuantile(p), z), `p ${p}`).toBeLessThan(1e-15)
  })

  it('is odd about one half, infinite at 0 and 1, and undefined outside', () => {
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25))
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect([normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([NaN, NaN])
  })
})

describe('the gamma distribution', () => {
  it('has quantiles accurate to 10^-11 for shapes from 0.01 to 10,000', () => {
    const exact = [
      [0.01, 0.01, 5.660738147061947e-201],
      [0.01, 0.5, 4.465535018910355e-31],
      [0.01, 0.99, 0.26505255025158186],
      [0.01, 1 - 2 ** -53, 28.77851694864456],
      [0.5, 2 ** -53, 9.680779783384862e-33],
      [0.5, 0.5, 0.2274682115597864],
      [0.5, 0.50001, 0.22747882438109748],
      [0.5, 0.999999999, 18.66244655325936],
      [4.4444444, 1e-6, 0.10881615109993374],
      [4.4444444, 0.2, 2.6460025297726553],
      [4.4444444, 0.99, 10.746309778500153],
      [50, 2 ** -53, 11.76162462608366],
      [50, 0.8, 55.83335657914517],
      [10_000, 1e-6, 9531.835117189807],
      [10_000, 0.5, 9999.666668642047],
      [10_000, 1 - 2 ** -53, 10843.221779893305]
    ]
    for (const [shape, u, x] of exact) expect(errorOf(gammaQuantile(u, shape), x), `${shape} ${u}`).toBeLessThan(1e-11)
  })

  it('is exponential at shape 1', () => {
    for (const u of [2 ** -53, 0.1, 0.5, 0.9, 1 - 2 ** -53]) {
      expect(errorOf(gammaQuantile(u, 1), -Math.log1p(-u))).toBeLessThan(1e-13)
    }
  })

  it('has a quantile that inverts the distribution function, and two tails that add up to one', () => {
    const shapes = fc.double({ min: 0.05, max: 500, noNaN: true })
    fc.assert(
      fc.property(shapes, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (shape, u) => {
        const x = gammaQuantile(u, shape)
        expect(gammaBelow(shape, x)).toBeCloseTo(u, 11)
        expect(gammaAbove(shape, x)).toBeCloseTo(1 - u, 11)
      })
    )
  })

  it('has no mass below 0', () => {
    expect([gammaBelow(2, 0), gammaBelow(2, -1), gammaAbove(2, 0)]).toEqual([0, 0, 1])
  })

  it('has logarithms of the gamma function that follow the factorials', () => {
    let factorial = 1
    for (let n = 1; n < 150; n++) {
      factorial *= n
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 11)
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  })
})

describe('the beta distribution', () => {
  it('is uniform at (1, 1), a power at (a, 1), and mirrored where its parameters change places', () => {
    expect(betaBelow(1, 1, 0.3)).toBeCloseTo(0.3, 14)
    expect(betaBelow(4, 1, 0.3)).toBeCloseTo(0.3 ** 4, 14)
    expect(betaBelow(2.5, 7, 0.2)).toBeCloseTo(1 - betaBelow(7, 2.5, 0.8), 13)
    expect([betaBelow(2, 3, 0), betaBelow(2, 3, 1)]).toEqual([0, 1])
  })
})
