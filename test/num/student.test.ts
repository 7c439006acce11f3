import { mean, sampleStandardDeviation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { drawUniform, luckOf } from '../../src/num/luck.ts'
import { normalQuantile } from '../../src/num/normal.ts'
import { meanInterval, studentQuantile } from '../../src/num/student.ts'

describe('the Student quantile', () => {
  it('is accurate to 10^-10 (values computed with mpmath to 40 digits)', () => {
    const exact = [
      [1, 0.6, 0.32491969623290623],
      [1, 0.975, 12.706204736174694],
      [1, 0.999999999, 318309895.1862093],
      [2, 0.95, 2.9199855803537242],
      [3, 0.9995, 12.923978636687965],
      [10, 0.975, 2.2281388519862744],
      [19, 0.995, 2.860934606464979],
      [30, 0.999999999, 8.445862807441596],
      [1000, 0.9, 1.2823987214609245],
      [1e6, 0.999999999, 5.9978624603049715]
    ]
    for (const [degrees, p, t] of exact) {
      expect(Math.abs(studentQuantile(p, degrees) / t - 1), `${degrees} ${p}`).toBeLessThan(1e-10)
    }
  })

  it('goes over smoothly into the expansion for many degrees of freedom', () => {
    for (const p of [0.6, 0.975, 0.99999]) {
      expect(studentQuantile(p, 9_999.999999) - studentQuantile(p, 10_000)).toBeCloseTo(0, 10)
    }
  })

  it('is odd about one half and comes to the normal quantile', () => {
    expect(studentQuantile(0.5, 4)).toBe(0)
    expect(studentQuantile(0.025, 4)).toBeCloseTo(-studentQuantile(0.975, 4), 12)
    expect(studentQuantile(0.975, 1e12)).toBeCloseTo(normalQuantile(0.975), 10)
  })

  it('refuses degrees of freedom that are not above 0', () => {
    expect(() => studentQuantile(0.9, 0)).toThrow('degrees of freedom 0')
  })
})

describe('the confidence interval of a mean', () => {
  it('is mean ± t · s / √n', () => {
    const values = [4, 8, 6, 5, 3, 7, 9, 6, 5, 7]
    const interval = meanInterval(values, 0.95)
    expect(interval.mean).toBeCloseTo(mean(values), 14)
    expect(interval.halfWidth).toBeCloseTo((2.2621571628 * sampleStandardDeviation(values)) / Math.sqrt(10), 9)
    expect(interval.count).toBe(10)
  })

  it('knows nothing from one value and has no mean of none', () => {
    expect(meanInterval([5], 0.95)).toEqual({ mean: 5, halfWidth: Infinity, count: 1 })
    expect(meanInterval(new Float64Array(0), 0.95)).toEqual({ mean: NaN, halfWidth: NaN, count: 0 })
  })

  it('refuses a confidence in percent', () => {
    expect(() => meanInterval([1, 2], 95)).toThrow('confidence 95')
  })

  it('covers the true mean of normal values as often as it says', () => {
    const runs = 4000
    let covered = 0
    for (let run = 0; run < runs; run++) {
      const key = luckOf(11, run)
      const values = Float64Array.from({ length: 6 }, (_, n) => normalQuantile(drawUniform(key[0], key[1], 96, n)))
      const interval = meanInterval(values, 0.9)
      if (Math.abs(interval.mean) <= interval.halfWidth) covered++
    }
    const standardError = Math.sqrt((0.9 * 0.1) / runs)
    expect(Math.abs(covered / runs - 0.9)).toBeLessThan(3.5 * standardError)
  })
})
