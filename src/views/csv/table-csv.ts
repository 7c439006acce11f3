import type { Cell, CellType } from '../../metrics/tables/column.ts'
import type { ColumnHead } from '../../metrics/tables/run-tables.ts'
import { rowRanges, type TableWriter } from '../../metrics/tables/table-writer.ts'
import { csvCell, csvLine } from './csv-cell.ts'

/** Text of a cell by the type of its column; a missing cell is empty. */
const written: Readonly<Record<CellType, (cell: Exclude<Cell, null>) => string>> = {
  text: cell => csvCell(String(cell)),
  flag: String,
  count: String,
  number: String,
  instant: cell => new Date(Number(cell)).toISOString()
}

/**
 * Writes a table as CSV (RFC 4180, UTF-8): the heading, then rows as they come.
 *
 * Instants are ISO 8601 in UTC to the millisecond, flags `true` and `false`. Texts that a spreadsheet would run as a formula get an apostrophe in front.
 */
export function tableCsv(heads: readonly ColumnHead[], write: (text: string) => void): TableWriter {
  write(csvLine(heads.map(({ name }) => name)))
  return {
    add: ({ columns, cells, rows }) => {
      for (const [from, to] of rowRanges(rows)) {
        const texts = columns.map(({ type }, column) => cells(column, from, to).map(textOf(written[type])))
        write(linesOf(texts, to - from))
      }
    },
    end: () => undefined
  }
}

function textOf(of: (cell: Exclude<Cell, null>) => string): (cell: Cell) => string {
  return cell => (cell === null ? '' : of(cell))
}

function linesOf(columns: readonly (readonly string[])[], rows: number): string {
  let lines = ''
  for (let row = 0; row < rows; row++) lines += `${columns.map(texts => texts[row]).join(',')}\r\n`
  return lines
}
