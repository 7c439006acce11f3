import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const rows = readFileSync(join(root, 'scenarios/README.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| F\d+ \|/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  )

/** Whether `metrics/level`, `twin/micro-live`, `input/tickets` or `theory/truth (feedback)` names a test file or a folder of them. */
const isThere = (words: string): boolean => {
  const path = join(root, 'test', words.replace(/ \(.*\)$/, ''))
  return ['.test.ts', '.ts', ''].some(ending => existsSync(path + ending))
}

test('every fact of the operation has a row, from F1 to F23', () => {
  expect(rows.map(([fact]) => fact)).toEqual(Array.from({ length: 23 }, (_, i) => `F${i + 1}`))
})

test('every row names tests that exist', () => {
  const named = rows.flatMap(cells => cells[4].split(', '))
  expect(named.filter(words => !isThere(words))).toEqual([])
})

test('every bundled scenario stands in the table of files and begins with its question', () => {
  const text = readFileSync(join(root, 'scenarios/README.md'), 'utf8')
  const files = readdirSync(join(root, 'scenarios')).filter(file => file.endsWith('.yaml'))
  for (const file of files) {
    expect(text).toContain(`[${file}](${file})`)
    const [first] = readFileSync(join(root, 'scenarios', file), 'utf8').split('\n')
    expect(first, file).toMatch(/^# .*\?/)
  }
})
