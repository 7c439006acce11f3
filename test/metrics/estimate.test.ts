import { expect, test } from 'vitest'
import { estimateMean, estimateRatio } from '../../src/metrics/merge/estimate.ts'

test('the interval of a share stays between nothing and all', () => {
  const { value, low, high } = estimateRatio([0, 5], [5, 5])
  expect(value).toBe(0.5)
  expect([low, high]).toEqual([0, 1])
})

test('the interval of a ratio that is no share may pass 1, but not fall below 0', () => {
  const { low, high } = estimateRatio([0, 50], [5, 5])
  expect(low).toBe(0)
  expect(high).toBeGreaterThan(1)
})

test('the interval of what is never below 0 does not reach below it, nor does its upper end move', () => {
  const { value, low, high } = estimateMean([0, 0, 81])
  expect([value, low]).toEqual([27, 0])
  expect(high).toBeCloseTo(27 + 4.30265273 * 27, 4)
})

test('the interval of what may be below 0 is left as it is', () => {
  const { value, low, high } = estimateMean([-3, 0, 30])
  expect(low).toBeLessThan(0)
  expect((low ?? 0) + (high ?? 0)).toBeCloseTo(2 * (value ?? 0), 6)
})
