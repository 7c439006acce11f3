import { expect, it } from 'vitest'
import { copySequence } from '../../../src/views/tui/terminal/clipboard.ts'

const copied = (text: string): string => {
  const sequence = copySequence(text)
  const [before, after] = ['\u001b]52;c;', '\u0007']
  expect(sequence.startsWith(before) && sequence.endsWith(after)).toBe(true)
  return Buffer.from(sequence.slice(before.length, -after.length), 'base64').toString('utf8')
}

it.each(['P1\t3 tickets', '', 'Zürich 東京 \u001b]0;x\u0007'])('%j comes to the clipboard as it is', text =>
  expect(copied(text)).toBe(text)
)

it.each(['a', 'ü', '東', '😀'])('a text of many %s is cut at a whole character', character => {
  const text = copied(character.repeat(60_000))
  expect(Buffer.byteLength(text)).toBeGreaterThan(49_990)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000)
  expect([...text].every(one => one === character)).toBe(true)
})
