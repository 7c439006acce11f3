import { expect, test } from 'vitest'
import { rangeInWords } from '../../src/figures/range-in-words.ts'

test('an interval is told from end to end, in the unit, within what there can be', () => {
  expect(rangeInWords({ value: 4, unit: 'hours', low: 3.5, high: 4.5 })).toBe('3.5 h to 4.5 h')
  expect(rangeInWords({ value: 0.98, unit: 'share', low: 0.95, high: 1.01 })).toBe('95% to 100%')
  expect(rangeInWords({ value: 10, unit: 'seconds', low: -5, high: 25 })).toBe('0 s to 25 s')
})

test('the interval of a difference keeps its signs', () => {
  expect(rangeInWords({ value: 10, unit: 'seconds', low: -5, high: 25, difference: 'signed' })).toBe('−5 s to +25 s')
})

test('there is nothing to tell where both ends read the same, or one is not known', () => {
  expect(rangeInWords({ value: 4, unit: 'hours', low: 3.99, high: 4.01 })).toBe('')
  expect(rangeInWords({ value: 4, unit: 'hours', low: null, high: 5 })).toBe('')
  expect(rangeInWords({ value: 4, unit: 'hours' })).toBe('')
})
