import type { Quantity, Table } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import type { Theme } from '../theme/theme.ts'
import type { GridColumn, Tone } from './grid-column.ts'
import { screenWords } from './screen-words.ts'

/** A row of the table of a report. */
export type TableRow = Table['rows'][number]

/** How the columns of a report’s table are shown in a list. */
export interface TableColumnOptions {
  readonly theme: Theme
  /** Shorter headings by those of the report. */
  readonly headings?: Readonly<Record<string, string>>
  /** Headings of the report in the order in which they are given up, the first to go first; others stay the longer the further left. */
  readonly spare?: readonly string[]
  /** Cells that the names on the left are cut down to. */
  readonly least?: number
}

/** Columns of a list for the table of a report: names on the left, figures by their values; `!` marks what is missed. */
export const tableColumns = (
  { columns }: Pick<Table, 'columns'>,
  { theme, headings = {}, spare = [], least = 12 }: TableColumnOptions
): GridColumn<TableRow>[] =>
  columns.map((heading, i) => ({
    heading: headings[heading] ?? heading,
    align: i === 0 ? 'left' : 'right',
    text: row => screenWords(cellInWords(row[i]), theme),
    order: row => orderOf(row[i]),
    tone: row => toneOf(row[i]),
    rank: i === 0 ? 0 : spare.includes(heading) ? 1000 - spare.indexOf(heading) : i,
    ...(i === 0 && { least })
  }))

type Cell = string | Quantity

const cellInWords = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
    : `${quantityInWords(cell)}${cell.verdict === 'missed' ? '!' : cell.verdict === 'met' ? ' ' : ''}`

const orderOf = (cell: Cell): string | number | null => (typeof cell === 'string' ? cell : cell.value)

const toneOf = (cell: Cell): Tone | undefined => {
  if (typeof cell === 'string' || cell.verdict === undefined) return undefined
  return cell.verdict === 'missed' ? 'bad' : 'good'
}
