import type { SheetColumn } from './sheet-column.ts'

/** How much a sheet can hold, its heading left out. */
export interface SheetLimits {
  readonly rows: number
  readonly columns: number
}

/** What spreadsheets can hold: 1,048,576 rows, the heading among them, and 16,384 columns. */
export const sheetLimits: SheetLimits = { rows: 1_048_575, columns: 16_384 }

/** Columns that a sheet can hold, and what is to be said of those that it cannot. */
export interface Fitted {
  readonly columns: readonly SheetColumn[]
  /** Empty where all of it fits. */
  readonly notes: readonly string[]
}

/** Cuts what a sheet cannot hold, and says what was cut. */
export function fitted(columns: readonly SheetColumn[], limits: SheetLimits): Fitted {
  const rows = columns[0]?.cells.length ?? 0
  const kept = columns.slice(0, limits.columns)
  return {
    columns: rows <= limits.rows ? kept : kept.map(({ head, cells }) => ({ head, cells: cells.slice(0, limits.rows) })),
    notes: [...cutNote('rows', rows, limits.rows), ...cutNote('columns', columns.length, limits.columns)]
  }
}

function cutNote(what: string, count: number, most: number): string[] {
  const grouped = (value: number): string => value.toLocaleString('en-US')
  return count <= most
    ? []
    : [`Cut: a sheet holds ${grouped(most)} of the ${grouped(count)} ${what}; --format csv has them all.`]
}
