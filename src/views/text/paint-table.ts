import type { Quantity, Table } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'
import { wrap } from './wrap.ts'

const LEAST_NAME = 8
const LEAST_CELL = 4

/** A table: names on the left, figures on the right, headings on up to two lines; cut so that it fits. */
export function paintTable({ columns, rows }: Table, width: number, ink: Ink): string[] {
  const headings = columns.map((column, i) => (i === 0 ? ['', column] : headingOf(column)))
  const texts = rows.map(row => row.map(textOf))
  const widths = fitted(widthsOf(headings, texts), width)
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, i) => fillTo(cell, widths[i], i === 0 ? 'left' : 'right'))
  const top = [0, 1].map(line =>
    ink.faint(
      lineOf(headings.map(heading => heading[line]))
        .join(' ')
        .trimEnd()
    )
  )
  const body = rows.map((row, r) =>
    lineOf(texts[r])
      .map((text, i) => inked(row[i], text, ink))
      .join(' ')
  )
  return [...top.filter(line => line !== ''), ...body]
}

function textOf(cell: string | Quantity): string {
  if (typeof cell === 'string') return cell
  return quantityInWords(cell) + (cell.verdict === 'missed' ? '!' : cell.verdict === 'met' ? ' ' : '')
}

function inked(cell: string | Quantity, text: string, ink: Ink): string {
  if (typeof cell === 'string' || cell.verdict === undefined) return text
  return cell.verdict === 'missed' ? ink.bad(text) : ink.good(text)
}

/** A heading on two lines, the first word above the rest. */
function headingOf(title: string): [string, string] {
  const [first = '', ...rest] = wrap(title, Math.max(...title.split(' ').map(displayWidth)))
  return rest.length === 0 ? ['', first] : [first, rest.join(' ')]
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
  const excess = () => fits.reduce((sum, own) => sum + own + 1, -1) - width
  fits[0] = Math.max(Math.min(fits[0], LEAST_NAME), fits[0] - Math.max(0, excess()))
  while (excess() > 0) {
    const widest = fits.indexOf(Math.max(...fits))
    if (fits[widest] <= LEAST_CELL) break
    fits[widest]--
  }
  return fits
}
