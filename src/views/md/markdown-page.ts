import type { Figure } from '../../figures/figure.ts'
import type { ReportDocument, ReportSection } from '../../figures/report/report-document.ts'
import { markdownLine, markdownText } from './markdown-text.ts'
import { paintFigure } from './paint-figure.ts'

/** A page has fewer lines than this. */
const LINES = 200
/** Rows that a table or list may have, the fewer the more there is to tell. */
const ROWS = [20, 14, 10, 7, 5, 3, 2, 1] as const
/** Sections that are told in full as long as they can be: what was met, and what it was made from. */
const WHOLE: readonly string[] = ['targets', 'method']
const ROWS_OF_WHOLE = 30

/**
 * A report as GitHub flavoured Markdown for a planning document or a pull request: its answer, tables and verdicts without the details,
 * in fewer than 200 lines; what takes too many rows is cut, and says so. The same report gives the same bytes.
 */
export function markdownPage(document: ReportDocument): string {
  return `${linesOf(document).join('\n')}\n`
}

function linesOf(document: ReportDocument): string[] {
  for (const most of ROWS) {
    const lines = pageLines(document, most)
    if (lines.length < LINES) return lines
  }
  return [...pageLines(document, 1).slice(0, LINES - 3), '', 'The rest is left out here.']
}

function pageLines({ title, subtitle, answer, sections }: ReportDocument, most: number): string[] {
  return [
    `# ${nonEmpty(title)}`,
    '',
    markdownLine(subtitle),
    '',
    ...answer.map(sentence => `- ${markdownLine(sentence)}`),
    ...sections.flatMap(section => sectionLines(section, most))
  ]
}

function sectionLines({ id, title, figures }: ReportSection, rows: number): string[] {
  const most = WHOLE.includes(id) ? Math.max(rows, ROWS_OF_WHOLE) : rows
  const shown = figures.filter(figure => figure.isDetail !== true && paintFigure(figure, most).length > 0)
  if (shown.length === 0) return []
  const isNamed = shown.length > 1
  return ['', `## ${nonEmpty(title)}`, ...shown.flatMap(figure => figureLines(figure, isNamed, most))]
}

function figureLines(figure: Figure, isNamed: boolean, most: number): string[] {
  const notes = figure.notes
    .map(markdownLine)
    .filter(note => note !== '')
    .map(asSentence)
  return [
    ...(isNamed ? ['', `### ${nonEmpty(figure.title)}`] : ['']),
    ...paintFigure(figure, most),
    ...(notes.length === 0 ? [] : ['', notes.join(' ')])
  ]
}

function asSentence(note: string): string {
  return /[.!?:]$/.test(note) ? note : `${note}.`
}

function nonEmpty(title: string): string {
  return markdownText(title) || '(no name)'
}
