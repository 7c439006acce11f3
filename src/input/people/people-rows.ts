import { hintFor } from '../../model/names/suggest.ts'
import type { Located, LocatedEntry } from '../located.ts'
import { type LocatedProblem, problemAt } from '../located-problem.ts'
import type { Source } from '../source.ts'
import { delimiterOf } from '../tickets/layout.ts'
import { quoted } from '../value-words.ts'
import { type Cell, csvCells } from './csv-cells.ts'

const COLUMNS = ['name', 'team', 'shift', 'skills', 'zone', 'from', 'until', 'absence'] as const
const NEEDED: readonly string[] = ['name', 'team']
const MOST_PEOPLE = 100_000

/** The rows of a file of people as a list of the scenario, and what is wrong with them. */
export interface PeopleRows {
  readonly people: readonly Located[]
  readonly problems: readonly LocatedProblem[]
}

/** Reads the text of a file of people; what each cell means is left to the schema, which then complains of its place. */
export const peopleRows = (source: Source, isSkill: (name: string) => boolean): PeopleRows => {
  const { rows, problems } = csvCells(source, delimiterOf(source.text.split(/[\r\n]/, 1)[0]))
  const [header = [], ...body] = rows
  const { titles, ...head } = readHeader(header)
  const found = [...problems, ...head.problems]
  if (found.some(({ severity }) => severity === 'error')) return { people: [], problems: found }
  if (body.length === 0) found.push(atStart(source, 'no-rows', 'there is a header, but no row of a person'))
  if (body.length > MOST_PEOPLE) {
    const words = `there are ${body.length} people; there can be at most ${MOST_PEOPLE}`
    return { people: [], problems: [atStart(source, 'too-many-people', words)] }
  }
  const people = body.flatMap(row => readRow(row, titles, isSkill, found))
  return { people, problems: found }
}

const atStart = (source: Source, code: string, message: string): LocatedProblem =>
  problemAt({ source, start: 0, end: 1 }, code, message, 'it needs rows such as `Ana Lima,lisbon,early,dns:80%;email`')

const readHeader = (cells: readonly Cell[]): { titles: (string | undefined)[]; problems: LocatedProblem[] } => {
  const problems: LocatedProblem[] = []
  const seen = new Set<string>()
  const titles = cells.map(({ text, span }) => {
    const title = COLUMNS.find(column => column === text.toLowerCase())
    if (title === undefined) {
      const hint = hintFor(text, COLUMNS)
      const ignored = problemAt(span, 'unused-column', `the column ${quoted(text)} is not read`, hint)
      if (text !== '') problems.push({ ...ignored, severity: 'warning' })
    } else if (seen.has(title))
      problems.push(problemAt(span, 'doubled-column', `there are two columns \`${title}\``, 'take one of them out'))
    else seen.add(title)
    return title
  })
  const [first] = cells
  for (const column of NEEDED.filter(needed => !seen.has(needed) && first !== undefined))
    problems.push(
      problemAt(
        first.span,
        'missing-column',
        `there is no column \`${column}\``,
        'the first line names the columns: `name,team,shift,skills`'
      )
    )
  return { titles, problems }
}

const readRow = (
  row: readonly Cell[],
  titles: readonly (string | undefined)[],
  isSkill: (name: string) => boolean,
  problems: LocatedProblem[]
): Located[] => {
  const [first] = row
  const whole = { ...first.span, end: Math.max(first.span.start + 1, first.span.end) }
  const rest = row.slice(titles.length)
  if (row.length < titles.length || rest.some(({ text }) => text !== '')) {
    const words = `the row has ${row.length} ${row.length === 1 ? 'field' : 'fields'}, the header ${titles.length}`
    problems.push(problemAt(whole, 'uneven-row', words, 'a field with a delimiter in it stands in quotes'))
    return []
  }
  const entries = new Map<string, LocatedEntry>()
  for (const [place, title] of titles.entries()) {
    const cell = row[place]
    if (title === undefined) continue
    if (cell.text === '') {
      if (NEEDED.includes(title))
        problems.push(
          problemAt({ ...cell.span, end: cell.span.start + 1 }, `missing-${title}`, `this person has no ${title}`)
        )
      continue
    }
    const value = title === 'skills' ? skillsOf(cell, isSkill, problems) : scalar(cell.text, cell.span)
    entries.set(title, { key: cell.span, value })
  }
  return NEEDED.every(column => entries.has(column)) ? [{ kind: 'map', entries, span: whole }] : []
}

const scalar = (value: string, span: Located['span']): Located => ({ kind: 'scalar', value, span })

/** Skills such as `dns:80%;email`: parted by `;` or `,`, each with its proficiency, 100% where it states none. */
const skillsOf = ({ text, span }: Cell, isSkill: (name: string) => boolean, problems: LocatedProblem[]): Located => {
  const entries = new Map<string, LocatedEntry>()
  for (const { 0: piece, index } of text.matchAll(/[^;,]+/g)) {
    const stated = piece.trim()
    const start = span.start + index + piece.length - piece.trimStart().length
    const at = { ...span, start, end: start + stated.length }
    if (stated === '') continue
    const [, before, after] = (isSkill(stated) ? null : /^(.*\S)\s*:\s*(\S*)$/.exec(stated)) ?? [stated, stated, '100%']
    if (before in Object.prototype)
      problems.push(problemAt(at, 'reserved-name', `"${before}" cannot be used as a name`, 'choose another name'))
    else if (entries.has(before))
      problems.push(problemAt(at, 'duplicate-key', `"${before}" is given twice`, 'keep one of the two'))
    else {
      const valueAt = stated.endsWith(after) ? { ...at, start: at.end - after.length } : at
      entries.set(before, { key: { ...at, end: start + before.length }, value: scalar(after, valueAt) })
    }
  }
  return { kind: 'map', entries, span }
}
