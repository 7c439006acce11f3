import { type LocatedProblem, problemAt } from '../located-problem.ts'
import type { Source, Span } from '../source.ts'

/** One field of a CSV text, without blanks around it and without its quotes, and where it stands. */
export interface Cell {
  readonly text: string
  readonly span: Span
}

/** The rows of a CSV text that have anything in them. */
export interface CsvCells {
  readonly rows: readonly (readonly Cell[])[]
  readonly problems: readonly LocatedProblem[]
}

interface Scan {
  readonly source: Source
  readonly delimiter: string
  readonly problems: LocatedProblem[]
  at: number
}

const QUOTE = '"'

/** Splits a CSV text into cells that know their places: fields in quotes, quotes within them doubled, line ends LF, CRLF or CR. */
export const csvCells = (source: Source, delimiter: string): CsvCells => {
  const scan: Scan = { source, delimiter, problems: [], at: 0 }
  const rows: Cell[][] = []
  while (scan.at < source.text.length) {
    const row = readRow(scan)
    if (row.some(({ text }) => text !== '')) rows.push(row)
  }
  return { rows, problems: scan.problems }
}

const readRow = (scan: Scan): Cell[] => {
  const { source, delimiter } = scan
  const row: Cell[] = []
  for (;;) {
    row.push(readCell(scan))
    const next = source.text[scan.at]
    if (next !== delimiter) break
    scan.at++
  }
  if (source.text.startsWith('\r\n', scan.at)) scan.at += 2
  else scan.at++
  return row
}

const readCell = (scan: Scan): Cell => {
  const { source } = scan
  const start = scan.at
  const lead = /[ \t]*/y
  lead.lastIndex = start
  const blanks = scan.delimiter === '\t' ? '' : (lead.exec(source.text)?.[0] ?? '')
  if (source.text[start + blanks.length] === QUOTE) return readQuoted(scan, start + blanks.length)
  const end = endOfBare(scan, start)
  scan.at = end
  const text = source.text.slice(start, end)
  const from = start + text.length - text.trimStart().length
  const trimmed = text.trim()
  if (trimmed.includes(QUOTE))
    complain(
      scan,
      from,
      from + trimmed.length,
      'stray-quote',
      'there is a quote within this field',
      'write `""` for a quote, and put the field in quotes'
    )
  return { text: trimmed, span: { source, start: Math.min(from, end), end: Math.min(from, end) + trimmed.length } }
}

const endOfBare = ({ source: { text }, delimiter }: Scan, start: number): number => {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

const readQuoted = (scan: Scan, start: number): Cell => {
  const { source } = scan
  const close = closingQuote(source.text, start + 1)
  if (close < 0) {
    complain(scan, start, start + 1, 'open-quote', 'a quote that opens here is not closed', 'close it with `"`')
    scan.at = source.text.length
    return { text: '', span: { source, start, end: start + 1 } }
  }
  scan.at = endOfBare(scan, close + 1)
  if (source.text.slice(close + 1, scan.at).trim() !== '')
    complain(
      scan,
      start,
      scan.at,
      'stray-quote',
      'this field goes on after its closing quote',
      'a quote within a quoted field is written twice: `""`'
    )
  const text = source.text
    .slice(start + 1, close)
    .replaceAll('""', QUOTE)
    .trim()
  return { text, span: { source, start: start + 1, end: close } }
}

/** Place of the quote that is not one of two; −1 where there is none. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf(QUOTE, from)
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2)
  return at
}

const complain = (scan: Scan, start: number, end: number, ...[code, message, hint]: [string, string, string]): void => {
  scan.problems.push(problemAt({ source: scan.source, start, end }, code, message, hint))
}
