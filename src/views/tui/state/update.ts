import { bindingOf } from '../keys/bindings.ts'
import type { PanelContent } from '../panels/panel.ts'
import { type SessionView, triedChanges } from '../session/session-view.ts'
import { type FormState, formWith } from '../what-if/form-state.ts'
import type { ActionName } from './action.ts'
import { doesSomething, SAID_INSTEAD } from './does-something.ts'
import { inPanel } from './in-panel.ts'
import { isPlayAction, jumpedBack, movePlay, type Playing } from './move-play.ts'
import { only, type Step } from './step.ts'
import { goneTo, inOtherPanel, returned } from './trail.ts'
import { type PanelState, panelIds, type TuiState } from './tui-state.ts'
import { fillIn, typeKey } from './type-key.ts'

/** What is around the state when a key comes. */
export interface Surroundings {
  /** The panel as it is painted now. */
  readonly content: PanelContent
  /** Lines of it that are seen. */
  readonly height: number
  /** Number of ways to look at it. */
  readonly views: number
  readonly playing: Playing | null
  /** What can be tried and what is under way; undefined where nothing but looking is possible. */
  readonly session?: SessionView
}

export type { Effect, Step } from './step.ts'

/** What one key does: the state after it. Pure. */
export const pressKey = (state: TuiState, key: string, around: Surroundings): Step => {
  const quiet = { ...state, message: '' }
  if (state.overlay === 'filter' || state.overlay === 'command') return typeKey(quiet, key, around.session)
  if (state.overlay === 'whatIf') return fillIn(quiet, key, around.session)
  if (key === 'esc' && around.session?.running) return { state: quiet, effects: [{ kind: 'cancel' }] }
  if (key === 'esc' && state.overlay === 'none' && around.content.isAwaited)
    return { state: returned(quiet) ?? inOtherPanel(quiet, 'overview'), effects: [{ kind: 'cancel' }] }
  const binding = bindingOf(key, state.panel)
  if (binding === undefined) return only(quiet)
  return act(quiet, binding.action, key, around)
}

const act = (state: TuiState, action: ActionName, key: string, around: Surroundings): Step => {
  if (action === 'quit') return { state, effects: [{ kind: 'quit' }] }
  if (action === 'suspend' || action === 'repaint') return { state, effects: [{ kind: action }] }
  if (state.overlay === 'help') return only(inHelp(state, action))
  if (isPlayAction(action)) return only({ ...state, ...movePlay(state, action, around.playing) })
  const said = SAID_INSTEAD[action]
  const possible = { content: around.content, views: around.views, isPlayable: around.playing !== null }
  if (said !== undefined && !doesSomething(action, possible, state)) return only({ ...state, message: said })
  if (action === 'copy') return copied(state, around.content.copies ?? '')
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
      return inOtherPanel(state, panelIds[(Number(key) + 9) % 10] ?? state.panel)
    case 'command':
      return { ...state, overlay: 'command', draft: '' }
    case 'whatIf':
      return around.session === undefined
        ? { ...state, message: 'Nothing can be tried here.' }
        : { ...state, overlay: 'whatIf', form: formNow(state.form, around.session) }
    case 'filter':
      return { ...state, overlay: 'filter', draft: state.panels[state.panel].filter }
    case 'back':
      return returned(state) ?? backHere(state)
    case 'open':
      if (around.content.goesTo !== undefined) return goneTo(state, around.content.goesTo)
      return inPanel(state, own => panelMoved(own, action, around))
    default:
      return inPanel(state, own => panelMoved(own, action, around))
  }
}

const withPanel = (state: TuiState, by: number): TuiState => {
  const at = panelIds.indexOf(state.panel)
  return inOtherPanel(state, panelIds[(at + by + panelIds.length) % panelIds.length])
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

const panelMoved = (own: PanelState, action: ActionName, { content, height, views }: Surroundings): PanelState => {
  const { rows, columns, sorts, opens } = content
  const row = clamp(own.row, rows)
  const reordered = content.keepsCursor ? own.row : 0
  const { chosenColumn, leap = columns } = content
  const column = chosenColumn ?? clamp(own.column, columns)
  // Column 0 leaves the choice to the panel: steps do not go back there.
  const toColumn = (wanted: number) => ({
    ...own,
    column: Math.max(chosenColumn === undefined ? 0 : 1, clamp(wanted, columns))
  })
  const page = Math.max(1, height - 1)
  switch (action) {
    case 'up':
      return { ...own, row: clamp(row - 1, rows) }
    case 'down':
      return { ...own, row: clamp(row + 1, rows) }
    case 'left':
      return toColumn(column - 1)
    case 'right':
      return toColumn(column + 1)
    case 'farLeft':
      return toColumn(column - leap)
    case 'farRight':
      return toColumn(column + leap)
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
      return sorts.length === 0
        ? own
        : { ...own, row: reordered, sort: own.sort + 1 < sorts.length ? own.sort + 1 : -1 }
    case 'reverse':
      return { ...own, row: reordered, isReversed: !own.isReversed }
    case 'open':
      return opens === undefined ? own : openedIn(own, opens)
    default:
      return own
  }
}

const openedIn = (own: PanelState, opens: string): PanelState => ({
  ...own,
  row: 0,
  column: 0,
  opened: [...own.opened, opens],
  cameFrom: [...own.opened.map((_, i) => own.cameFrom?.[i] ?? TOP), { row: own.row, column: own.column }]
})

const TOP: NonNullable<PanelState['cameFrom']>[number] = { row: 0, column: 0 }

const whereFrom = ({ opened, cameFrom }: PanelState): typeof TOP => cameFrom?.[opened.length - 1] ?? TOP

const otherView = (own: PanelState, by: number, views: number): PanelState =>
  views < 2 ? own : { ...own, view: (own.view + by + views) % views, row: 0, column: 0, sort: -1, opened: [] }

/** Out of what was opened, the filter, or a jump of live play. */
const backHere = (state: TuiState): TuiState => {
  const { opened, filter } = state.panels[state.panel]
  const play = state.panel === 'live' && opened.length === 0 && filter === '' ? jumpedBack(state.play) : undefined
  return play === undefined ? inPanel(state, backed) : { ...state, play }
}

/** Out of what was opened last, or else the filter. */
const backed = (own: PanelState): PanelState =>
  own.opened.length > 0
    ? { ...own, ...whereFrom(own), opened: own.opened.slice(0, -1), cameFrom: own.cameFrom?.slice(0, -1) ?? [] }
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

const copied = (state: TuiState, text: string): Step => ({
  state: { ...state, message: 'Copied.' },
  effects: [{ kind: 'copy', text }]
})

/** A form that could not be run is shown again as it was; else with what was tried. */
const formNow = (form: FormState, session: SessionView | undefined): FormState =>
  session === undefined || session.fault.length > 0 ? form : formWith(form, triedChanges(session))
