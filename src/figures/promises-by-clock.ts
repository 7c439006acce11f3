import type { Result, TargetLineResult } from '../metrics/schemas/result-schema.ts'
import type { Table } from './figure.ts'
import { AROUND_THE_CLOCK, linesWithTickets } from './promises.ts'
import { shareOfLine } from './quantities.ts'

const SORTS = [
  { of: 'firstReply', title: 'replied' },
  { of: 'nextReply', title: 'replied again' },
  { of: 'resolution', title: 'solved' }
] as const

/** The same run scored under several clocks, one a column; none where the scenario asks for none. */
export function promisesByClock(result: Result): Table[] {
  const lines = linesWithTickets(result).filter(({ scores }) => scores.length > 0)
  if (lines.length === 0) return []
  const clocks = lines[0].scores.map(({ clock }) => clock)
  return [
    {
      kind: 'table',
      section: 'promises-by-clock',
      title: 'Promises under each clock',
      columns: ['Share in time', 'Own clock', ...clocks],
      rows: lines.flatMap(line => SORTS.flatMap(sort => rowOf(line, sort))),
      notes: [
        `Share of the due tickets that keep the same promise if its time runs on this clock. Own clocks: ${ownClocks(lines)}.`
      ]
    }
  ]
}

function rowOf(line: TargetLineResult, { of, title }: (typeof SORTS)[number]): Table['rows'][number][] {
  const own = line[of]
  if (own === null) return []
  return [[`${line.line}: ${title}`, shareOfLine(own), ...line.scores.map(score => shareOfLine(score[of]))]]
}

function ownClocks(lines: readonly TargetLineResult[]): string {
  const clocks = [...new Set(lines.map(({ clock }) => clock))]
  if (clocks.length === 1) return clocks[0]
  const own = lines.filter(({ clock }) => clock !== AROUND_THE_CLOCK)
  return [...own.map(({ line, clock }) => `${line}: ${clock}`), `the others ${AROUND_THE_CLOCK}`]
    .slice(0, own.length === lines.length ? -1 : undefined)
    .join(', ')
}
