import { expectations } from '../../../figures/expectations.ts'
import type { Table } from '../../../figures/figure.ts'
import type { Finding, FindingTopic } from '../../../figures/finding.ts'
import { rankedFindings } from '../../../figures/findings.ts'
import { promises } from '../../../figures/promises.ts'
import { timeFields } from '../../../figures/time-groups.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { headingLine, rowLine } from '../paint/grid-content.ts'
import { fitColumns } from '../paint/grid-widths.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { type Passage, passage, type Stop, sentenceLines } from '../paint/stops-content.ts'
import { type TableRow, tableColumns } from '../paint/table-columns.ts'
import type { PanelId } from '../state/tui-state.ts'
import type { Destination, Space } from './panel.ts'
import { remembered } from './remembered.ts'

/** Panels that tell more about a finding. */
const PANELS: Readonly<Record<FindingTopic, PanelId>> = {
  promise: 'time',
  staff: 'staffing',
  skill: 'skills',
  overtime: 'people',
  queue: 'queues',
  owner: 'time',
  recovery: 'queues'
}

const ranked = remembered(rankedFindings)
/** The promises of a result. */
export const promised = remembered(promises)
const expected = remembered(expectations)

/** What is wrong and where, the most harmful first; Enter goes to the panel that tells more. */
export const findingStops = (result: Result, { width, theme }: Space): (Passage | Stop)[] => {
  const findings = ranked(result)
  const title = passage([titleLine('What to look at first', width, theme)])
  if (findings.length === 0) return [title, passage(['Nothing stands out.'])]
  const digits = String(findings.length).length
  return [
    title,
    ...findings.map((finding, i): Stop => {
      const mark = `${String(i + 1).padStart(digits)}. `
      const { text } = finding
      return {
        kind: 'stop',
        text,
        goesTo: destinationOf(result, finding),
        lines: sentenceLines(mark, text, width, theme)
      }
    })
  ]
}

/** Each promise and what was kept of it; Enter goes to where the time of its tickets went. */
export const promiseStops = (result: Result, space: Space): (Passage | Stop)[] =>
  promised(result).flatMap(table =>
    tableStops(table, space, row => destinationOf(result, { topic: 'promise', group: lineOf(row) }))
  )

/** What was expected of the run, what was missed first. */
export const expectationStops = (result: Result, space: Space): (Passage | Stop)[] =>
  expected(result).flatMap(table => {
    const isMissed = ([, found]: TableRow): boolean => typeof found === 'string' || found.verdict === 'missed'
    const rows = [...table.rows].sort((a, b) => Number(isMissed(b)) - Number(isMissed(a)))
    return tableStops({ ...table, rows }, space)
  })

/** Whether something that was expected did not come. */
export const isAnythingMissed = ({ expectations: judged }: Result): boolean =>
  judged.some(({ verdict }) => verdict !== 'met')

/** Shorter headings of promises. */
export const PROMISE_HEADINGS: Readonly<Record<string, string>> = {
  'Tickets of': 'Promise to',
  'Promised share': 'Goal',
  'Reply within': 'Reply in',
  'Replied in time': 'Kept',
  'Next within': 'Next in',
  'Next in time': 'Kept',
  'Solve within': 'Solve in',
  'Solved in time': 'Kept'
}

/** The line of the targets that a row of the promises is about. */
export const lineOf = ([name]: TableRow): string => String(name).replace(/ \*$/, '')

/** Where more is told: of a promise where the time of its tickets went. */
export const destinationOf = (result: Result, { topic, group }: Pick<Finding, 'topic' | 'group'>): Destination => {
  const panel = PANELS[topic]
  const view = topic === 'promise' ? timeFields(result).indexOf('target') : -1
  if (view < 0 || group === undefined) return { panel, state: { opened: [] } }
  return { panel, state: { view, row: 0, column: 0, filter: '', sort: -1, opened: [group] } }
}

const tableStops = (
  table: Table,
  { width, theme }: Space,
  goesTo?: (row: TableRow) => Destination
): (Passage | Stop)[] => {
  const columns = tableColumns(table, { theme, headings: PROMISE_HEADINGS, spare: table.spare ?? [] })
  const fitted = fitColumns(columns, table.rows, width - 2)
  return [
    passage(['', titleLine(table.title, width, theme), headingLine(fitted, -1, false, width, theme)]),
    ...table.rows.map(
      (row): Stop => ({
        kind: 'stop',
        text: columns.map(({ text }) => text(row)).join('\t'),
        ...(goesTo !== undefined && { goesTo: goesTo(row) }),
        lines: isChosen => [rowLine(fitted, row, isChosen, width, theme)]
      })
    )
  ]
}
