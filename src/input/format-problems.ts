import type { LocatedProblem } from './located-problem.ts'
import { lineText, type Place, type Source } from './source.ts'
import { cellsOf, visibleText } from './visible-text.ts'

const MOST_SHOWN = 50
const BEFORE_CARET = 36
const LONGEST_MARKED = 30
const LINE_WIDTH = 72

const printable = (text: string): string => visibleText(text.replaceAll('\t', ' '))

const keepEnd = (text: string, limit: number): string => {
  const characters = [...text]
  return characters.length <= limit ? text : `…${characters.slice(1 - limit).join('')}`
}

const keepStart = (text: string, limit: number): string => {
  const characters = [...text]
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}

/** Enough characters of a long line for any cut of it. */
const NEAR = 400

/** The line cut around the marked part, and the carets below it. */
const markedLine = ({ source, line, column, length }: Place): { text: string; carets: string } => {
  const whole = lineText(source, line)
  const [from, to] = [column - 1, column - 1 + length]
  const before = keepEnd(printable(whole.slice(Math.max(0, from - NEAR), from)), BEFORE_CARET)
  const marked = keepStart(printable(whole.slice(from, Math.min(to, from + NEAR))), LONGEST_MARKED)
  const rest = LINE_WIDTH - [...before].length - [...marked].length
  const after = keepStart(printable(whole.slice(to, to + NEAR)), rest)
  return {
    text: `${before}${marked}${after}`.trimEnd(),
    carets: ' '.repeat(cellsOf(before)) + '^'.repeat(Math.max(1, cellsOf(marked)))
  }
}

const quotedLine = (place: Place): string[] => {
  const { text, carets } = markedLine(place)
  if (place.source.kind === 'option') {
    const lead = `   ${place.source.name} `
    return [lead + text, ' '.repeat(lead.length) + carets]
  }
  if (text === '') return []
  const number = String(place.line).padStart(5)
  return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${carets}`]
}

/** Where a problem is, as editors and terminals understand it: `file:line:column`, the file as a whole, or the name of the option. */
export const placeName = ({ source, line, column, isWhole }: Place): string => {
  if (source.kind === 'option') return source.name
  return visibleText(source.name) + (isWhole ? '' : `:${line}:${column}`)
}

const formatProblem = (problem: LocatedProblem): string =>
  [
    `${placeName(problem.place)}: ${problem.severity}: ${visibleText(keepStart(problem.message, 600))}`,
    ...quotedLine(problem.place),
    ...(problem.hint === undefined ? [] : [`   ${visibleText(keepStart(problem.hint, 600))}`])
  ].join('\n')

const byPlace =
  (order: ReadonlyMap<Source, number>) =>
  ({ place: a }: LocatedProblem, { place: b }: LocatedProblem): number =>
    (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) || a.line - b.line || a.column - b.column

/**
 * Problems in words, in the order of the sources and their lines: place, message, the line with carets, hint.
 * Text from the sources is made harmless to print; after 50 problems the rest is only counted. Ends without a line break.
 */
export const formatProblems = (problems: readonly LocatedProblem[], sources: readonly Source[]): string => {
  const order = new Map(sources.map((source, index) => [source, index]))
  const shown = [...problems].sort(byPlace(order)).slice(0, MOST_SHOWN).map(formatProblem)
  const rest = problems.length - shown.length
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n')
}
