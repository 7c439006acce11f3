import { TicketFileError } from './problems.ts'

/** How a CSV file is laid out, seen from its first line. */
export interface CsvLayout {
  readonly delimiter: ',' | ';' | '\t' | '|'
  /** Byte that ends a line. */
  readonly lineEnd: 10 | 13
}

/** Longest row, and so longest line and field, bytes. */
export const LONGEST_ROW = 1_000_000

const DELIMITERS = [',', ';', '\t', '|'] as const
const QUOTE = 34
const LF = 10
const CR = 13

/** Layout of a file that begins with these bytes; undefined while its first line has no end. `isAll`: there are no more bytes. */
export const csvLayout = (start: Buffer, isAll: boolean, file: string): CsvLayout | undefined => {
  const end = lineEndOf(start)
  if (end < 0 && !isAll) {
    if (start.length <= LONGEST_ROW) return undefined
    throw new TicketFileError([
      { code: 'long-row', file, line: 1, message: 'the first line is longer than 1 MB', hint: 'is this a CSV file?' }
    ])
  }
  const header = start.subarray(0, end < 0 ? start.length : end).toString('utf8')
  const isMac = end >= 0 && start[end] === CR && start[end + 1] !== LF
  return { delimiter: delimiterOf(header), lineEnd: isMac ? CR : LF }
}

/** Place of the first line end outside quotes whose next byte is known too; −1 where there is none. */
const lineEndOf = (bytes: Buffer): number => {
  let isQuoted = false
  for (let at = 0; at < bytes.length - 1; at++) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted
    else if (!isQuoted && (bytes[at] === LF || bytes[at] === CR)) return at
  }
  return !isQuoted && bytes.at(-1) === LF ? bytes.length - 1 : -1
}

/** The delimiter that parts the header into most fields; a comma where none does. */
export const delimiterOf = (header: string): CsvLayout['delimiter'] => {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(delimiter => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}
