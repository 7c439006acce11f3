import { type LocatedProblem, problemAt } from '../located-problem.ts'
import { lineText, type Source, type Span } from '../source.ts'

/** One property of a calendar file, unfolded: `DTSTART;VALUE=DATE:20270425`. */
export interface IcsLine {
  /** In capitals. */
  readonly name: string
  /** Parameters by their names in capitals. */
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
  /** The first of the lines that it was folded into. */
  readonly span: Span
}

const PARAMETER = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/y
const NAME = /^[A-Za-z0-9-]+/

/** Splits one unfolded line; undefined where it is not of the form `NAME;PARAMETER=value:value` (RFC 5545, 3.1). */
const splitLine = (text: string, span: Span): IcsLine | undefined => {
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  const parameters = new Map<string, string>()
  let at = name.length
  for (;;) {
    PARAMETER.lastIndex = at
    const [matched, key, value] = PARAMETER.exec(text) ?? []
    if (matched === undefined || key === undefined || value === undefined) break
    parameters.set(key.toUpperCase(), value.replaceAll('"', ''))
    at += matched.length
  }
  return text[at] === ':' ? { name: name.toUpperCase(), parameters, value: text.slice(at + 1), span } : undefined
}

const spanOfLine = (source: Source, line: number): Span => {
  const start = source.lineStarts[line - 1] ?? 0
  return { source, start, end: start + Math.max(1, lineText(source, line).length) }
}

/** Joins lines that were folded: a line that begins with a blank goes on with the one before it. */
const unfold = (source: Source): { text: string[]; span: Span }[] => {
  const unfolded: { text: string[]; span: Span }[] = []
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = lineText(source, line)
    const last = unfolded.at(-1)
    if (last && /^[ \t]/.test(text)) last.text.push(text.slice(1))
    else if (text.trim() !== '') unfolded.push({ text: [text], span: spanOfLine(source, line) })
  }
  return unfolded
}

/** The properties of a calendar file in order, and the lines that are none. */
export const icsLines = (source: Source): { lines: IcsLine[]; problems: LocatedProblem[] } => {
  const lines: IcsLine[] = []
  const problems: LocatedProblem[] = []
  for (const { text, span } of unfold(source)) {
    const line = splitLine(text.join(''), span)
    if (line) lines.push(line)
    else
      problems.push(
        problemAt(span, 'ics-syntax', 'this is not a line of a calendar file', 'a line is of the form `NAME:value`')
      )
  }
  return { lines, problems }
}
