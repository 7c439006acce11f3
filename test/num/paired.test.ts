import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearisedRatio, pairedDifference } from '../../src/num/paired.ts'
import { meanInterval, studentQuantile } from '../../src/num/student.ts'

const series = fc.array(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), {
  minLength: 2,
  maxLength: 30
})
const split = (pairs: readonly (readonly [number, number])[]) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)]

/** Sums of twelve uniform numbers less 6: nearly normal, mean 0, variance 1; the same for the same seed. */
const noise = (seed: number): (() => number) => {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6)
}

describe('a paired difference', () => {
  it('is Student’s interval of the differences', () => {
    fc.assert(
      fc.property(series, pairs => {
        const [a, b] = split(pairs)
        const { mean, halfWidth } = pairedDifference(a, b, 0.95)
        const direct = meanInterval(
          a.map((value, i) => b[i] - value),
          0.95
        )
        expect(mean).toBeCloseTo(direct.mean, 9)
        expect(halfWidth).toBeCloseTo(direct.halfWidth, 9)
      })
    )
  })

  it('only changes its sign when the two change places', () => {
    fc.assert(
      fc.property(series, pairs => {
        const [a, b] = split(pairs)
        const [ab, ba] = [pairedDifference(a, b, 0.95), pairedDifference(b, a, 0.95)]
        expect(ba.mean).toBe(-ab.mean + 0)
        expect({ ...ba, mean: 0 }).toEqual({ ...ab, mean: 0 })
      })
    )
  })

  it('of a series and itself is nothing, for certain', () => {
    const { mean, halfWidth, probability } = pairedDifference([0.1, 0.2, 0.7], [0.1, 0.2, 0.7], 0.95)
    expect({ mean, halfWidth, probability }).toEqual({ mean: 0, halfWidth: 0, probability: 1 })
  })

  it('has a probability of 5 % where its interval just touches 0', () => {
    const half = studentQuantile(0.975, 3)
    // Four differences of mean m and standard error 1 each.
    const spread = [-Math.sqrt(6), -0, 0, Math.sqrt(6)]
    const found = pairedDifference(
      [0, 0, 0, 0],
      spread.map(value => value + half),
      0.95
    )
    expect(found.standardError).toBeCloseTo(1, 12)
    expect(found.probability).toBeCloseTo(0.05, 9)
  })

  it('leaves pairs without a value out', () => {
    expect(pairedDifference([1, NaN, 2, 5], [2, 7, 4, NaN], 0.95)).toMatchObject({ pairs: 2, mean: 1.5 })
    expect(pairedDifference([NaN], [1], 0.95).mean).toBeNaN()
    expect(pairedDifference([1], [3], 0.95)).toMatchObject({ mean: 2, halfWidth: Infinity, probability: 1 })
  })

  it('holds the true difference in 93 to 97 of 100 cases, and pairing pays as theory says', () => {
    const draw = noise(11)
    const [cases, size, truth, own] = [2000, 8, 0.3, 0.5]
    let held = 0
    let ratios = 0
    for (let i = 0; i < cases; i++) {
      const common = Array.from({ length: size }, draw)
      const a = common.map(value => value + own * draw())
      const b = common.map(value => truth + value + own * draw())
      const { mean, halfWidth, varianceRatio } = pairedDifference(a, b, 0.95)
      if (Math.abs(mean - truth) <= halfWidth) held++
      ratios += 1 / varianceRatio
    }
    expect(held / cases).toBeGreaterThan(0.93)
    expect(held / cases).toBeLessThan(0.97)
    // Variance of the difference 2·own², without pairing 2·(1 + own²); the ratio of estimates is a little off that.
    expect(ratios / cases).toBeGreaterThan((own * own) / (1 + own * own))
    expect(ratios / cases).toBeLessThan((1.6 * own * own) / (1 + own * own))
  })

  it('refuses series of different length and confidences that are none', () => {
    expect(() => pairedDifference([1], [1, 2], 0.95)).toThrow('1 values cannot be paired with 2')
    expect(() => pairedDifference([1], [1], 1)).toThrow(RangeError)
  })
})

describe('a linearised ratio', () => {
  it('has the ratio of the sums for its mean', () => {
    const tallies = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(tallies, pairs => {
        const [above, below] = split(pairs)
        const points = linearisedRatio(above, below)
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(points) / points.length).toBeCloseTo(sum(above) / sum(below), 9)
      })
    )
  })

  it('is nothing where there is nothing below', () => {
    expect(linearisedRatio([0, 0], [0, 0])).toEqual([NaN, NaN])
  })
})
