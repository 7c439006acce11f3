import { columnsChart } from '../../text/columns-chart.ts'
import type { Theme } from '../theme/theme.ts'
import { Dots } from './dots.ts'
import { resample } from './resample.ts'

/** A series to draw: one value a place on the axis, null where there is none. */
export type Values = readonly (number | null)[]

/** Room for a chart and its scale. */
export interface ChartSpace {
  /** Value at the upper edge; the lower is 0. */
  readonly top: number
  /** Cells. */
  readonly width: number
  readonly height: number
  readonly theme: Theme
}

/** One series as `height` lines of `width` cells: a line of dots, or columns in the other sets of glyphs. */
export const seriesChart = (values: Values, { top, width, height, theme }: ChartSpace): string[] => {
  const { set, bar } = theme.symbols
  if (set === 'braille') return dotted(resample(values, width * 2), top, width, height)
  const columns = resample(values, width)
  return (set === 'block' ? columnsChart(columns, top, height, 1) : stepped(columns, top, height, bar)).map(line =>
    line.padEnd(width)
  )
}

const dotted = (values: Values, top: number, width: number, height: number): string[] => {
  const dots = new Dots(width, height)
  const most = height * 4 - 1
  let before: number | null = null
  values.forEach((value, x) => {
    const y: number | null = value === null ? null : top > 0 ? Math.min(most, Math.round((value / top) * most)) : 0
    if (y !== null) for (let at = Math.min(before ?? y, y); at <= Math.max(before ?? y, y); at++) dots.set(x, at)
    before = y
  })
  return Array.from({ length: height }, (_, row) => dots.row(row))
}

const stepped = (columns: Values, top: number, height: number, mark: string): string[] =>
  Array.from({ length: height }, (_, row) =>
    columns
      .map(value => (value !== null && top > 0 && (value / top) * height > height - 1 - row + 0.25 ? mark : ' '))
      .join('')
  )
