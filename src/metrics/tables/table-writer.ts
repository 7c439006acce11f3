import type { TableRows } from './run-tables.ts'

/** Writes one table of one replication after the other; `end` writes what comes after the last row. */
export interface TableWriter {
  readonly add: (table: TableRows) => void
  readonly end: () => void
}

/** Rows that are written at a time: their cells are in memory together. */
export const ROWS_AT_A_TIME = 50_000

/** Ranges [from, to) of at most so many rows, one after the other. */
export function* rowRanges(rows: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) yield [from, Math.min(rows, from + ROWS_AT_A_TIME)]
}
