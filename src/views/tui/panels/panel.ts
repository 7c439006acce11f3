import type { PanelState, PlayState } from '../state/tui-state.ts'
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
  /** Headings by which `s` sorts; none: it does not. */
  readonly sorts: readonly string[]
  /** Key of what Enter opens; undefined: nothing. */
  readonly opens?: string
  /** What `y` copies. */
  readonly copies?: string
}

/** One panel. Painting is pure: the same view gives the same content. */
export interface Panel {
  readonly title: string
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
