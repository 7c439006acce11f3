import type { Quantity } from '../../../figures/figure.ts'
import { counted, durationInWords, quantityInWords } from '../../../figures/in-words.ts'
import { type CauseRow, causeRows, timeGroups } from '../../../figures/time-groups.ts'
import { CAUSE_BANDS, CUSTOMER_BAND } from '../../../figures/where-time-went.ts'
import { BY_HOUR } from '../../../metrics/causes/cause-break-downs.ts'
import { cutTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { gridContent, headingLine, rowLine } from '../paint/grid-content.ts'
import { fitColumns } from '../paint/grid-widths.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { stackedBar } from '../paint/stacked-bar.ts'
import type { Theme } from '../theme/theme.ts'
import { causeColumns } from './cause-columns.ts'
import { linesContent, type PanelContent, type PanelView } from './panel.ts'

/** One group: every cause with what it took of the solved tickets and of all of them. */
export const paintTimeGroup = (view: PanelView, by: string, name: string): PanelContent => {
  const { data, state, space } = view
  const { width, height, theme } = space
  const rows = causeRows(data.result, by, name)
  if (rows === null)
    return linesContent([cutTo(`There are no tickets of ${name} in this result; Esc goes back.`, width)], height)
  const head = headOf(view, by, name, rows)
  const content = gridContent(causeColumns(theme), rows, view, { top: head, empty: 'No time was spent.' })
  return withMeaning(content, rows, state.sort >= 0 || state.filter !== '' || state.isReversed ? null : state.row, view)
}

/** The group in words and its causes without a cursor, as many lines as there is room for. */
export const causePreview = (view: PanelView, by: string, name: string, room: number): string[] => {
  const { width, theme } = view.space
  const rows = causeRows(view.data.result, by, name)
  if (rows === null) return []
  const columns = causeColumns(theme)
  const fitted = fitColumns(columns, rows, width - 2)
  return [
    '',
    ...headOf(view, by, name, rows),
    headingLine(fitted, -1, false, width, theme),
    ...rows.filter(isSpent).map(row => rowLine(fitted, row, false, width, theme))
  ].slice(0, Math.max(0, room))
}

const isSpent = ({ ofSolved, ofAll }: CauseRow): boolean => (ofSolved.value ?? 0) > 0 || (ofAll.value ?? 0) > 0

const headOf = (view: PanelView, by: string, name: string, rows: readonly CauseRow[]): string[] => {
  const { width, theme } = view.space
  return [
    titleLine(
      `${titleOf(by, name, view.data.result.period.reportZone)}: where the time of a ticket went, on average`,
      width,
      theme
    ),
    ...summary(view, by, name).flatMap(text => wrap(screenWords(text, theme), width)),
    barOf(rows, width, theme)
  ]
}

const titleOf = (by: string, name: string, zone: string): string =>
  by === BY_HOUR && name !== 'all' ? `Created ${name} ${zone}` : name === 'all' ? 'All tickets' : name

/** How many tickets there were, and how long they took. */
const summary = ({ data: { result } }: PanelView, by: string, name: string): string[] => {
  const solved = timeGroups(result, by, 'solved').find(group => group.name === name)
  const all = timeGroups(result, by, 'all').find(group => group.name === name)
  const came = all === undefined ? 'No ticket came.' : `${counted(all.tickets.value ?? 0, 'ticket')} came.`
  if (solved === undefined) return [`${came} None was solved.`]
  const { whole, deskSeconds, customerSeconds, waitSeconds, tickets } = solved
  return [
    `${came} ${quantityInWords(tickets)} ${quantityInWords(tickets) === '1' ? 'was' : 'were'} solved, in ${quantityInWords(whole)} on average${around(whole)}: ` +
      `${durationInWords(customerSeconds)} with the customer and ${durationInWords(deskSeconds)} with the desk and its bot, ${durationInWords(waitSeconds)} of that waiting for a person.`
  ]
}

const around = ({ low, high, unit }: Quantity): string =>
  low === undefined || low === null || high === undefined || high === null
    ? ''
    : ` (${quantityInWords({ value: Math.max(0, low), unit })} to ${quantityInWords({ value: high, unit })})`

const barOf = (rows: readonly CauseRow[], width: number, theme: Theme): string => {
  const parts = CAUSE_BANDS.map((_, band) => ({
    band,
    value:
      band === CUSTOMER_BAND
        ? 0
        : rows.reduce((sum, row) => sum + (row.band === band ? (row.ofSolved.value ?? 0) : 0), 0)
  }))
  return stackedBar(
    parts,
    parts.reduce((sum, { value }) => sum + value, 0),
    width,
    theme
  )
}

/** What is meant by the chosen cause, below the table where there is room for all of it. */
const withMeaning = (
  content: PanelContent,
  rows: readonly CauseRow[],
  row: number | null,
  { space }: PanelView
): PanelContent => {
  const { width, height, theme } = space
  const chosen =
    row === null
      ? rows.find(({ title }) => content.copies?.split('\t')[0].endsWith(` ${title}`))
      : rows.at(Math.min(row, rows.length - 1))
  if (chosen === undefined) return content
  const meaning = wrap(screenWords(`${chosen.title}: ${chosen.meaning}`, theme), width)
  if (content.top.length + content.count + 1 + meaning.length > height) return content
  const lines = ['', ...meaning.map(theme.faint)]
  return {
    ...content,
    count: content.count + lines.length,
    line: index => (index < content.count ? content.line(index) : lines[index - content.count])
  }
}
