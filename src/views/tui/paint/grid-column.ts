/** How a cell is set off. */
export type Tone = 'bad' | 'good' | 'warn' | 'faint' | 'strong'

/** A column of a table that can be sorted, filtered and gone through row by row. */
export interface GridColumn<Row> {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** What is shown; printable. */
  readonly text: (row: Row) => string
  /** What rows are ordered by; absent: by the text. `null` comes last. */
  readonly order?: (row: Row) => number | string | null
  readonly tone?: (row: Row) => Tone | undefined
  /** Colour of the cell where it stands for something that a chart tells apart; wins over the tone. */
  readonly ink?: (row: Row) => (text: string) => string
  /** The lower, the longer the column stays when there is little room; 0 always stays. */
  readonly rank: number
  /** Cells that a text column may be cut down to; absent: it is not cut. */
  readonly least?: number
}
