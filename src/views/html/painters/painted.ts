import type { Figure, FigureKind, Quantity } from '../../../figures/figure.ts'
import type { Content } from '../markup/element.ts'

/** Rows below their headings; the first cell of each row is its name. */
export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | Quantity)[])[]
}

/** Where a figure stands in the page. */
export interface Place {
  /** Of the figure; unique in the page, and so is every id that begins with it and a hyphen. */
  readonly id: string
  /** Of its heading, which names its charts and tables. */
  readonly headingId: string
}

/** What a painter makes of a figure. */
export interface Painted {
  readonly body: readonly Content[]
  /** The same as a table, for those who do not see the body, and to be copied; absent where the body is data itself. */
  readonly data?: DataTable
}

/** Paints the figures of one kind. */
export type Painter<K extends FigureKind> = (figure: Extract<Figure, { kind: K }>, place: Place) => Painted
