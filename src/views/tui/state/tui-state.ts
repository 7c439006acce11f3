import type { SymbolSet } from '../theme/symbols.ts'
import { EMPTY_FORM, type FormState } from '../what-if/form-state.ts'
import type { Stride } from './trail.ts'

/** Panels in the order of their numbers; the tenth has the key 0. */
export const panelIds = [
  'overview',
  'queues',
  'coverage',
  'staffing',
  'skills',
  'people',
  'time',
  'tickets',
  'compare',
  'live'
] as const
export type PanelId = (typeof panelIds)[number]

/** Panels that show single tickets. */
export const TRACED: readonly PanelId[] = ['tickets', 'live']

/** How one panel is looked at. Rows and columns may lie beyond what there is: what paints a panel brings them inside. */
export interface PanelState {
  /** Which way of looking at it, from 0. */
  readonly view: number
  /** Chosen row and column, from 0. */
  readonly row: number
  readonly column: number
  /** Text that rows must hold; empty: all rows. */
  readonly filter: string
  /** Column by which rows are sorted, from 0; −1: as they come. */
  readonly sort: number
  readonly isReversed: boolean
  /** What was opened, outermost first: keys that the panel gave. */
  readonly opened: readonly string[]
  /** Where the cursor was when each of them was opened; absent: at the top. */
  readonly cameFrom?: readonly { readonly row: number; readonly column: number }[]
}

/** The clock of live play. */
export interface PlayState {
  /** Seconds from the start of the counted period. */
  readonly at: number
  /** Index into `SPEEDS`. */
  readonly speed: number
  readonly isPlaying: boolean
  /** Instants from which was jumped, the latest last; Esc goes back to it. */
  readonly jumps: readonly number[]
}

/** Simulated seconds a second: 1 min, 5 min, 15 min, 1 h, 4 h, 1 day, 1 week. */
export const SPEEDS = [60, 300, 900, 3600, 4 * 3600, 86_400, 7 * 86_400] as const

/** What is typed into, where keys are text: nothing, the filter of the panel, or a command; or what lies over the panel. */
export type Overlay = 'none' | 'help' | 'filter' | 'command' | 'whatIf'

/** What is seen, as far as the user chose it. Plain data. */
export interface TuiState {
  readonly panel: PanelId
  readonly panels: Readonly<Record<PanelId, PanelState>>
  readonly overlay: Overlay
  /** Text being typed. */
  readonly draft: string
  /** Said in the footer until the next key. */
  readonly message: string
  readonly play: PlayState
  readonly helpRow: number
  readonly symbols: SymbolSet
  /** Colours for a dark background or for a light one; null: as the program was opened. */
  readonly isDark: boolean | null
  readonly form: FormState
  /** How Enter led from panel to panel, the latest last; Esc goes back. */
  readonly trail: readonly Stride[]
}

const START: PanelState = { view: 0, row: 0, column: 0, filter: '', sort: -1, isReversed: false, opened: [] }

/** How everything is looked at when the program opens. */
export const firstState = (panel: PanelId, symbols: SymbolSet): TuiState => ({
  panel,
  panels: Object.fromEntries(panelIds.map(id => [id, START])) as Record<PanelId, PanelState>,
  overlay: 'none',
  draft: '',
  message: '',
  play: { at: 0, speed: 3, isPlaying: false, jumps: [] },
  helpRow: 0,
  symbols,
  isDark: null,
  form: EMPTY_FORM,
  trail: []
})
