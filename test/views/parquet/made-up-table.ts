import type { Cell } from '../../../src/metrics/tables/column.ts'
import type { ColumnHead, TableRows } from '../../../src/metrics/tables/run-tables.ts'
import { tableCsv } from '../../../src/views/csv/table-csv.ts'
import { tableParquet } from '../../../src/views/parquet/table-parquet.ts'

const head = (name: string, type: ColumnHead['type'], isNullable: boolean): ColumnHead => ({
  name,
  type,
  unit: type === 'number' ? 'seconds' : '',
  meaning: `What ${name} means.`,
  isNullable
})

/** A column of each type. */
export const HEADS: readonly ColumnHead[] = [
  head('name', 'text', false),
  head('maybe', 'text', true),
  head('is', 'flag', false),
  head('whole', 'count', false),
  head('seconds', 'number', true),
  head('at', 'instant', true)
]

/** A table of these columns whose cells are given row by row. */
export const tableOf = (rows: readonly (readonly Cell[])[]): TableRows => ({
  name: 'tickets',
  columns: HEADS,
  rows: rows.length,
  cells: (column, from, to) => rows.slice(from, to).map(row => row[column])
})

/** All tables, one after the other, in one Parquet file. */
export const parquetOf = (heads: readonly ColumnHead[], tables: Iterable<TableRows>): Buffer => {
  const pieces: Uint8Array[] = []
  const writer = tableParquet(heads, bytes => pieces.push(bytes.slice()))
  for (const table of tables) writer.add(table)
  writer.end()
  return Buffer.concat(pieces)
}

/** The same in one CSV file. */
export const csvOf = (heads: readonly ColumnHead[], tables: Iterable<TableRows>): string => {
  let text = ''
  const writer = tableCsv(heads, piece => {
    text += piece
  })
  for (const table of tables) writer.add(table)
  writer.end()
  return text
}
