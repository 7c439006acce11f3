import type { Quantity } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { rangeInWords } from '../../../figures/range-in-words.ts'
import { type Element, element } from '../markup/element.ts'
import { hiddenText, nameOf } from '../markup/texts.ts'
import type { DataTable, Place } from './painted.ts'
import { markedVerdict } from './verdict.ts'

type Cell = DataTable['rows'][number][number]

/** A table that scrolls within its own box; by class `data` it can be sorted and copied. */
export const tableBox = (table: Element, { headingId }: Place): Element =>
  element('div', { class: 'scroll', role: 'group', 'aria-labelledby': headingId, tabindex: 0 }, table)

/** Rows as a table of data: headings of columns and rows, numbers in words with the exact ones beside them for scripts. */
export const tableElement = ({ columns, rows }: DataTable, title: string): Element => {
  const hasRanges = !columns.some(column => column.startsWith('95%'))
  const kinds = columns.map((_, i) =>
    columnOf(
      rows.map(row => row[i]),
      hasRanges
    )
  )
  return element(
    'table',
    { class: 'data' },
    element('caption', { class: 'unseen' }, title),
    element('thead', {}, element('tr', {}, ...columns.map((column, i) => headingOf(column, kinds[i])))),
    element('tbody', {}, ...rows.map(row => rowOf(row, kinds)))
  )
}

interface Column {
  /** Whether intervals stand below numbers that are judged or compared: no other column tells them. */
  readonly hasRanges: boolean
  readonly isNumeric: boolean
  /** Unit of all its quantities; undefined where they differ. */
  readonly unit: Quantity['unit'] | undefined
}

const columnOf = (cells: readonly Cell[], hasRanges: boolean): Column => {
  const quantities = cells.filter(cell => typeof cell === 'object')
  const units = new Set(quantities.map(({ unit }) => unit))
  return { hasRanges, isNumeric: quantities.length > 0, unit: units.size === 1 ? [...units][0] : undefined }
}

const headingOf = (text: string, { isNumeric, unit }: Column): Element =>
  element('th', { scope: 'col', class: isNumeric ? 'number' : undefined, 'data-unit': unit }, nameOf(text))

const rowOf = (row: readonly Cell[], columns: readonly Column[]): Element =>
  element(
    'tr',
    {},
    ...row.map((cell, i) =>
      i === 0 ? rowHeading(cell) : typeof cell === 'string' ? textCell(cell, columns[i]) : numberCell(cell, columns[i])
    )
  )

const rowHeading = (cell: Cell): Element =>
  element('th', { scope: 'row' }, nameOf(typeof cell === 'string' ? cell : quantityInWords(cell)))

const textCell = (text: string, { isNumeric }: Column): Element =>
  element('td', { class: isNumeric ? 'number' : undefined }, text === '' ? hiddenText('nothing') : nameOf(text))

const numberCell = (quantity: Quantity, { unit, hasRanges }: Column): Element =>
  element(
    'td',
    { class: 'number', ...exactly(quantity), ...(unit === undefined && { 'data-unit': quantity.unit }) },
    quantityInWords(quantity),
    ...markedVerdict(quantity),
    ...(hasRanges ? rangeBelow(quantity) : [])
  )

const rangeBelow = (quantity: Quantity): Element[] => {
  const isJudged = quantity.verdict !== undefined || quantity.difference === 'signed'
  const range = isJudged ? rangeInWords(quantity) : ''
  return range === '' ? [] : [element('span', { class: 'range' }, range)]
}

/** Attributes that hold the numbers behind the words, to seven digits; an empty value where there is none. */
export const exactly = ({
  value,
  low,
  high,
  verdict
}: Quantity): Readonly<Record<string, string | number | undefined>> => ({
  'data-value': rounded(value) ?? '',
  ...(low !== high && { 'data-low': rounded(low), 'data-high': rounded(high) }),
  'data-verdict': verdict
})

const rounded = (value: number | null | undefined): number | undefined =>
  value === null || value === undefined ? undefined : Number(value.toPrecision(7))
