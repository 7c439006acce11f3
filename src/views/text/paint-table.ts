import type { Quantity, Table } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const LEAST_NAME = 8
const LEAST_CELL = 4

/** A table: names on the left, figures on the right, headings on up to two lines; columns to spare go until it fits. */
export function paintTable(table: Table, width: number, ink: Ink): string[] {
  const { columns, rows } = withoutSpare(table, width)
  const layout = layoutOf(columns, rows)
  const widths = fitted(layout.widths, width)
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, i) => fillTo(cell, widths[i], i === 0 ? 'left' : 'right'))
  const top = [0, 1].map(line =>
    lineOf(layout.headings.map(heading => heading[line]))
      .join(' ')
      .trimEnd()
  )
  const body = rows.map((row, r) =>
    lineOf(layout.texts[r])
      .map((text, i) => inked(row[i], text, ink))
      .join(' ')
  )
  return [...top.filter(line => line !== '').map(ink.faint), ...body]
}

type Cells = Pick<Table, 'columns' | 'rows'>

/** Leaves out one column to spare after the other until the rest fits without cutting anything. */
function withoutSpare({ columns, rows, spare = [] }: Table, width: number): Cells {
  let left: Cells = { columns, rows }
  for (const column of spare) {
    if (totalOf(layoutOf(left.columns, left.rows).widths) <= width) break
    const gone = left.columns.indexOf(column)
    const without = <T>(cells: readonly T[]) => cells.filter((_, i) => i !== gone)
    left = { columns: without(left.columns), rows: left.rows.map(without) }
  }
  return left
}

interface Layout {
  readonly headings: readonly (readonly [string, string])[]
  readonly texts: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

function layoutOf(columns: readonly string[], rows: Table['rows']): Layout {
  const headings = columns.map((column, i): [string, string] => (i === 0 ? ['', column] : headingOf(column)))
  const texts = rows.map(row => row.map(textOf))
  return { headings, texts, widths: widthsOf(headings, texts) }
}

function textOf(cell: string | Quantity): string {
  if (typeof cell === 'string') return cell
  return quantityInWords(cell) + (cell.verdict === 'missed' ? '!' : cell.verdict === 'met' ? ' ' : '')
}

function inked(cell: string | Quantity, text: string, ink: Ink): string {
  if (typeof cell === 'string' || cell.verdict === undefined) return text
  return cell.verdict === 'missed' ? ink.bad(text) : ink.good(text)
}

/** A heading on two lines, broken where it takes the least room. */
function headingOf(title: string): [string, string] {
  const words = title.split(' ')
  const breaks = words
    .slice(1)
    .map((_, i): [string, string] => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const widthOf = (lines: readonly string[]) => Math.max(...lines.map(displayWidth))
  return breaks.reduce((best, other) => (widthOf(other) < widthOf(best) ? other : best), breaks[0] ?? ['', title])
}

function widthsOf(headings: readonly (readonly string[])[], texts: readonly (readonly string[])[]): number[] {
  return headings.map((heading, i) => {
    const cells = [...heading, ...texts.map(row => row[i] ?? '')]
    return cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0)
  })
}

/** Makes names narrower first, then the widest figures, until all fits with a space between. */
function fitted(widths: readonly number[], width: number): number[] {
  const fits = [...widths]
  const excess = () => totalOf(fits) - width
  fits[0] = Math.max(Math.min(fits[0], LEAST_NAME), fits[0] - Math.max(0, excess()))
  while (excess() > 0) {
    const widest = fits.indexOf(Math.max(...fits))
    if (fits[widest] <= LEAST_CELL) break
    fits[widest]--
  }
  return fits
}

/** With a space between columns. */
function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, own) => sum + own + 1, -1)
}
