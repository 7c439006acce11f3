import type { Cell, Sheet } from 'write-excel-file/node'
import type { FileContent } from './file-content.ts'
import type { SheetCell, SheetColumn } from './sheet-column.ts'

/** Style of headings. */
export const HEAD = { fontWeight: 'bold', backgroundColor: '#e7ebf0', wrap: true, alignVertical: 'top' } as const

const LEAST_WIDTH = 9
const MOST_WIDTH = 60
/** Room for the arrow of the filter. */
const ARROW = 3

/** A sheet of a table: a bold heading that stays in sight, numbers and dates with formats, columns as wide as they need. */
export function tableSheet(name: string, columns: readonly SheetColumn[]): Sheet<FileContent> {
  const rows = columns[0]?.cells.length ?? 0
  return {
    sheet: name,
    data: [
      columns.map(({ head }) => ({ value: head, type: String, ...HEAD })),
      ...Array.from({ length: rows }, (_, row) => columns.map(({ cells }) => cellOf(cells[row])))
    ],
    columns: columns.map(column => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
    stickyColumnsCount: columns.length > 1 ? 1 : 0
  }
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null
  const { value } = cell
  if (typeof value === 'string')
    return { value, type: String, alignVertical: 'top', ...(value.length > MOST_WIDTH && { wrap: true }) }
  const format = 'format' in cell ? cell.format : ''
  return value instanceof Date
    ? { value, type: Date, format, alignVertical: 'top' }
    : { value, type: Number, format, alignVertical: 'top' }
}

function widthOf({ head, cells }: SheetColumn): number {
  const widest = cells.reduce((most, cell) => Math.max(most, lengthOf(cell)), head.length + ARROW)
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, widest + 1))
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0
  if (typeof cell.value === 'string') return cell.value.length
  // Digits before the point, those of the format after it, and separators.
  return typeof cell.value === 'number' ? Math.trunc(cell.value).toLocaleString('en-US').length + 4 : 17
}
