import { expect, test } from 'vitest'
import { estimateMean, estimateRatio } from '../../src/metrics/estimate.ts'

test('the interval of a mean is that of Student', () => {
  const { value, low, high } = estimateMean([1, 2, 3])
  const half = 4.302652729749464 / Math.sqrt(3)
  expect(value).toBe(2)
  expect(low).toBeCloseTo(2 - half, 8)
  expect(high).toBeCloseTo(2 + half, 8)
})

test('a ratio is the ratio of the sums, not the mean of the ratios', () => {
  expect(estimateRatio([1, 90], [10, 100]).value).toBeCloseTo(91 / 110, 9)
})

test('a replication with nothing to measure is left out, and with none there is no value', () => {
  expect(estimateMean([Number.NaN, 4])).toEqual({ value: 4, low: null, high: null })
  expect(estimateMean([Number.NaN])).toEqual({ value: null, low: null, high: null })
  expect(estimateRatio([0, 0], [0, 0]).value).toBeNull()
})
