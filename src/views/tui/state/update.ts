import { bindingOf } from '../keys/bindings.ts'
import type { PanelContent } from '../panels/panel.ts'
import type { ActionName } from './action.ts'
import { isPlayAction, movePlay, type Playing } from './move-play.ts'
import { type PanelId, type PanelState, panelIds, type TuiState } from './tui-state.ts'

/** What is around the state when a key comes. */
export interface Surroundings {
  /** The panel as it is painted now. */
  readonly content: PanelContent
  /** Lines of it that are seen. */
  readonly height: number
  /** Number of ways to look at it. */
  readonly views: number
  readonly playing: Playing | null
}

/** What the program has to do besides showing the new state. */
export type Effect =
  | { readonly kind: 'quit' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'repaint' }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }

/** The new state, and what is to be done. */
export interface Step {
  readonly state: TuiState
  readonly effects: readonly Effect[]
}

const only = (state: TuiState): Step => ({ state, effects: [] })

/** What one key does: the state after it. Pure. */
export const pressKey = (state: TuiState, key: string, around: Surroundings): Step => {
  const quiet = { ...state, message: '' }
  if (state.overlay === 'filter' || state.overlay === 'command') return typeKey(quiet, key)
  const binding = bindingOf(key, state.panel)
  if (binding === undefined) return only(quiet)
  return act(quiet, binding.action, key, around)
}

const act = (state: TuiState, action: ActionName, key: string, around: Surroundings): Step => {
  if (action === 'quit') return { state, effects: [{ kind: 'quit' }] }
  if (action === 'suspend' || action === 'repaint') return { state, effects: [{ kind: action }] }
  if (state.overlay === 'help') return only(inHelp(state, action))
  if (action === 'copy') return copy(state, around.content)
  if (isPlayAction(action)) return only({ ...state, ...movePlay(state, action, around.playing) })
  return only(moved(state, action, key, around))
}

const moved = (state: TuiState, action: ActionName, key: string, around: Surroundings): TuiState => {
  switch (action) {
    case 'help':
      return { ...state, overlay: 'help', helpRow: 0 }
    case 'nextPanel':
      return withPanel(state, 1)
    case 'previousPanel':
      return withPanel(state, -1)
    case 'choosePanel':
      return { ...state, panel: panelIds[(Number(key) + 9) % 10] ?? state.panel }
    case 'command':
      return { ...state, overlay: 'command', draft: '' }
    case 'whatIf':
      return { ...state, overlay: 'whatIf' }
    case 'filter':
      return { ...state, overlay: 'filter', draft: state.panels[state.panel].filter }
    default:
      return inPanel(state, own => panelMoved(own, action, around))
  }
}

const withPanel = (state: TuiState, by: number): TuiState => {
  const at = panelIds.indexOf(state.panel)
  return { ...state, panel: panelIds[(at + by + panelIds.length) % panelIds.length] }
}

/** The state with the present panel changed. */
export const inPanel = (state: TuiState, change: (own: PanelState) => PanelState): TuiState => ({
  ...state,
  panels: { ...state.panels, [state.panel]: change(state.panels[state.panel]) } as Record<PanelId, PanelState>
})

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

const panelMoved = (own: PanelState, action: ActionName, { content, height, views }: Surroundings): PanelState => {
  const { rows, columns, sorts, opens } = content
  const row = clamp(own.row, rows)
  const column = clamp(own.column, columns)
  const page = Math.max(1, height - 1)
  switch (action) {
    case 'up':
      return { ...own, row: clamp(row - 1, rows) }
    case 'down':
      return { ...own, row: clamp(row + 1, rows) }
    case 'left':
      return { ...own, column: clamp(column - 1, columns) }
    case 'right':
      return { ...own, column: clamp(column + 1, columns) }
    case 'pageUp':
      return { ...own, row: clamp(row - page, rows) }
    case 'pageDown':
      return { ...own, row: clamp(row + page, rows) }
    case 'first':
      return { ...own, row: 0 }
    case 'last':
      return { ...own, row: Math.max(0, rows - 1) }
    case 'nextView':
      return otherView(own, 1, views)
    case 'previousView':
      return otherView(own, -1, views)
    case 'sort':
      return sorts.length === 0 ? own : { ...own, row: 0, sort: own.sort + 1 < sorts.length ? own.sort + 1 : -1 }
    case 'reverse':
      return { ...own, row: 0, isReversed: !own.isReversed }
    case 'open':
      return opens === undefined ? own : { ...own, row: 0, column: 0, opened: [...own.opened, opens] }
    case 'back':
      return backed(own)
    default:
      return own
  }
}

const otherView = (own: PanelState, by: number, views: number): PanelState =>
  views < 2 ? own : { ...own, view: (own.view + by + views) % views, row: 0, column: 0, sort: -1, opened: [] }

/** Out of what was opened last, or else the filter. */
const backed = (own: PanelState): PanelState =>
  own.opened.length > 0
    ? { ...own, row: 0, column: 0, opened: own.opened.slice(0, -1) }
    : { ...own, row: 0, filter: '' }

const inHelp = (state: TuiState, action: ActionName): TuiState => {
  const steps: Partial<Record<ActionName, number>> = {
    up: -1,
    down: 1,
    pageUp: -10,
    pageDown: 10,
    first: -1e6,
    last: 1e6
  }
  const step = steps[action]
  if (step === undefined) return { ...state, overlay: 'none' }
  return { ...state, helpRow: Math.max(0, Math.min(1e6, state.helpRow + step)) }
}

const copy = (state: TuiState, { copies }: PanelContent): Step =>
  copies === undefined
    ? only({ ...state, message: 'There is nothing to copy here.' })
    : { state: { ...state, message: 'Copied.' }, effects: [{ kind: 'copy', text: copies }] }

const MOST_DRAFT = 500

/** A key while a filter or a command is typed. */
const typeKey = (state: TuiState, key: string): Step => {
  if (key === 'ctrl+c') return { state, effects: [{ kind: 'quit' }] }
  if (key === 'ctrl+z') return { state, effects: [{ kind: 'suspend' }] }
  if (key === 'esc') return only({ ...state, overlay: 'none', draft: '' })
  if (key === 'enter') return entered(state)
  if (key === 'backspace') return only(drafted(state, [...state.draft].slice(0, -1).join('')))
  if (key === 'ctrl+u') return only(drafted(state, ''))
  const text = key === 'space' ? ' ' : key
  return isTyped(key) ? only(drafted(state, (state.draft + text).slice(0, MOST_DRAFT))) : only(state)
}

const KEYS = ['tab', 'shift+tab', 'up', 'down', 'left', 'right', 'page up', 'page down', 'home', 'end']

/** A name of a key is no text; control characters of a paste are none either. */
const isTyped = (key: string): boolean => !KEYS.includes(key) && !key.startsWith('ctrl+') && !/\p{Cc}/u.test(key)

/** A filter works while it is typed. */
const drafted = (state: TuiState, draft: string): TuiState =>
  state.overlay === 'filter'
    ? inPanel({ ...state, draft }, own => ({ ...own, row: 0, filter: draft }))
    : { ...state, draft }

const entered = (state: TuiState): Step => {
  const shut = { ...state, overlay: 'none', draft: '' } as const
  return state.overlay === 'command' ? { state: shut, effects: [{ kind: 'command', text: state.draft }] } : only(shut)
}
