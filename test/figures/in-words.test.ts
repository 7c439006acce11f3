import { expect, test } from 'vitest'
import { durationInWords, numberInWords, quantityInWords, shareInWords } from '../../src/figures/in-words.ts'

test('durations are written as people write them', () => {
  const words = [0, 45, 450, 2100, 3600, 15_120, 100_000, 180_000, 2_592_000].map(durationInWords)
  expect(words).toEqual(['0 s', '45 s', '7.5 min', '35 min', '1 h', '4.2 h', '28 h', '2.1 days', '30 days'])
})

test('a share is 100% only when all is done', () => {
  expect([0, 0.004, 0.714, 0.9996, 1].map(shareInWords)).toEqual(['0%', '0.4%', '71%', '99.9%', '100%'])
})

test('thousands are set apart by commas in every locale', () => {
  expect([0, 7.25, 12.6, 1234, 17_142_000].map(numberInWords)).toEqual(['0', '7.3', '13', '1,234', '17,142,000'])
})

test('what cannot be measured is a dash', () => {
  expect(quantityInWords({ value: null, unit: 'seconds' })).toBe('–')
})
