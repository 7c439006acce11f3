import type { Figure, FigureKind, Quantity } from '../../figures/figure.ts'
import { unitInHead } from './number-format.ts'

/** A time of day, or the end of it. */
export interface ClockTime {
  /** Minutes since midnight, 0 … 1440. */
  readonly minutes: number
}

/** What a cell of a figure holds before it is laid out. */
export type GridCell = string | Quantity | ClockTime | null

/** Whether a cell is a number with a unit. */
export function isQuantity(cell: GridCell): cell is Quantity {
  return typeof cell === 'object' && cell !== null && 'unit' in cell
}

/** A figure as rows and columns. */
export interface Grid {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Whether a heading says the unit for all columns, so that theirs do not. */
  readonly isUnitTold?: boolean
}

type Of<K extends FigureKind> = Extract<Figure, { kind: K }>

const gridOf: { readonly [K in FigureKind]: (figure: Of<K>) => Grid } = {
  tiles: ({ tiles }) => ({
    columns: ['What', 'Value', 'Detail'],
    rows: tiles.map(({ label, quantity, detail }) => [label, quantity, detail ?? null])
  }),
  table: ({ columns, rows }) => ({ columns, rows }),
  series: ({ axis, lines, unit }) => ({
    columns: ['At', ...lines.map(({ name }) => name)],
    rows: axis.map((label, i) => [label, ...lines.map(({ values }) => ({ value: values[i] ?? null, unit }))])
  }),
  bars: ({ bars }) => ({ columns: ['Name', 'Value'], rows: bars.map(({ label, quantity }) => [label, quantity]) }),
  shares: sharesGrid,
  timeline: ({ rows }) => ({
    columns: ['At', 'Length', 'What', 'Detail'],
    rows: rows.map(({ at, length, text, detail }) => [at, length, text, detail])
  }),
  heatmap: ({ rows, columns, values, unit }) => ({
    columns: [unitInHead(unit) === '' ? 'Row' : `Row (${unitInHead(unit)})`, ...columns],
    isUnitTold: true,
    rows: rows.map((row, r) => [row, ...columns.map((_, c) => ({ value: values[r][c], unit }))])
  }),
  strips: ({ axis, rows }) => ({
    columns: ['Name', `From (${axis})`, `Until (${axis})`, 'Detail'],
    rows: rows.flatMap(({ name, stretches, detail }): GridCell[][] =>
      stretches.length === 0
        ? [[name, null, null, detail]]
        : stretches.map(({ from, to }) => [name, { minutes: from }, { minutes: to }, detail])
    )
  }),
  distribution: ({ bounds, lines, unit }) => ({
    columns: ['Within', ...lines.map(({ name }) => name)],
    rows: bounds.map((value, i) => [
      { value, unit },
      ...lines.map(({ shares, low, high }) => ({
        value: shares[i],
        unit: 'share' as const,
        ...(low && high && { low: low[i], high: high[i] })
      }))
    ])
  }),
  list: ({ items, firstNumber = 1 }) => ({
    columns: ['No.', 'Text'],
    rows: items.map((item, i) => [{ value: i + firstNumber, unit: 'count' }, item])
  })
}

/** A figure as rows and columns, whatever its kind. */
export function figureGrid<K extends FigureKind>(figure: Of<K>): Grid {
  const of = gridOf[figure.kind as K] as (figure: Of<K>) => Grid
  return of(figure)
}

/** A column for the whole and one for each part that any row has, in the order in which they come. */
function sharesGrid({ rows }: Of<'shares'>): Grid {
  const parts = [...new Set(rows.flatMap(row => row.parts.map(({ name }) => name)))]
  return {
    columns: ['Name', 'Total', ...parts],
    rows: rows.map(row => [
      row.name,
      row.total,
      ...parts.map(name => row.parts.find(part => part.name === name)?.quantity ?? null)
    ])
  }
}
