import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { painted, plain } from './painted.ts'

/** Names as long and as wide as they come. */
const named = (result: Result): Result => {
  const long = (name: string): string =>
    name === 'East' ? '東京のサポートチーム'.repeat(3) : name === 'skill 1' ? 'firewall '.repeat(40).trim() : name
  return JSON.parse(JSON.stringify(result), (_, value: unknown) =>
    typeof value === 'string' ? long(value) : value
  ) as Result
}

const results = [sampleResult(1), sampleResult(3), named(sampleResult(1))]
const KEYS = [
  'up',
  'down',
  'left',
  'right',
  'v',
  'V',
  's',
  'S',
  'enter',
  'esc',
  'G',
  'g',
  'page down',
  'page up'
] as const
const looks = fc.record({
  panel: fc.constantFrom('staffing', 'skills', 'people'),
  of: fc.nat(results.length - 1),
  keys: fc.array(fc.constantFrom(...KEYS), { maxLength: 12 }),
  width: fc.integer({ min: 60, max: 300 }),
  height: fc.integer({ min: 12, max: 77 }),
  symbols: fc.constantFrom('braille', 'block', 'ascii')
} as const)

const DRAWN = /^[\x20-\x7e\u2500-\u259f\u2800-\u28ff·…→±\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー]*$/u
const ASCII = /^[\x20-\x7e\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー]*$/u

describe('staffing, skills and people', () => {
  test('whatever is pressed, no line is wider than the screen or holds a sign that it may not have', () => {
    fc.assert(
      fc.property(looks, ({ panel, of, ...options }) => {
        const { content, lines } = painted(panel, results[of], options)
        const all = [...content.top, ...Array.from({ length: content.count }, (_, i) => content.line(i))].map(plain)
        for (const line of all) expect(displayWidth(line)).toBeLessThanOrEqual(options.width)
        for (const line of lines) expect(line.replace(/[«»]/g, '')).toMatch(options.symbols === 'ascii' ? ASCII : DRAWN)
      }),
      { numRuns: 60 }
    )
  })

  test.each(['staffing', 'skills', 'people'] as const)(
    '%s tells something in the smallest window, and at its top',
    panel => {
      const { lines } = painted(panel, results[1], { width: 60, height: 12 })
      expect(lines.slice(0, 4).every(line => line.trim() !== '')).toBe(true)
      expect(lines[1]).toMatch(/\d/)
    }
  )
})
