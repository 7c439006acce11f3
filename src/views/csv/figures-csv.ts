import type {
  Bars,
  Distribution,
  Figure,
  FigureKind,
  Heatmap,
  List,
  Quantity,
  Series,
  Shares,
  Strips,
  Table,
  Tiles,
  Timeline
} from '../../figures/figure.ts'
import { durationInWords } from '../../figures/in-words.ts'
import { csvLine } from './csv-cell.ts'

/** One figure in long format: measure, group, value. */
type Row = readonly [measure: string, group: string, quantity: Quantity | string]

const rowsOf: { readonly [K in FigureKind]: (figure: Extract<Figure, { kind: K }>) => Row[] } = {
  tiles: ({ tiles }: Tiles) => tiles.map(({ label, quantity }) => [label, '', quantity]),
  table: tableRows,
  series: ({ lines, axis, unit }: Series) =>
    lines.flatMap(({ name, values }) => values.map((value, i): Row => [name, axis[i], { value, unit }])),
  bars: ({ bars, title }: Bars) => bars.map(({ label, quantity }) => [title, label, quantity]),
  shares: ({ rows }: Shares) =>
    rows.flatMap(({ name, total, parts }) => [
      ['Time to resolution', name, total] as Row,
      ...parts.map((part): Row => [part.name, name, part.quantity])
    ]),
  timeline: ({ rows }: Timeline) =>
    rows.flatMap(({ at, length, text }) => [['Length', at, length] as Row, ['What', at, text] as Row]),
  heatmap: ({ rows, columns, values, unit, title }: Heatmap) =>
    rows.flatMap((row, r) =>
      columns.map((column, c): Row => [title, `${row} ${column}`, { value: values[r][c], unit }])
    ),
  strips: ({ rows, title }: Strips) =>
    rows.flatMap(({ name, stretches }) =>
      stretches.map(({ from, to }, i): Row => [title, `${name} ${i + 1}`, `${clock(from)}-${clock(to)}`])
    ),
  distribution: ({ bounds, lines }: Distribution) =>
    lines.flatMap(({ name, shares, low, high }) =>
      shares.map((value, i): Row => {
        const ends = low && high ? { low: low[i], high: high[i] } : {}
        return [`within ${durationInWords(bounds[i])}`, name, { value, unit: 'share', ...ends }]
      })
    ),
  list: ({ items, title }: List) => items.map((item, i): Row => [title, String(i + 1), item])
}

/**
 * All figures as CSV in long format: section, measure, group, value, unit, low, high (95 % interval), verdict, text.
 *
 * The value is always a number; sentences and other words stand in the column of texts.
 */
export function figuresCsv(figures: readonly Figure[]): string {
  const header = csvLine(['section', 'measure', 'group', 'value', 'unit', 'low', 'high', 'verdict', 'text'])
  return header + figures.map(sectionLines).join('')
}

function sectionLines(figure: Figure): string {
  return rowsOfFigure(figure)
    .map(([measure, group, quantity]) =>
      typeof quantity === 'string'
        ? csvLine([figure.section, measure, group, '', '', '', '', '', quantity])
        : csvLine([figure.section, measure, group, ...numbersOf(quantity), quantity.verdict, ''])
    )
    .join('')
}

function numbersOf({ value, unit, low, high }: Quantity): (string | number | null | undefined)[] {
  return [value, unit, low, high]
}

function rowsOfFigure<K extends FigureKind>(figure: Extract<Figure, { kind: K }>): Row[] {
  const of = rowsOf[figure.kind as K] as (figure: Extract<Figure, { kind: K }>) => Row[]
  return of(figure)
}

function tableRows({ columns, rows }: Table): Row[] {
  return rows.flatMap(([name, ...cells]) => cells.map((cell, i): Row => [columns[i + 1], String(name), cell]))
}

/** `08:30` of minutes since midnight. */
function clock(minute: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(minute / 60)}:${two(minute % 60)}`
}
