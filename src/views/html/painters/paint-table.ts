import type { Painter } from './painted.ts'
import { tableBox, tableElement } from './table-element.ts'

/** Rows of figures, with all columns. */
export const paintTable: Painter<'table'> = (table, place) => ({
  body: [tableBox(tableElement(table, table.title), place)]
})
