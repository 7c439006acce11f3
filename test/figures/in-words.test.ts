import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationInWords, mostIn, numberInWords, quantityInWords, shareInWords } from '../../src/figures/in-words.ts'

test('durations are written as people write them', () => {
  const words = [0, 45, 450, 2100, 3600, 15_120, 100_000, 180_000, 2_592_000].map(durationInWords)
  expect(words).toEqual(['0 s', '45 s', '7.5 min', '35 min', '1 h', '4.2 h', '28 h', '2.1 days', '30 days'])
})

test('a share is 100% only when all is done', () => {
  const words = [0, 0.0001, 0.0066, 0.714, 0.716, 0.9996, 1].map(share => shareInWords(share))
  expect(words).toEqual(['0%', '0.1%', '0.7%', '71%', '72%', '99.9%', '100%'])
})

test('a share is never rounded across what was promised', () => {
  const words = [0.8497, 0.85, 0.896, 0.8004, 0.84999].map(share => shareInWords(share, 0.85))
  expect(words).toEqual(['84.9%', '85%', '90%', '80%', '84.9%'])
  expect([shareInWords(0.896, 0.9), shareInWords(0.806, 0.808), shareInWords(0.852, 0.851)]).toEqual([
    '89.6%',
    '80.6%',
    '85.2%'
  ])
})

test('any share is on the same side of the promise as its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (parts, goal) => {
      const [share, promised] = [parts / 1e6, goal / 1000]
      const shown = Number(shareInWords(share, promised).slice(0, -1))
      expect(shown >= goal / 10).toBe(share >= promised)
      expect(Math.abs(shown - share * 100)).toBeLessThanOrEqual(0.5)
    })
  )
})

test('what rounds to a full unit is told in that unit', () => {
  expect([59.6, 3590, 172_000, 3599].map(durationInWords)).toEqual(['1 min', '1 h', '2 days', '1 h'])
})

test('most of something is more than half of it', () => {
  expect([0.62, 0.5, 0.38].map(share => mostIn(3, 'in Europe', share, 'most of it'))).toEqual([
    ', most of it in Europe',
    ', most in Europe (50%)',
    ', most in Europe (38%)'
  ])
  expect(mostIn(1, 'in Europe', 1, 'most of it')).toBe('')
})

test('thousands are set apart by commas in every locale', () => {
  expect([0, 7.25, 12.6, 1234, 17_142_000].map(numberInWords)).toEqual(['0', '7.3', '13', '1,234', '17,142,000'])
})

test('a number below 1 keeps two significant digits, so that what is rare is not told as never', () => {
  const words = [0.012, 0.0999, 0.25, 0.999, 0.9999, 1, 1.04, 9.96, 0.000_04, 4e-7, -0.034].map(numberInWords)
  expect(words).toEqual(['0.012', '0.1', '0.25', '1', '1', '1', '1', '10', '0.00004', '< 0.000001', '-0.034'])
  for (const unit of ['count', 'tickets', 'people'] as const)
    expect(quantityInWords({ value: 0.012, unit })).toBe('0.012')
  expect(quantityInWords({ value: 0.012, unit: 'hours' })).toBe('0.012 h')
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), value => {
      expect(Math.abs(Number(numberInWords(value)) - value)).toBeLessThanOrEqual(value * 0.05 * 1.000001)
    })
  )
})

test('what cannot be measured is a dash', () => {
  expect(quantityInWords({ value: null, unit: 'seconds' })).toBe('–')
})
