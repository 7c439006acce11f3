import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apartInWords } from '../../src/figures/apart-in-words.ts'
import { reachedInWords } from '../../src/figures/study-notes.ts'

const UNITS = ['seconds', 'hours', 'share', 'tickets', 'count'] as const

test('two sizes that differ by a ten-thousandth or more of them never read the same', () => {
  const size = fc.double({ min: 0.01, max: 1e7, noNaN: true })
  const nearness = fc.double({ min: 1e-4, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(size, nearness, fc.constantFrom(...UNITS), (limit, more, unit) => {
      const [first, second] = apartInWords(limit * (1 + more), limit, unit, false)
      expect(first).not.toBe(second)
    })
  )
})

test('sizes that differ in words as they are keep these words', () => {
  expect(apartInWords(0.08, 0.05, 'seconds', true)).toEqual(['8%', '5%'])
  expect(apartInWords(600, 300, 'seconds', false)).toEqual(['10 min', '5 min'])
})

test('a precision that is just missed is told with the digits that show the miss', () => {
  const goal = { figure: 'Resolution', unit: 'seconds', isReached: false }
  const relative = { ...goal, goal: 0.05, isRelative: true, value: 1000 }
  expect(reachedInWords({ ...relative, half: 53 })).toBe('± 5.3% (asked ± 5%)')
  expect(reachedInWords({ ...relative, half: 50.04 })).toBe('± 5.004% (asked ± 5%)')
  const absolute = { ...goal, goal: 300, isRelative: false, value: 5000 }
  expect(reachedInWords({ ...absolute, half: 301 })).toBe('± 5.02 min (asked ± 5 min)')
  expect(reachedInWords({ ...absolute, half: 299, isReached: true })).toBe('± 5 min (asked ± 5 min)')
})
