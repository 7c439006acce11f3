import { describe, expect, it } from 'vitest'
import type { PanelContent } from '../../src/views/tui/panels/panel.ts'
import type { Playing } from '../../src/views/tui/state/move-play.ts'
import { firstState, type TuiState } from '../../src/views/tui/state/tui-state.ts'
import { pressKey, type Surroundings } from '../../src/views/tui/state/update.ts'

const EMPTY: PanelContent = {
  top: [],
  count: 0,
  line: () => '',
  cursor: -1,
  rows: 5,
  columns: 1,
  sorts: []
}
const playing: Playing = { endAt: 1000, next: (_, at) => (at < 900 ? at + 100 : undefined) }

const press = (state: TuiState, key: string, content: Partial<PanelContent> = {}, more: Partial<Surroundings> = {}) =>
  pressKey(state, key, { content: { ...EMPTY, ...content }, height: 10, views: 1, playing: null, ...more })
const pressed = (state: TuiState, ...keys: readonly string[]): TuiState =>
  keys.reduce((now, key) => press(now, key, {}, { playing }).state, state)

const ticket = { panel: 'tickets', state: { row: 0, opened: ['7'] } } as const

describe('Esc after Enter led to another panel', () => {
  const live = { ...firstState('live', 'braille'), play: { at: 500, speed: 2, isPlaying: false, jumps: [] } }
  const there = press(live, 'enter', { goesTo: ticket }).state

  it('goes back to it as it was, and leaves the other as it was found', () => {
    expect([there.panel, there.panels.tickets.opened]).toEqual(['tickets', ['7']])
    const back = pressed(there, 'esc')
    expect(back.panel).toBe('live')
    expect(back.play.at).toBe(500)
    expect(back.panels).toEqual(live.panels)
  })

  it('first goes out of what was opened there, and out of a filter', () => {
    const deeper = press(there, 'enter', { opens: '8' }).state
    const filtered = { ...there, panels: { ...there.panels, tickets: { ...there.panels.tickets, filter: 'x' } } }
    expect(pressed(deeper, 'esc')).toMatchObject({ panel: 'tickets', panels: { tickets: { opened: ['7'] } } })
    expect(pressed(deeper, 'esc', 'esc').panel).toBe('live')
    expect(pressed(filtered, 'esc').panel).toBe('tickets')
  })

  it('goes back step by step where several led on', () => {
    const further = press(there, 'enter', { goesTo: { panel: 'staffing', state: { view: 2 } } }).state
    expect(pressed(further, 'esc').panel).toBe('tickets')
    expect(pressed(further, 'esc', 'esc').panel).toBe('live')
  })

  it('stays where the panel was chosen by its number since', () => {
    expect(pressed(there, '1', '8', 'esc').panel).toBe('tickets')
    expect(pressed(there, 'tab', 'shift+tab', 'esc').panel).toBe('tickets')
  })
})

describe('Esc in live play', () => {
  it('takes back jump after jump, until the clock ran', () => {
    const live = firstState('live', 'braille')
    const jumped = pressed(live, 'n', 'b')
    expect(jumped.play.at).toBe(200)
    expect(pressed(jumped, 'esc').play.at).toBe(100)
    expect(pressed(jumped, 'esc', 'esc', 'esc').play.at).toBe(0)
    expect(pressed(jumped, '.', 'esc').play.at).toBe(pressed(jumped, '.').play.at)
  })
})

describe('a key that does nothing here', () => {
  const state = firstState('overview', 'braille')
  it.each([
    ['s', 'There is nothing to sort here.'],
    ['S', 'There is nothing to turn round here.'],
    ['/', 'There is nothing to filter here.'],
    ['enter', 'There is nothing to open here.'],
    ['y', 'There is nothing to copy here.'],
    ['v', 'There is only one way to look at this.']
  ])('%s says so', (key, message) => {
    expect(press(state, key).state).toEqual({ ...state, message })
  })

  it('works where there is something to be done', () => {
    expect(press(state, '/', { filters: true }).state.overlay).toBe('filter')
    expect(press(state, 's', { sorts: ['name'] }).state.panels.overview.sort).toBe(0)
    expect(press(state, 'S', { reverses: true }).state.panels.overview.isReversed).toBe(true)
  })
})

describe('Esc while tickets are being followed', () => {
  const awaited = { isAwaited: true }

  it('stops that and goes back to where it was asked for, or else to the overview', () => {
    const came = press(firstState('people', 'braille'), 'enter', { goesTo: { panel: 'tickets', state: {} } }).state
    const stopped = press(came, 'esc', awaited)
    expect(stopped).toMatchObject({ state: { panel: 'people' }, effects: [{ kind: 'cancel' }] })
    expect(press(firstState('live', 'braille'), 'esc', awaited).state.panel).toBe('overview')
  })

  it('means nothing of the kind in other panels or over help', () => {
    expect(press(firstState('people', 'braille'), 'esc').effects).toEqual([])
    const help = { ...firstState('live', 'braille'), overlay: 'help' as const }
    expect(press(help, 'esc', awaited)).toMatchObject({
      state: { panel: 'live', overlay: 'none' },
      effects: []
    })
  })
})
