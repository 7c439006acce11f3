import { compileTimeFormat } from './time-format.ts'
import type { TimeParser } from './time-parser.ts'

/**
 * What a whole column of times says about its format. `format`: the only one that reads it, whether some time in it has no
 * offset and so needs a zone, and how many texts were no times at all. `ambiguous`: formats that all read it, so that
 * someone must say which. `none`: no format reads all of it; `example` is the text that showed it.
 */
export type FormatVerdict =
  | { readonly format: string; readonly needsZone: boolean; readonly unreadable: number }
  | { readonly ambiguous: readonly string[]; readonly example: string }
  | { readonly none: true; readonly example: string }

/** Looks at a column text by text, so that a file can be read as a stream. */
export interface FormatDetector {
  /** Takes one text into account; an empty one says nothing. */
  see(text: string): void
  verdict(): FormatVerdict
}

/** What is known about a column so far; `alive` are the formats that read every time in it. */
interface Column {
  readonly all: readonly TimeParser[]
  alive: readonly TimeParser[]
  read: number
  unreadable: number
  withoutOffset: number
  example: string
}

/** How every text begins that a known format reads; spares cells like `?` and `Group 12` the trial of all formats. */
const BEGINS_LIKE_DATE = /^(?:\d{1,4}[-/. ]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* +\d)/i

/** Looks at all samples; a format is never guessed: `29/2/2016 01:16` proves that the day comes first, `2/3/2016` alone is ambiguous. */
export function detectTimeFormat(samples: Iterable<string>): FormatVerdict {
  const detector = createFormatDetector()
  for (const text of samples) detector.see(text)
  return detector.verdict()
}

/**
 * A detector that has seen nothing. It knows `iso`, dates in figures with `/`, `-` or `.` and dates with English months, each with or
 * without a time; everything else (two-digit years first, say) must be stated. A text that none of these reads
 * (`n/a`, 31/4/2016) is a bad cell and has no say; one that only a format reads which earlier texts ruled out shows that the column mixes formats.
 */
export function createFormatDetector(): FormatDetector {
  const all = candidates().map(compileTimeFormat)
  const column: Column = { all, alive: all, read: 0, unreadable: 0, withoutOffset: 0, example: '' }
  return { see: text => see(column, text), verdict: () => verdictOf(column) }
}

function see(column: Column, text: string): void {
  if (text === '' || column.alive.length === 0) return
  const alone = column.alive.length === 1
  if (!alone || !reads(column.alive[0], text)) {
    const readers = alone || !BEGINS_LIKE_DATE.test(text) ? [] : column.alive.filter(parser => reads(parser, text))
    if (!narrow(column, readers, text)) return
  }
  column.read++
  if (Number.isNaN(column.alive[0]?.offsetSeconds())) column.withoutOffset++
}

/** Keeps the formats that read a text; false if it is no time at all. */
function narrow(column: Column, readers: readonly TimeParser[], text: string): boolean {
  const isTime = readers.length > 0 || (BEGINS_LIKE_DATE.test(text) && column.all.some(parser => reads(parser, text)))
  if (isTime ? column.read === 0 || readers.length === 0 : column.read + column.unreadable === 0) column.example = text
  if (isTime) column.alive = readers
  else column.unreadable++
  return isTime
}

function verdictOf({ alive, read, unreadable, withoutOffset, example }: Column): FormatVerdict {
  if (read === 0 || alive.length === 0) return { none: true, example }
  const formats = alive.map(parser => parser.pattern)
  if (formats.length > 1 && formats[0] !== 'iso') return { ambiguous: formats, example }
  return { format: formats[0], needsZone: withoutOffset > 0, unreadable }
}

function reads(parser: TimeParser, text: string): boolean {
  return !Number.isNaN(parser(text))
}

/** ISO comes first: where it reads a column, the patterns that also do so give the same times. */
function candidates(): string[] {
  return ['iso', ...datePatterns().flatMap(date => timePatterns().map(time => date + time))]
}

function datePatterns(): string[] {
  const figures = ['/', '-', '.'].flatMap(mark =>
    ['d-M-yyyy', 'M-d-yyyy', 'd-M-yy', 'M-d-yy', 'yyyy-M-d'].map(pattern => pattern.replaceAll('-', mark))
  )
  const named = ['-', '/', ' '].flatMap(mark =>
    ['d-MMM-yyyy', 'd-MMM-yy'].map(pattern => pattern.replaceAll('-', mark))
  )
  return [...figures, ...named, 'MMM d, yyyy', 'MMM d yyyy']
}

function timePatterns(): string[] {
  const times = ['H:mm', 'H:mm:ss', 'H:mm:ss.S', 'h:mm a', 'h:mm:ss a']
  return ['', ...times.map(time => ` ${time}`), ...times.map(time => `, ${time}`)]
}
