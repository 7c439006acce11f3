import { csvLine } from './csv-cell.ts'

/** Flat rows below their heading as CSV (RFC 4180). */
export function rowsCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [columns, ...rows].map(csvLine).join('')
}
