import type { Quantity } from '../../figures/figure.ts'
import { DATE_FORMAT, dateFormatOf } from './dates.ts'
import { type ClockTime, type Grid, type GridCell, isQuantity } from './grid.ts'
import { numberCells } from './number-cells.ts'
import { unitInCell, unitInHead } from './number-format.ts'
import { safeText } from './safe-text.ts'
import type { SheetCell, SheetColumn } from './sheet-column.ts'

const MINUTES_OF_DAY = 1440

/**
 * Lays a figure out for calculating: real numbers with formats, dates where all texts of a column are dates, and for quantities with an interval, a
 * verdict or several units columns of their own after them.
 */
export function laidOut({ columns, rows, isUnitTold = false }: Grid): SheetColumn[] {
  return columns.flatMap((head, column) =>
    columnsOf(
      head,
      rows.map(row => row[column] ?? null),
      isUnitTold
    )
  )
}

function columnsOf(head: string, cells: readonly GridCell[], isUnitTold: boolean): SheetColumn[] {
  const quantities = cells.filter(isQuantity)
  if (quantities.length === 0) return [{ head: safeText(head), cells: textCells(cells) }]
  const units = new Set(quantities.map(({ unit }) => unitInCell(unit)))
  const named = units.size > 1 || isUnitTold ? head : withUnit(head, quantities[0])
  const ends = (end: 'low' | 'high') => ({
    head: safeText(`${named}: ${end}`),
    cells: numberCells(cells, own => own[end])
  })
  return [
    {
      head: safeText(named),
      cells: withTexts(
        numberCells(cells, ({ value }) => value),
        cells
      )
    },
    ...(units.size > 1 ? [wordColumn(`${head}: unit`, cells, ({ unit }) => unitInCell(unit))] : []),
    ...(quantities.some(hasInterval) ? [ends('low'), ends('high')] : []),
    ...(quantities.some(({ verdict }) => verdict !== undefined)
      ? [wordColumn(`${head}: verdict`, cells, ({ verdict }) => verdict)]
      : [])
  ]
}

function hasInterval({ low, high }: Quantity): boolean {
  return typeof low === 'number' || typeof high === 'number'
}

/** Texts among the numbers stand where the numbers do. */
function withTexts(numbers: readonly SheetCell[], cells: readonly GridCell[]): SheetCell[] {
  return cells.map((cell, i) => (typeof cell === 'string' && cell !== '' ? { value: safeText(cell) } : numbers[i]))
}

function wordColumn(
  head: string,
  cells: readonly GridCell[],
  of: (quantity: Quantity) => string | undefined
): SheetColumn {
  const words = cells.map(cell => (isQuantity(cell) ? of(cell) : undefined))
  return { head: safeText(head), cells: words.map(word => (word === undefined ? null : { value: word })) }
}

function withUnit(head: string, { unit }: Quantity): string {
  const word = unitInHead(unit)
  return word === '' || head.toLowerCase().includes(word === 'h' ? '(h)' : word) ? head : `${head} (${word})`
}

function textCells(cells: readonly GridCell[]): SheetCell[] {
  const format = dateFormatOf(cells.filter(cell => typeof cell === 'string' && cell !== '') as string[])
  return cells.map(cell => {
    if (cell === null || cell === '') return null
    if (typeof cell !== 'string') return clockCell(cell as ClockTime)
    if (format === undefined) return { value: safeText(cell) }
    return { value: new Date(format === DATE_FORMAT ? `${cell}T00:00:00Z` : cell), format }
  })
}

function clockCell({ minutes }: ClockTime): SheetCell {
  return { value: minutes / MINUTES_OF_DAY, format: '[hh]:mm' }
}
