import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { footerLine } from '../../src/views/tui/components/footer.ts'
import { headerLines } from '../../src/views/tui/components/header.ts'
import { helpLines } from '../../src/views/tui/components/help.ts'
import type { Possible } from '../../src/views/tui/state/does-something.ts'
import { firstState, type PanelId, panelIds } from '../../src/views/tui/state/tui-state.ts'
import { themeOf } from '../../src/views/tui/theme/theme.ts'
import type { TuiData } from '../../src/views/tui/tui-data.ts'
import { clockedResult } from './panels/clocked-result.ts'

const theme = themeOf({ depth: 0, isDark: true, symbols: 'block' })
const NOTHING: Possible = { content: { rows: 1, columns: 1, sorts: [] }, views: 1, isPlayable: false }
const TABLE: Possible = {
  content: { rows: 9, columns: 1, sorts: ['name'], filters: true, opens: 'x', copies: 'x' },
  views: 3,
  isPlayable: false
}
const footer = (possible: Possible, panel: PanelId = 'people', width = 200): string =>
  stripVTControlCharacters(footerLine(firstState(panel, 'block'), '', width, theme, { possible, running: null })).trim()

describe('the footer', () => {
  it('offers only keys that do something here', () => {
    expect(footer(TABLE)).toBe('tab next panel  enter open  v view  w what if  / filter  s sort  ? help  q quit')
    expect(footer(NOTHING)).toBe('tab next panel  w what if  ? help  q quit')
    expect(footer(NOTHING, 'live')).not.toContain('play')
    expect(footer({ ...NOTHING, isPlayable: true }, 'live')).toContain('space play/pause')
  })

  it('offers the way back first where something was opened', () => {
    const first = firstState('people', 'block')
    const state = { ...first, panels: { ...first.panels, people: { ...first.panels.people, opened: ['a'] } } }
    const line = footerLine(state, '', 80, theme, { possible: NOTHING, running: null })
    expect(stripVTControlCharacters(line)).toMatch(/^esc back {2}tab next panel/)
  })

  it('shows the end of a long filter, where it is typed', () => {
    const state = { ...firstState('people', 'block'), overlay: 'filter' as const, draft: `${'a'.repeat(500)}end` }
    const line = footerLine(state, '', 40, theme, { possible: TABLE, running: null })
    expect(displayWidth(line)).toBe(40)
    expect(line).toMatch(/^\/a+end_$/)
  })

  it('says over help how it is left, and nothing of the panel below', () => {
    const line = footerLine({ ...firstState('people', 'block'), overlay: 'help' }, '', 80, theme, {
      possible: TABLE,
      running: null
    })
    expect(stripVTControlCharacters(line).trim()).toBe('esc close help  j down  k up  q quit')
  })
})

it('help tells of a panel only the keys that do something in it', () => {
  const told = (possible: Possible): string => helpLines(firstState('people', 'block'), possible, 100, theme).join('\n')
  expect(told(TABLE)).toMatch(/Sort by the next column[\s\S]*clipboard/)
  expect(told(NOTHING)).not.toMatch(/Sort by|clipboard|One row down|Next way/)
})

describe('the line of panels', () => {
  const data: TuiData = {
    result: clockedResult(),
    comparison: null,
    traced: { state: 'waiting' },
    tried: null
  }
  const tabs = (panel: PanelId, width: number): string =>
    stripVTControlCharacters(headerLines(firstState(panel, 'block'), data, width, theme)[1])

  it.each(panelIds)('names %s and as many of its neighbours as there is room for, at any width', panel => {
    for (let width = 60; width <= 130; width++) {
      const line = tabs(panel, width)
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
      for (const number of '1234567890') expect(line).toContain(` ${number} `)
      expect(line.match(/[A-Z][a-z]+/g)?.length).toBeGreaterThanOrEqual(width < 80 ? 3 : 5)
    }
  })

  it('names all of them from 105 cells on', () => {
    expect(tabs('overview', 105).match(/[A-Z][a-z]+/g)).toHaveLength(panelIds.length)
  })
})
