/** A text that a user wrote: a file, or an option of the command line. */
export interface Source {
  /** As printed: the path of the file, or the option such as `--set`. */
  readonly name: string
  readonly kind: 'file' | 'option'
  /** Where the file was read from; undefined for what is no file. */
  readonly path?: string
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

/** Characters `start` ≤ i < `end` of a source's text. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Where a problem is: one-based line and column, and how many characters of the line are meant (at least 1). */
export interface Place {
  readonly source: Source
  readonly line: number
  readonly column: number
  readonly length: number
  /** True where the file as a whole is meant, which has no line to show. */
  readonly isWhole?: boolean
}

/** A source with its lines counted. */
export const makeSource = (name: string, text: string, kind: Source['kind'] = 'file'): Source => {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { name, kind, text, lineStarts }
}

/** Zero-based line that holds an offset, by bisection. */
const lineIndex = ({ lineStarts }: Source, offset: number): number => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle] <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of a line, one-based, without its line break. */
export const lineText = (source: Source, line: number): string =>
  source.text.slice(source.lineStarts[line - 1], source.lineStarts[line] ?? source.text.length).replace(/\r?\n$/, '')

/** The place of a span; what goes over the end of its first line is left out. */
export const placeOf = ({ source, start, end }: Span): Place => {
  const offset = Math.min(Math.max(start, 0), source.text.length)
  const line = lineIndex(source, offset) + 1
  const column = offset - source.lineStarts[line - 1] + 1
  const rest = lineText(source, line).length - column + 1
  return { source, line, column, length: Math.max(1, Math.min(end - offset, rest)) }
}
