import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { typedCommands } from '../../src/views/tui/commands/commands.ts'
import { helpLines } from '../../src/views/tui/components/help.ts'
import { bindings } from '../../src/views/tui/keys/bindings.ts'
import { commandTable, keyTable } from '../../src/views/tui/keys/key-table.ts'
import { firstState, panelIds } from '../../src/views/tui/state/tui-state.ts'
import { themeOf } from '../../src/views/tui/theme/theme.ts'

const root = new URL('../..', import.meta.url).pathname
const theme = themeOf({ depth: 0, isDark: true, symbols: 'block' })

/** A panel in which every key does something. */
const EVERYTHING = {
  content: { rows: 9, columns: 9, sorts: ['name'], filters: true, opens: 'x', copies: 'x' },
  views: 2,
  isPlayable: true
}

/** A page whose table that begins with this heading is another. */
const withTable = (page: string, heading: string, table: string): string => {
  const found = new RegExp(`^\\| ${heading} \\|.*\\n(?:\\|.*\\n)+`, 'm')
  expect(page).toMatch(found)
  return page.replace(found, () => `${table}\n`)
}

describe('keys and commands are told as they are (vitest -u writes the tables anew)', () => {
  it('in the README, those that work in every panel', async () => {
    const page = readFileSync(`${root}README.md`, 'utf8')
    const table = keyTable(['everywhere', 'inside a panel'])
    await expect(withTable(page, 'keys', table)).toMatchFileSnapshot(`${root}README.md`)
  })

  it('in the README of the terminal UI, all of them', async () => {
    const path = `${root}src/views/tui/README.md`
    const page = withTable(readFileSync(path, 'utf8'), 'keys', keyTable())
    await expect(withTable(page, 'command', commandTable())).toMatchFileSnapshot(path)
  })

  it.each([60, 80, 200])('in help, all that mean something somewhere, within %d cells', width => {
    const lines = panelIds
      .flatMap(panel => helpLines(firstState(panel, 'block'), EVERYTHING, width, theme))
      .map(stripVTControlCharacters)
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width)
    const text = lines.join('\n')
    for (const { keys } of bindings) expect(text).toContain(keys.join(' '))
    for (const { name } of typedCommands) expect(text).toMatch(new RegExp(`(^|[ ,])${name}\\b`, 'm'))
  })
})
