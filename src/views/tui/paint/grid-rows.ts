import type { PanelState } from '../state/tui-state.ts'
import type { GridColumn } from './grid-column.ts'

/** Rows that hold the filter's text in any column, whatever its case. */
export const filtered = <Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  filter: string
): readonly Row[] => {
  const wanted = filter.trim().toLowerCase()
  if (wanted === '') return rows
  return rows.filter(row => columns.some(({ text }) => text(row).toLowerCase().includes(wanted)))
}

/** Rows in the order that was asked for; equal ones stay as they came. Numbers the largest first, texts from A on. */
export const ordered = <Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  { sort, isReversed }: Pick<PanelState, 'sort' | 'isReversed'>
): readonly Row[] => {
  const column = columns[sort]
  if (column === undefined) return isReversed ? [...rows].reverse() : rows
  const keyOf = column.order ?? column.text
  const keyed = rows.map(row => ({ row, key: keyOf(row) }))
  const sign = isReversed ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    return sign * compare(a.key, b.key)
  })
  return keyed.map(({ row }) => row)
}

const compare = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return b - a
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}
