import type { ColumnHead } from '../../metrics/tables/run-tables.ts'
import type { TableWriter } from '../../metrics/tables/table-writer.ts'

/** How the tables of a run are written: what their files end in, and the writer of one of them. */
export interface TableFormat {
  readonly extension: string
  readonly open: (heads: readonly ColumnHead[], write: (piece: string | Uint8Array) => void) => TableWriter
}

/** Formats of tables by the name that `--format` gives them; each is loaded when it is asked for. */
export const tableFormats = {
  tables: async () => ({ extension: 'csv', open: (await import('../../views/csv/table-csv.ts')).tableCsv }),
  parquet: async () => ({
    extension: 'parquet',
    open: (await import('../../views/parquet/table-parquet.ts')).tableParquet
  })
} satisfies Readonly<Record<string, () => Promise<TableFormat>>>

/** Names of all formats of tables. */
export const tableFormatNames = Object.keys(tableFormats) as readonly (keyof typeof tableFormats)[]

/** The format of tables that is asked for; undefined where it is another view of the result. */
export const tableFormatOf = async (format: string | undefined): Promise<TableFormat | undefined> => {
  const name = tableFormatNames.find(own => own === format)
  return name === undefined ? undefined : tableFormats[name]()
}
