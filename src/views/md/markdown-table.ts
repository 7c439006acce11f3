import type { Quantity } from '../../figures/figure.ts'
import { counted, quantityInWords } from '../../figures/in-words.ts'
import { markdownText } from './markdown-text.ts'

/** A cell: a text of any kind, or a figure. */
export type Cell = string | Quantity

/** A table of GitHub flavoured Markdown with at most so many rows: names on the left, figures on the right. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly Cell[])[], most: number): string[] {
  if (rows.length === 0) return []
  const isWords = columns.map((_, i) => i === 0 || rows.every(row => typeof (row[i] ?? '') === 'string'))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(markdownText)),
    line(isWords.map(isLeft => (isLeft ? '---' : '--:'))),
    ...rows.slice(0, most).map(row => line(columns.map((_, i) => cellText(row[i] ?? '')))),
    ...(rows.length > most ? ['', `… and ${counted(rows.length - most, 'row')} more.`] : [])
  ]
}

/** What was missed stands out, and bears the mark that the notes explain. */
function cellText(cell: Cell): string {
  if (typeof cell === 'string') return markdownText(cell)
  const words = markdownText(quantityInWords(cell))
  return cell.verdict === 'missed' ? `**${words}** !` : words
}
