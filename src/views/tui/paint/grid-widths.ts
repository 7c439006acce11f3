import { displayWidth } from '../../text/display-width.ts'
import type { GridColumn } from './grid-column.ts'

/** A column that is shown, and how wide. */
export interface FittedColumn<Row> {
  readonly column: GridColumn<Row>
  /** Its place among all columns. */
  readonly index: number
  /** Cells. */
  readonly width: number
}

const GAP = 1
/** Rows that widths are judged by; a later one that is longer is cut. */
const SAMPLE = 400

/** The columns that fit side by side: those of the highest rank go first, then texts are cut. */
export const fitColumns = <Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  width: number
): FittedColumn<Row>[] => {
  const sample = sampleOf(rows)
  let fitted = columns.map((column, index) => ({ column, index, width: widthOf(column, sample) }))
  while (leastOf(fitted) > width && fitted.length > 1) fitted = withoutLast(fitted)
  return narrowed(fitted, width)
}

/** Evenly from all rows, so that the columns do not jump when rows are sorted. */
const sampleOf = <Row>(rows: readonly Row[]): readonly Row[] => {
  if (rows.length <= SAMPLE) return rows
  const step = rows.length / SAMPLE
  return Array.from({ length: SAMPLE }, (_, i) => rows[Math.floor(i * step)])
}

const widthOf = <Row>({ heading, text }: GridColumn<Row>, rows: readonly Row[]): number =>
  rows.reduce((most, row) => Math.max(most, displayWidth(text(row))), displayWidth(heading) + 1)

const leastOf = <Row>(fitted: readonly FittedColumn<Row>[]): number =>
  fitted.reduce((sum, { column, width }) => sum + Math.min(width, column.least ?? width) + GAP, -GAP)

const withoutLast = <Row>(fitted: readonly FittedColumn<Row>[]): FittedColumn<Row>[] => {
  const worst = fitted.reduce((most, { column }) => Math.max(most, column.rank), 0)
  const at = fitted.findLastIndex(({ column }) => column.rank === worst)
  return fitted.filter((_, i) => i !== at)
}

const narrowed = <Row>(fitted: readonly FittedColumn<Row>[], width: number): FittedColumn<Row>[] => {
  const widths = fitted.map(own => own.width)
  let excess = widths.reduce((sum, own) => sum + own + GAP, -GAP) - width
  while (excess > 0) {
    const widest = fitted.reduce((best, { column }, i) => {
      const room = widths[i] - (column.least ?? widths[i])
      return room > 0 && (best < 0 || widths[i] > widths[best]) ? i : best
    }, -1)
    if (widest < 0) break
    widths[widest]--
    excess--
  }
  return fitted.map((own, i) => ({ ...own, width: Math.min(widths[i], Math.max(1, width)) }))
}
