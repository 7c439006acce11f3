import type { Series } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { columnsChart, toColumns } from './columns-chart.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const MARGIN = 9
const HEIGHT = 6
const WIDEST = 3
/** Days between labels: a week. */
const LABEL_EVERY = 7

/** The first line as a chart with axes, the others as one row each, on a scale of their own. */
export function paintSeries(series: Series, width: number, ink: Ink): string[] {
  const [first, ...others] = series.lines
  if (first === undefined || series.axis.length === 0) return ['Nothing to show.']
  const most = width - MARGIN
  const wide = Math.max(1, Math.min(WIDEST, Math.floor(most / series.axis.length)))
  const columns = Math.floor(most / wide)
  const each = Math.ceil(series.axis.length / columns)
  const axis = series.axis.filter((_, i) => i % each === 0)
  return [
    ...named(first.name, series, toColumns(first.values, columns), HEIGHT, wide),
    ' '.repeat(MARGIN - 2) + '└'.padEnd(axis.length * wide + 1, '─'),
    ink.faint(' '.repeat(MARGIN) + labels(axis, wide, most)),
    ...others.flatMap(line => named(line.name, series, toColumns(line.values, columns), 1, wide))
  ]
}

function named(
  name: string,
  series: Series,
  values: readonly (number | null)[],
  height: number,
  wide: number
): string[] {
  const top = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const chart = columnsChart(values, top, height, wide)
  const words = quantityInWords({ value: top, unit: series.unit })
  const rows = chart.map(
    (row, i) => `${fillTo(i === 0 ? words : '', MARGIN - 3, 'right')} ${i === 0 ? '┤' : '│'} ${row}`
  )
  return [`${' '.repeat(MARGIN)}${fillTo(name, 40).trimEnd()}`, ...rows.map(row => row.trimEnd())]
}

/** Names of dates without their year, as many as fit. */
function labels(axis: readonly string[], wide: number, most: number): string {
  let line = ''
  axis.forEach((label, i) => {
    const short = label.replace(/^\d{4}-/, '')
    if (i % LABEL_EVERY !== 0 || i * wide + short.length > most || i * wide < line.length) return
    line = line.padEnd(i * wide) + short
  })
  return line
}
