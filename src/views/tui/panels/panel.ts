import type { PanelId, PanelState, PlayState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'
import type { TuiData } from '../tui-data.ts'

/** Room for a panel and what it is set off with. */
export interface Space {
  /** Cells. */
  readonly width: number
  readonly height: number
  readonly theme: Theme
}

/** What a panel paints from. */
export interface PanelView {
  readonly data: TuiData
  readonly state: PanelState
  readonly play: PlayState
  readonly space: Space
}

/** A panel to go to, and how it is looked at then; what is not said there stays as it was. */
export interface Destination {
  readonly panel: PanelId
  readonly state: Partial<PanelState>
}

/** A painted panel. Every line is at most `space.width` cells wide and holds no control but colours. */
export interface PanelContent {
  /** Lines that stay, such as the headings of a table. */
  readonly top: readonly string[]
  /** Number of lines that scroll, and each of them by its index: only those that are seen are asked for. */
  readonly count: number
  readonly line: (index: number) => string
  /** Index of the line with the cursor, which is kept in sight; −1: there is no cursor and `state.row` is the first line seen. */
  readonly cursor: number
  /** How many rows and columns the cursor may go through. */
  readonly rows: number
  readonly columns: number
  /** Column under the cursor that the panel chose while `state.column` is 0: columns then count from 1, and `columns` is one more than there are. */
  readonly chosenColumn?: number
  /** Columns that a large step to the left or right goes, such as those of a day; absent: to the first or the last. */
  readonly leap?: number
  /** Headings by which `s` sorts; none: it does not. */
  readonly sorts: readonly string[]
  /** Whether `/` leaves only rows that hold a text; absent: nothing here can be left out. */
  readonly filters?: boolean
  /** Whether `S` turns the order round though there are no headings to sort by. */
  readonly reverses?: boolean
  /** Whether the cursor stays where it is when the order changes, as on a map, whose rows are always the same. */
  readonly keepsCursor?: boolean
  /** Key of what Enter opens; undefined: nothing. */
  readonly opens?: string
  /** Where Enter leads instead; undefined: nowhere. */
  readonly goesTo?: Destination
  /** Whether this only stands for what is being worked on: Esc stops that and goes back. */
  readonly isAwaited?: boolean
  /** What `y` copies. */
  readonly copies?: string
}

/** One panel. Painting is pure: the same view gives the same content. */
export interface Panel {
  readonly title: string
  /** Its name among the numbers of all panels; absent: its title. */
  readonly tab?: string
  /** What it answers, in one sentence. */
  readonly about: string
  /** Names of the ways to look at it; the first is shown first. At least one. */
  readonly views: (data: TuiData) => readonly string[]
  readonly paint: (view: PanelView) => PanelContent
}

/** A panel of lines that scroll without a cursor. */
export const linesContent = (lines: readonly string[], height: number, top: readonly string[] = []): PanelContent => ({
  top,
  count: lines.length,
  line: index => lines[index],
  cursor: -1,
  rows: Math.max(1, lines.length - (height - top.length) + 1),
  columns: 1,
  sorts: []
})
