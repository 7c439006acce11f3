import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { symbolSets } from '../../src/views/tui/theme/symbols.ts'
import { smallScenario } from '../cli/small-scenario.ts'
import { withHostileNames } from './hostile-names.ts'
import { charactersOf, lineFaults } from './line-faults.ts'
import { dataOf, sampleOf } from './sample-data.ts'
import { shownApp } from './shown-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'sunrelay-app-'))
writeFileSync(join(folder, 'small.yaml'), smallScenario())
const sample = await sampleOf(join(folder, 'small.yaml'), [], ['teams.Lisbon.people=9'])
rmSync(folder, { recursive: true })
const data = dataOf(withHostileNames(sample))
const longest = '東京'.repeat(300)

const SIZES = [
  [60, 15],
  [80, 24],
  [300, 80]
] as const

const TYPED: Readonly<Record<string, readonly string[]>> = {
  'a panel': [],
  help: ['?'],
  'the end of help': ['?', 'G'],
  'a filter': ['/', '\u001b[200~', longest, '\u001b[201~'],
  'a command': [':', '\u001b[200~', longest, '\u001b[201~'],
  'a command that is not known': [':', '\u001b[200~', longest, '\u001b[201~', '\r'],
  'what can be tried': ['w']
}

describe.each(Object.entries(TYPED))('%s', (_, typed) => {
  it.each(SIZES)('fills %i x %i and not a cell more, whatever names are like', async (columns, rows) => {
    const named = charactersOf([data.result, data.tried, longest])
    const found: string[] = []
    for (const symbols of symbolSets) {
      const { lines } = await shownApp(data, { panel: 'overview', columns, rows, symbols, typed })
      expect(lines).toHaveLength(rows)
      for (const line of lines) found.push(...lineFaults(line, { width: columns, symbols, depth: 0, named }))
    }
    expect(found).toEqual([])
  })
})

it('a long text that is typed at once is all typed, and the key after it counts', async () => {
  const { lines } = await shownApp(data, {
    panel: 'overview',
    columns: 80,
    rows: 24,
    typed: [':', `${'z'.repeat(5000)}\r`]
  })
  expect(lines.join('\n')).toContain('There is no command')
  const typing = await shownApp(data, {
    panel: 'queues',
    columns: 80,
    rows: 24,
    typed: ['/', 'z'.repeat(5000), '\u007f']
  })
  expect(typing.lines.at(-1)).toMatch(/^\/z+_/)
})

describe('a terminal that is too small', () => {
  it.each([
    [59, 24],
    [80, 14],
    [20, 3],
    [1, 1]
  ])('of %i x %i asks for more room within what it has, and heeds only keys that leave', async (columns, rows) => {
    const { lines, effects } = await shownApp(data, { panel: 'tickets', columns, rows, typed: ['/', 'x', 'y', 'q'] })
    expect(lines).toHaveLength(rows)
    for (const line of lines)
      expect(lineFaults(line, { width: columns, symbols: 'braille', depth: 0, named: new Set() })).toEqual([])
    expect(effects).toEqual([{ kind: 'quit' }])
  })
})

describe('keys that arrive at once', () => {
  it('each see what the one before has changed', async () => {
    const typed = ['\tj/abc\r']
    const together = await shownApp(data, { panel: 'overview', columns: 100, rows: 30, typed })
    const apart = await shownApp(data, {
      panel: 'overview',
      columns: 100,
      rows: 30,
      typed: ['\t', 'j', '/', 'a', 'b', 'c', '\r']
    })
    expect(together.lines).toEqual(apart.lines)
    expect(together.lines.join('\n')).toContain('abc')
  })
})
