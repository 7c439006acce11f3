import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileOf, quantileOfSorted, sortedCopy } from '../../src/num/quantile.ts'

const values = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 })
const shares = fc.double({ min: 0, max: 1, noNaN: true })

describe('the quantile', () => {
  it('is the smallest value that at least the share p of all values do not exceed', () => {
    fc.assert(
      fc.property(values, shares, (list, p) => {
        const t = quantileOf(list, p)
        const atMost = list.filter(each => each <= t).length
        const below = list.filter(each => each < t).length
        expect(list).toContain(t === 0 ? list.find(each => each === 0) : t)
        expect(atMost / list.length).toBeGreaterThanOrEqual(p - 1e-12)
        if (p > 0) expect(below / list.length).toBeLessThan(p + 1e-12)
      })
    )
  })

  it('never falls as p rises', () => {
    fc.assert(
      fc.property(values, shares, shares, (list, p, q) => {
        expect(quantileOf(list, Math.min(p, q))).toBeLessThanOrEqual(quantileOf(list, Math.max(p, q)))
      })
    )
  })

  it('is not moved by the rounding of p · n', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, i) => i + 1)
    for (let percent = 1; percent <= 100; percent++) {
      expect(quantileOfSorted(hundred, percent / 100), `${percent} %`).toBe(percent)
    }
  })

  it('is the least value at 0, the greatest at 1, and NaN of no values', () => {
    expect([quantileOf([3, 1, 2], 0), quantileOf([3, 1, 2], 1)]).toEqual([1, 3])
    expect(quantileOf([], 0.5)).toBeNaN()
  })

  it('leaves the values as they were and sorts numbers by size', () => {
    const list = Float64Array.of(10, 9, 100, -1)
    expect([...sortedCopy(list)]).toEqual([-1, 9, 10, 100])
    expect([...list]).toEqual([10, 9, 100, -1])
  })

  it('refuses a p in percent', () => {
    expect(() => quantileOf([1], 90)).toThrow('quantile 90')
  })
})
