import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowOf } from '../../src/views/tui/components/window-of.ts'
import { asciiGlyphs } from '../../src/views/tui/paint/ascii-glyphs.ts'
import type { PanelContent } from '../../src/views/tui/panels/panel.ts'
import { panels } from '../../src/views/tui/panels/panels.ts'
import { firstState, type PanelId, type PanelState, panelIds } from '../../src/views/tui/state/tui-state.ts'
import type { ColourDepth } from '../../src/views/tui/theme/colour-depth.ts'
import { symbolSets } from '../../src/views/tui/theme/symbols.ts'
import { type Theme, themeOf } from '../../src/views/tui/theme/theme.ts'
import type { TuiData } from '../../src/views/tui/tui-data.ts'
import { smallScenario } from '../cli/small-scenario.ts'
import { withHostileNames } from './hostile-names.ts'
import { charactersOf, lineFaults } from './line-faults.ts'
import { dataOf, sampleOf, storedOf } from './sample-data.ts'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'sunrelay-panels-'))
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const small = await sampleOf(write('small.yaml', smallScenario()), [], ['teams.Lisbon.people=9'])
const quiet = await sampleOf(
  write('quiet.yaml', smallScenario({ demand: '{generate: {rate: 0 per day, mix: {priority: {normal: 1}}}}' })),
  [],
  ['teams.Lisbon.people=9']
)
const large = await sampleOf(
  join(root, 'scenarios/follow-the-sun.yaml'),
  ['period.from=2027-03-10', 'period.to=2027-03-17'],
  ['teams.lisbon.people=20']
)
const hostile = withHostileNames(large)
rmSync(folder, { recursive: true })

const SIZES = [
  [60, 12],
  [80, 21],
  [120, 32],
  [200, 57]
] as const
const DEPTHS: readonly ColourDepth[] = [0, 4, 8, 24]
const LOOKS = SIZES.flatMap(([width, height]) =>
  symbolSets.flatMap(symbols =>
    DEPTHS.map(depth => ({ width, height, theme: themeOf({ depth, isDark: depth !== 8, symbols }) }))
  )
)
type Look = (typeof LOOKS)[number]

const SAMPLES: Readonly<Record<string, TuiData>> = {
  'a small result': dataOf(small),
  'a stored result': storedOf(small),
  'a result without a ticket': dataOf(quiet),
  'a large result': dataOf(large),
  'a result of hostile names': dataOf(hostile)
}

const named = new Map(
  Object.values(SAMPLES).map(data => [
    data,
    charactersOf(['東', data.result, data.comparison, data.traced.state === 'ready' ? data.traced.value.legend : null])
  ])
)

const paint = (panel: PanelId, data: TuiData, state: PanelState, { width, height, theme }: Look): PanelContent =>
  panels[panel].paint({
    data,
    state,
    play: { at: 3 * 86_400 + 5000, speed: 3, isPlaying: false, jumps: [] },
    space: { width, height, theme }
  })

/** Ways to look at a panel: from its top, its end, another column, sorted, filtered to nothing, and into what Enter opens, twice. */
const statesOf = (panel: PanelId, data: TuiData, view: number, look: Look): PanelState[] => {
  const first = { ...firstState(panel, 'braille').panels[panel], view }
  const states = [
    first,
    { ...first, row: 1e6, column: 1e6 },
    { ...first, column: 5, sort: 1, isReversed: true },
    { ...first, filter: `nothing has this name ${'東'.repeat(200)}` }
  ]
  let within = first
  for (let depth = 0; depth < 2; depth++) {
    const { opens } = paint(panel, data, within, look)
    if (opens === undefined) break
    within = { ...within, opened: [...within.opened, opens] }
    states.push(within, { ...within, row: 1e6, column: 3 })
  }
  return states
}

const seen = (content: PanelContent, state: PanelState, { height, theme }: Look): readonly string[] => {
  const { lines } = windowOf(content, state.row, height)
  return theme.symbols.set === 'ascii' ? lines.map(asciiGlyphs) : lines
}

const faultsOf = (panel: PanelId, data: TuiData, state: PanelState, look: Look): string[] => {
  const { depth, symbols }: Theme = look.theme
  const bounds = { width: look.width, depth, symbols: symbols.set, named: named.get(data) ?? new Set<string>() }
  const lines = seen(paint(panel, data, state, look), state, look)
  expect(lines).toHaveLength(look.height)
  return lines.flatMap(line =>
    lineFaults(line, bounds).map(
      fault => `${fault} at ${look.width}, ${symbols.set}, ${depth} bits: ${JSON.stringify(line)}`
    )
  )
}

describe.each(panelIds)('the panel %s', panel => {
  it.each(Object.entries(SAMPLES))('keeps to its width, its glyphs and its colours with %s', (_, data) => {
    const found = new Set<string>()
    let turn = 0
    panels[panel].views(data).forEach((_name, view) => {
      for (const look of view === 0 ? LOOKS : LOOKS.filter((_look, i) => i % 5 === view % 5)) {
        const states = statesOf(panel, data, view, look)
        const own = view === 0 ? [states[0], states[turn++ % states.length]] : states
        for (const state of own) for (const fault of faultsOf(panel, data, state, look)) found.add(fault)
      }
    })
    expect([...found].slice(0, 20)).toEqual([])
  })
})
