import type { Series } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { columnsChart, toColumns } from './columns-chart.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const MARGIN = 9
/** Rows of a chart that stands alone, and of two or more of one figure. */
const HEIGHTS = [6, 4, 2] as const
const WIDEST = 3
/** Days between labels: a week. */
const LABEL_EVERY = 7

/** A chart for each line, one above the other, all on one scale and over one axis. */
export function paintSeries({ lines, axis, unit }: Series, width: number, ink: Ink): string[] {
  if (lines.length === 0 || axis.length === 0) return ['Nothing to show.']
  const most = width - MARGIN
  const wide = Math.max(1, Math.min(WIDEST, Math.floor(most / axis.length)))
  const columns = Math.floor(most / wide)
  const shown = axis.filter((_, i) => i % Math.ceil(axis.length / columns) === 0)
  const values = lines.map(line => toColumns(line.values, columns))
  const top = values.flat().reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0)
  const scale = {
    top,
    words: quantityInWords({ value: top, unit }),
    height: HEIGHTS[Math.min(lines.length, HEIGHTS.length) - 1]
  }
  return [
    ...lines.flatMap(({ name }, i) => [
      `${' '.repeat(MARGIN)}${fillTo(name, most).trimEnd()}`,
      ...chartOf(values[i], scale, wide)
    ]),
    ' '.repeat(MARGIN - 2) + '└'.padEnd(shown.length * wide + 1, '─'),
    ink.faint(' '.repeat(MARGIN) + labels(shown, wide, most))
  ]
}

interface Scale {
  readonly top: number
  readonly words: string
  /** Rows. */
  readonly height: number
}

function chartOf(values: readonly (number | null)[], { top, words, height }: Scale, wide: number): string[] {
  return columnsChart(values, top, height, wide).map((row, i) =>
    `${fillTo(i === 0 ? words : '', MARGIN - 3, 'right')} ${i === 0 ? '┤' : '│'} ${row}`.trimEnd()
  )
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
