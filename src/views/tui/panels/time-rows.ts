import { shareInWords } from '../../../figures/in-words.ts'
import { type TimeGroup, timeGroups } from '../../../figures/time-groups.ts'
import { CAUSE_BANDS, CUSTOMER_BAND } from '../../../figures/where-time-went.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import { bandLegend } from '../paint/band-legend.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { filtered, ordered } from '../paint/grid-rows.ts'
import { noneLeft } from '../paint/none-left.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { stackedBar } from '../paint/stacked-bar.ts'
import type { Theme } from '../theme/theme.ts'
import type { PanelContent, PanelView } from './panel.ts'
import { COLUMNS, MODES } from './time-columns.ts'
import { causePreview } from './time-group.ts'

/** Groups of one field with the time of the desk as stacked bars; the time of the customer stands beside. */
export const paintTimeRows = (view: PanelView, by: string): PanelContent => {
  const { data, state, space } = view
  const { width, height, theme } = space
  const mode = MODES[Math.min(MODES.length - 1, state.column)]
  const groups = timeGroups(data.result, by, mode.basis)
  const rows = ordered(COLUMNS, filtered(COLUMNS.slice(0, 1), groups, state.filter), state)
  const cursor = Math.max(0, Math.min(rows.length - 1, state.row))
  const layout = layoutOf(groups, width, mode.isToScale)
  const none = groups.length === 0 ? 'No ticket came.' : noneLeft('Nothing here', state.filter, width)
  const chosen = rows.at(cursor)
  const top = [
    titleLine(`By ${by === 'target' ? 'promise' : by}: ${mode.words}; left and right: other bars`, width, theme),
    ...bandLegend(CAUSE_BANDS, CUSTOMER_BAND, width, theme),
    headingLine(layout, state, width, theme)
  ]
  const below = chosen === undefined ? [] : previewOf(view, by, chosen.name, height - top.length - rows.length)
  return {
    top,
    count: Math.max(1, rows.length) + below.length,
    line: index => {
      if (rows.length === 0) return theme.faint(none)
      return index < rows.length ? rowLine(rows[index], layout, index === cursor, theme) : below[index - rows.length]
    },
    cursor,
    rows: Math.max(1, rows.length),
    columns: MODES.length,
    sorts: COLUMNS.map(({ heading }) => heading),
    filters: true,
    ...(chosen !== undefined && { opens: chosen.name, copies: COLUMNS.map(({ text }) => text(chosen)).join('\t') })
  }
}

/** Lines of a preview that is worth its room: the group in words and its largest causes. */
const LEAST_PREVIEW = 8

const previewOf = (view: PanelView, by: string, name: string, room: number): string[] =>
  room < LEAST_PREVIEW ? [] : causePreview(view, by, name, room)

interface Layout {
  readonly name: number
  /** Columns of figures that there is room for. */
  readonly figures: readonly GridColumn<TimeGroup>[]
  readonly bar: number
  /** Cells of the largest cause in words; 0: left out. */
  readonly words: number
  /** Seconds that the longest bar stands for; null: each bar is its own whole. */
  readonly whole: number | null
}

const FIGURE = 9
const WORDS = 24

const layoutOf = (groups: readonly TimeGroup[], width: number, isToScale: boolean): Layout => {
  const longest = groups.reduce((most, { name }) => Math.max(most, displayWidth(name)), 5)
  const name = Math.min(longest, Math.max(18, Math.floor(width / 5)))
  const count = width < 70 ? 2 : 3
  const figures = COLUMNS.slice(1, 4).slice(3 - count)
  const words = width < 110 ? 0 : WORDS
  const bar = width - 2 - name - count * FIGURE - 1 - (words > 0 ? words + 1 : 0)
  return {
    name,
    figures,
    bar,
    words,
    whole: isToScale ? Math.max(...groups.map(({ deskSeconds }) => deskSeconds), 0) : null
  }
}

const headingLine = (
  { name, figures, bar, words }: Layout,
  { sort, isReversed }: PanelView['state'],
  width: number,
  theme: Theme
): string => {
  const mark = isReversed ? theme.symbols.up : theme.symbols.down
  const marked = (column: GridColumn<TimeGroup>) =>
    COLUMNS[sort] === column ? `${column.heading}${mark}` : column.heading
  const sorted = sort > 3 ? `, sorted by ${COLUMNS[sort]?.heading ?? ''}` : ''
  const heads = figures.map(column => fillTo(marked(column), FIGURE, 'right')).join('')
  const line = `  ${fillTo(marked(COLUMNS[0]), name)}${heads} ${fillTo(`Time of the desk${sorted}`, bar)}${words > 0 ? ' Most of it' : ''}`
  return theme.faint(fillTo(line, width))
}

const rowLine = (row: TimeGroup, layout: Layout, isChosen: boolean, theme: Theme): string => {
  const figures = layout.figures.map(({ text }) => fillTo(text(row), FIGURE, 'right')).join('')
  const head = `${isChosen ? theme.symbols.cursor : ' '} ${fillTo(row.name, layout.name)}${figures}`
  const parts = row.bandSeconds.map((value, band) => ({ band, value }))
  const bar = stackedBar(parts, layout.whole ?? row.deskSeconds, layout.bar, theme)
  const words = layout.words === 0 ? '' : ` ${fillTo(largestInWords(row), layout.words)}`
  return `${isChosen ? theme.chosen(head) : head} ${bar}${screenWords(words, theme)}`
}

/** `61% all busy`: the band that took most of the time of the desk. */
const largestInWords = ({ bandSeconds, deskSeconds }: TimeGroup): string => {
  const most = Math.max(...bandSeconds)
  return most > 0 ? `${shareInWords(most / deskSeconds)} ${CAUSE_BANDS[bandSeconds.indexOf(most)]}` : ''
}
