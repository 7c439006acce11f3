import type { CoverageRow } from '../../../figures/panels/coverage-maps.ts'
import { fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'

const HOURS = 24
const LONG_LABEL = 12
const SHORT_LABEL = 8
const WEEK_LABEL = 4

/** How a map of 24 hours is laid out. */
export interface MapLayout {
  /** Cells of the labels, and of one hour, 2 … 4. */
  readonly label: number
  readonly cell: number
  /** Most people in an hour: the darkest shade. */
  readonly most: number
}

/** The widest hours that fit; labels of days lose their month where the hours get wider by it. */
export const mapLayout = (rows: readonly CoverageRow[], over: 'days' | 'week', width: number): MapLayout => {
  const cellBehind = (label: number): number => Math.max(2, Math.min(4, Math.floor((width - label) / HOURS)))
  const long = over === 'week' ? WEEK_LABEL : LONG_LABEL
  const label = over === 'days' && cellBehind(SHORT_LABEL) > cellBehind(long) ? SHORT_LABEL : long
  const most = rows.flatMap(({ onShift }) => onShift).reduce<number>((high, own) => Math.max(high, own ?? 0), 0)
  return { label, cell: cellBehind(label), most }
}

/** Hours above a map. */
export const hoursAbove = ({ label, cell }: MapLayout): string => {
  const texts = Array.from({ length: HOURS }, (_, hour) =>
    cell > 2 || hour % 3 === 0
      ? fillTo(String(hour).padStart(2, '0'), cell, cell > 2 ? 'right' : 'left')
      : ' '.repeat(cell)
  )
  return ' '.repeat(label) + texts.join('')
}

/** One day: people on shift each hour, `!` where some are missing, a star where a clock changes. */
export const mapLine = (
  row: CoverageRow,
  layout: MapLayout,
  { cursor, isStarred, theme }: { readonly cursor: number; readonly isStarred: boolean; readonly theme: Theme }
): string => {
  const { label, cell, most } = layout
  const name = label === SHORT_LABEL ? row.label.replace(/ [A-Z][a-z]+$/, '') : row.label
  const mark = isStarred ? '*' : ' '
  const isTold = cell > 2 && most < 10 ** (cell - 1) - 0.5
  const cells = row.onShift.map((people, hour) => {
    const lack = row.missing[hour] ?? 0
    const text = isTold ? numberCell(people, lack, cell) : shadeCell(people, lack, most, cell, theme)
    if (hour === cursor) return theme.chosen(text)
    if (lack > 0) return theme.bad(text)
    return theme.heat(people === null ? 0 : Math.min(0.4, (people / Math.max(1, most)) * 0.4), text)
  })
  const chosen = cursor >= 0 ? theme.symbols.cursor : ' '
  const head =
    label === WEEK_LABEL ? fillTo(name, label - 1) : fillTo(`${fillTo(name, label - 2).trimEnd()}${mark}`, label - 1)
  return (cursor >= 0 ? theme.accent : String)(head + chosen) + cells.join('')
}

const numberCell = (people: number | null, lack: number, cell: number): string =>
  people === null ? ' '.repeat(cell) : fillTo(`${lack > 0 ? '!' : ''}${Math.round(people)}`, cell, 'right')

const shadeCell = (
  people: number | null,
  lack: number,
  most: number,
  cell: number,
  { symbols: { shades, dot } }: Theme
): string => {
  if (people === null) return ' '.repeat(cell)
  const isEmpty = Math.round(people) < 1
  if (isEmpty) return fillTo(lack > 0 ? `${dot}!` : dot, cell)
  const level = Math.max(0, Math.min(3, Math.ceil((people / Math.max(1, most)) * 4) - 1))
  const shade = shades[level]
  return lack > 0 ? `${shade.repeat(cell - 1)}!` : shade.repeat(cell)
}
