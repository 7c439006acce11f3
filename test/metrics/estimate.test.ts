import { expect, test } from 'vitest'
import { estimateRatio } from '../../src/metrics/merge/estimate.ts'

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
