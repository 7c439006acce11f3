import { intervalInWords } from '../../../figures/panels/report-words.ts'
import { staffNumbers } from '../../../figures/panels/staff-cells.ts'
import { hourInWords } from '../../../figures/week-hours.ts'
import type { PeopleResult, Result } from '../../../metrics/schemas/result-schema.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { gridContent } from '../paint/grid-content.ts'
import { ordered } from '../paint/grid-rows.ts'
import { titleLine } from '../paint/paint-figures.ts'
import type { PanelState } from '../state/tui-state.ts'
import type { PanelContent, PanelView } from './panel.ts'
import { modeSorts } from './staffing-mode.ts'
import { type StaffScope, scopesHolding, staffScopes } from './staffing-scope.ts'
import { gapText, isShort, peopleText } from './staffing-words.ts'

/** An hour of the mean week, or an interval of the counted period. */
export interface OpenedHour {
  readonly of: 'week' | 'intervals'
  readonly index: number
}

/** What was opened; undefined where nothing was, or the result has no such hour. */
export const openedHour = (result: Result, opened: readonly string[]): OpenedHour | undefined => {
  const [, kind, number] = /^(hour|interval) (\d+)$/.exec(opened.at(-1) ?? '') ?? []
  if (kind === undefined) return undefined
  const index = Number(number)
  const count = kind === 'hour' ? 168 : result.intervals.startSeconds.length
  return index < count ? { of: kind === 'hour' ? 'week' : 'intervals', index } : undefined
}

interface HourRow {
  readonly scope: StaffScope
  readonly columns: PeopleResult
}

/** One hour by region and skill: who is missing where, the most first. */
export const staffingHour = (view: PanelView, hour: OpenedHour): PanelContent => {
  const { of, index } = hour
  const { data, state, space } = view
  const { result } = data
  const rows = rowsOf(result, state.filter, hour)
  const numbers = staffNumbers.length - 1
  const isSorted = state.sort >= 0 && state.sort < numbers
  const shown = isSorted ? rows : mostMissingFirst(rows, index)
  const when = of === 'week' ? `${hourInWords(index)}, mean of the weeks` : intervalInWords(result, index)
  const named = state.filter.trim() === '' ? 'by region and skill' : `only "${state.filter.trim()}"`
  const columns = columnsAt(index)
  // The order of the map goes on here: its numbers are the columns behind the gap.
  const inOrder = { ...state, filter: '', sort: isSorted ? state.sort + 2 : -1 }
  const content = gridContent(
    columns,
    shown,
    { state: inOrder, space },
    {
      top: [titleLine(`${when} (${result.period.reportZone}): ${named}`, space.width, space.theme)],
      empty: `No region or skill holds "${state.filter.trim()}"; Esc goes back.`
    }
  )
  const chosen = ordered(columns, shown, inOrder).at(content.cursor)
  return {
    ...content,
    sorts: modeSorts.slice(0, numbers),
    filters: true,
    ...(chosen !== undefined && { goesTo: { panel: 'staffing', state: mapOf(result, chosen.scope, hour) } })
  }
}

/** The map of who was chosen: their view, or found by name where they have none; the cursor stays at an hour of the week. */
const mapOf = (result: Result, { name, region, skill }: StaffScope, { of, index }: OpenedHour): Partial<PanelState> => {
  const view = staffScopes(result).findIndex(scope => scope.region === region && scope.skill === skill)
  return {
    view: Math.max(0, view),
    filter: view < 0 ? name : '',
    row: of === 'week' ? Math.floor(index / 24) : 0,
    column: of === 'week' ? index % 24 : 0,
    sort: -1,
    isReversed: false,
    opened: [],
    cameFrom: []
  }
}

/** What nobody does and nobody is needed for at that time is left out. */
const rowsOf = (result: Result, filter: string, { of, index }: OpenedHour): HourRow[] =>
  scopesHolding(result, filter)
    .flatMap(scope => (scope.cell === undefined ? [] : [{ scope, columns: scope.cell[of] }]))
    .filter(
      ({ scope, columns }) => scope.skill === null || staffNumbers.some(({ key }) => (columns[key][index] ?? 0) !== 0)
    )

/** Everybody stays above. */
const mostMissingFirst = (rows: readonly HourRow[], index: number): HourRow[] => {
  const rank = ({ scope, columns }: HourRow): number =>
    scope.region === null && scope.skill === null ? -Infinity : (columns.gapPeople[index] ?? Infinity)
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

const columnsAt = (index: number): GridColumn<HourRow>[] => [
  { heading: 'Who', align: 'left', text: ({ scope }) => scope.name, rank: 0, least: 22 },
  ...staffNumbers.map(({ key, name }, i): GridColumn<HourRow> => {
    const numberOf = ({ columns }: HourRow) => columns[key][index] ?? null
    const isGap = key === 'gapPeople'
    return {
      heading: name[0].toUpperCase() + name.slice(1),
      align: 'right',
      text: row => (isGap ? gapText(numberOf(row)) : peopleText(numberOf(row))),
      order: numberOf,
      rank: i,
      ...(isGap && { tone: row => (isShort(numberOf(row)) ? 'bad' : undefined) })
    }
  })
]
