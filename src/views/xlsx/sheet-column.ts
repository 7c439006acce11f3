/** A cell as the workbook has it; null: empty. */
export type SheetCell = { readonly value: string } | { readonly value: number | Date; readonly format: string } | null

/** A column with a heading; all are of the same length. */
export interface SheetColumn {
  readonly head: string
  readonly cells: readonly SheetCell[]
}
