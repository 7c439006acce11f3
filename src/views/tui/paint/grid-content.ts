import { cutTo, fillTo } from '../../text/display-width.ts'
import type { PanelContent, PanelView } from '../panels/panel.ts'
import type { Theme } from '../theme/theme.ts'
import type { GridColumn } from './grid-column.ts'
import { filtered, ordered } from './grid-rows.ts'
import { type FittedColumn, fitColumns } from './grid-widths.ts'
import { noneLeft } from './none-left.ts'

/** What a table does besides showing its rows. */
export interface GridOptions<Row> {
  /** Lines above the headings. */
  readonly top?: readonly string[]
  /** Key of what Enter opens of a row. */
  readonly opens?: (row: Row) => string
  /** Said where there are no rows at all. */
  readonly empty: string
}

/** A table that scrolls, with a cursor, sorted and filtered as the state of its panel says. */
export const gridContent = <Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  { state, space: { width, theme } }: Pick<PanelView, 'state' | 'space'>,
  { top = [], opens, empty }: GridOptions<Row>
): PanelContent => {
  const shown = ordered(columns, filtered(columns, rows, state.filter), state)
  const fitted = fitColumns(columns, rows, width - 2)
  const cursor = Math.max(0, Math.min(shown.length - 1, state.row))
  const chosen = shown.at(cursor)
  const none = rows.length === 0 ? cutTo(empty, width) : noneLeft('Nothing here', state.filter, width)
  return {
    top: [...top, headingLine(fitted, state.sort, state.isReversed, width, theme)],
    count: Math.max(1, shown.length),
    line: index =>
      shown.length === 0 ? theme.faint(none) : rowLine(fitted, shown[index], index === cursor, width, theme),
    cursor,
    rows: Math.max(1, shown.length),
    columns: 1,
    sorts: columns.map(({ heading }) => heading),
    filters: true,
    ...(chosen !== undefined && opens !== undefined && { opens: opens(chosen) }),
    ...(chosen !== undefined && { copies: columns.map(({ text }) => text(chosen)).join('\t') })
  }
}

/** Headings of the columns that are shown, with the mark of the one that sorts. */
export const headingLine = <Row>(
  fitted: readonly FittedColumn<Row>[],
  sort: number,
  isReversed: boolean,
  width: number,
  theme: Theme
): string => {
  const { up, down } = theme.symbols
  const cells = fitted.map(({ column: { heading, align }, index, width: own }) =>
    fillTo(index === sort ? `${heading}${isReversed ? up : down}` : heading, own, align)
  )
  return theme.faint(fillTo(`  ${cells.join(' ')}`, width))
}

/** A row of the columns that are shown. */
export const rowLine = <Row>(
  fitted: readonly FittedColumn<Row>[],
  row: Row,
  isChosen: boolean,
  width: number,
  theme: Theme
): string => {
  const cells = fitted.map(({ column, width: own }) => {
    const text = fillTo(column.text(row), own, column.align)
    const tone = column.tone?.(row)
    if (isChosen) return text
    if (column.ink !== undefined) return column.ink(row)(text)
    return tone === undefined ? text : theme[tone](text)
  })
  if (isChosen) return theme.chosen(fillTo(`${theme.symbols.cursor} ${cells.join(' ')}`, width))
  return `  ${cells.join(' ')}`
}
