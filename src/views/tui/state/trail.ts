import type { Destination } from '../panels/panel.ts'
import { inPanel } from './in-panel.ts'
import type { PanelId, PanelState, TuiState } from './tui-state.ts'

/** A way from one panel into another, as Enter leads it. */
export interface Stride {
  readonly from: PanelId
  readonly to: PanelId
  /** How the other panel was looked at before, and how on arrival. */
  readonly before: PanelState
  readonly arrived: PanelState
}

/** Another panel, chosen by its name or number: there is no way back but the same. */
export const inOtherPanel = (state: TuiState, panel: PanelId): TuiState => ({ ...state, panel, trail: [] })

/** Where Enter leads, with the way back kept. */
export const goneTo = (state: TuiState, { panel, state: changed }: Destination): TuiState => {
  const before = state.panels[panel]
  const arrived = { ...before, ...changed }
  const trail = [...state.trail, { from: state.panel, to: panel, before, arrived }]
  return inPanel({ ...state, panel, trail }, () => arrived)
}

/** Back to where Enter was pressed; undefined where no way led here, or something was opened or filtered since. */
export const returned = (state: TuiState): TuiState | undefined => {
  const last = state.trail.at(-1)
  if (last === undefined || last.to !== state.panel) return undefined
  const { opened, filter } = state.panels[state.panel]
  if (opened.length > last.arrived.opened.length) return undefined
  if (filter !== '' && filter !== last.arrived.filter) return undefined
  const there = inPanel(state, () => last.before)
  return { ...there, panel: last.from, trail: state.trail.slice(0, -1) }
}
