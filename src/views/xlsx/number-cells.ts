import type { Quantity } from '../../figures/figure.ts'
import { type GridCell, isQuantity } from './grid.ts'
import { cellNumber, numberFormat } from './number-format.ts'
import type { SheetCell } from './sheet-column.ts'

/** A number of one sort, on its way into a cell. */
interface Placed {
  readonly row: number
  readonly value: number
}

/** One number of each quantity as real numbers; those of the same unit have the same format. */
export function numberCells(
  cells: readonly GridCell[],
  of: (quantity: Quantity) => number | null | undefined
): SheetCell[] {
  const sorts = new Map<string, { readonly quantity: Quantity; readonly placed: Placed[] }>()
  cells.forEach((cell, row) => {
    const value = isQuantity(cell) ? of(cell) : undefined
    if (!isQuantity(cell) || typeof value !== 'number' || !Number.isFinite(value)) return
    const key = `${cell.unit} ${cell.difference}`
    const sort = sorts.get(key) ?? { quantity: cell, placed: [] }
    sort.placed.push({ row, value: cellNumber(value, cell.unit) })
    sorts.set(key, sort)
  })
  const made = new Array<SheetCell>(cells.length).fill(null)
  for (const { quantity, placed } of sorts.values()) {
    const format = numberFormat(
      quantity,
      placed.map(({ value }) => value)
    )
    for (const { row, value } of placed) made[row] = { value, format }
  }
  return made
}
