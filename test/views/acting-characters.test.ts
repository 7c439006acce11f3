import { expect, test } from 'vitest'
import { csvCell } from '../../src/views/csv/csv-cell.ts'
import { jsonText } from '../../src/views/json/json-text.ts'

const ACTING = ['\u001b', '\u0007', '\u009b', '\u202e', '\u2066']

test.each(ACTING)('a character that acts on a terminal, %j, gets into no output', character => {
  const text = jsonText({ [`a${character}`]: `b${character}` })
  expect(text).not.toContain(character)
  expect(JSON.parse(text)).toEqual({ [`a${character}`]: `b${character}` })
  expect(csvCell(`b${character}`)).toBe('b\ufffd')
})
