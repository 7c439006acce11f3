import type { Quantity, Tiles } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { rangeInWords } from '../../figures/range-in-words.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const A_ROW = 4

/** Tiles, four in a row: the figure, its name, and what is to be said of it. */
export function paintTiles({ tiles }: Tiles, width: number, ink: Ink): string[] {
  const lines: string[] = []
  const wide = Math.floor(width / A_ROW)
  for (let first = 0; first < tiles.length; first += A_ROW) {
    const row = tiles.slice(first, first + A_ROW)
    if (first > 0) lines.push('')
    lines.push(row.map(({ quantity }) => inked(quantity, wide, ink)).join(''))
    lines.push(row.map(({ label }) => fillTo(label, wide - 1)).join(' '))
    pushUnlessBlank(lines, row.map(({ detail }) => ink.faint(fillTo(detail ?? '', wide - 1))).join(' '))
    pushUnlessBlank(lines, row.map(({ quantity }) => ink.faint(fillTo(rangeInWords(quantity), wide - 1))).join(' '))
  }
  return lines
}

function inked(quantity: Quantity, wide: number, ink: Ink): string {
  const mark = quantity.verdict === 'missed' ? ' !' : ''
  const text = fillTo(quantityInWords(quantity) + mark, wide - 1)
  return `${quantity.verdict === 'missed' ? ink.bad(text) : ink.strong(text)} `
}

function pushUnlessBlank(lines: string[], line: string): void {
  if (line.trim() !== '') lines.push(line)
}
