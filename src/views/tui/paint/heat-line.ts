import { fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'

/** One row of a map of shades. */
export interface HeatRow {
  readonly label: string
  /** Null: nothing to show. */
  readonly values: readonly (number | null)[]
}

/** How a map is drawn. */
export interface HeatOptions {
  /** Cells of the labels on the left. */
  readonly labelWidth: number
  /** Cells of one value, 1 … 4; from 3 on the number stands beside the shade. */
  readonly cellWidth: number
  /** The value that is worst; the darkest shade. */
  readonly worst: number
  /** Column under the cursor; −1: none in this row. */
  readonly cursor: number
  readonly theme: Theme
}

/** One row of a map: a shade for each value, the darker the worse; with room also its rounded number. */
export const heatLine = (
  { label, values }: HeatRow,
  { labelWidth, cellWidth, worst, cursor, theme }: HeatOptions
): string => {
  const cells = values.map((value, column) => {
    const cell = cellOf(value, worst, cellWidth, theme)
    return column === cursor ? theme.chosen(cell) : theme.heat(value === null ? 0 : share(value, worst), cell)
  })
  return fillTo(label, labelWidth) + cells.join('')
}

const share = (value: number, worst: number): number => (worst > 0 ? Math.max(0, Math.min(1, value / worst)) : 0)

const cellOf = (value: number | null, worst: number, width: number, { symbols }: Theme): string => {
  if (value === null) return ' '.repeat(width)
  const rounded = Math.round(value)
  const level = share(value, worst)
  const { shades, dot } = symbols
  const shade = level <= 0 || (rounded < 1 && width > 2) ? dot : shades[Math.min(3, Math.ceil(level * 4) - 1)]
  if (width < 3) return shade.repeat(width)
  const digits = rounded < 1 ? '' : rounded > 99 && width < 4 ? '99' : String(Math.min(999, rounded))
  const text = `${shade}${digits}`
  return text.length < width ? ` ${fillTo(text, width - 1)}` : text
}
