import { type CoverageMap, type CoverageRow, coverageMap } from '../../../figures/panels/coverage-maps.ts'
import { coverageInWords, hourOfMapInWords } from '../../../figures/panels/coverage-words.ts'
import { clockMoves, movesInWords } from '../../../figures/panels/region-clocks.ts'
import { coarseNote } from '../../../figures/panels/report-words.ts'
import { staffByRegion } from '../../../figures/panels/staff-by-region.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { filtered, ordered } from '../paint/grid-rows.ts'
import { noneLeft } from '../paint/none-left.ts'
import { dayContent, handoverLines } from './coverage-day.ts'
import { hoursAbove, type MapLayout, mapLayout, mapLine } from './coverage-map.ts'
import { stripLines } from './coverage-strip.ts'
import { linesContent, type Panel, type PanelContent, type PanelView } from './panel.ts'
import { viewChoice } from './view-choice.ts'

/** Who is on shift when, and where people are missing: 24 hours by days. */
export const coverage: Panel = {
  title: 'Coverage',
  about:
    'Who is on shift when: 24 hours by days of the week or of the period, `!` where people are missing, ' +
    '`*` where clocks change; Enter opens a day with its hand-overs on every clock',
  views: ({ result }) => viewsOf(result),
  paint: view => {
    const { result } = view.data
    const [opened] = view.state.opened
    if (opened?.startsWith(DAY)) return dayContent(result, Number(opened.slice(DAY.length)), view)
    const names = viewsOf(result)
    const at = Math.max(0, Math.min(names.length - 1, view.state.view))
    const over = at === 1 ? 'days' : 'week'
    const map = coverageMap(result, over, at < 2 ? null : names[at])
    if (map === null) return linesContent(['Nobody is on shift in this result.'], view.space.height)
    return mapContent(result, map, over, view)
  }
}

const DAY = 'day '
/** Rows of a map that stay in sight when there is a strip beside it. */
const ROWS = 7
const LEAST_STRIP = 6

const viewsOf = (result: Result): string[] => ['week', 'days', ...staffByRegion(result).map(({ region }) => region)]

/** What rows are sorted and filtered by. */
const COLUMNS: readonly GridColumn<CoverageRow>[] = [
  { heading: 'day', align: 'left', text: ({ label }) => label, order: ({ day }) => -day, rank: 0 },
  { heading: 'missing', align: 'right', text: () => '', order: ({ missing }) => sumOf(missing), rank: 0 },
  { heading: 'on shift', align: 'right', text: () => '', order: ({ onShift }) => sumOf(onShift), rank: 0 }
]

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, own) => sum + (own ?? 0), 0)

const mapContent = (result: Result, map: CoverageMap, over: 'days' | 'week', view: PanelView): PanelContent => {
  const { state, space } = view
  const rows = ordered(COLUMNS, filtered(COLUMNS, map.rows, state.filter), state)
  const at = Math.max(0, Math.min(rows.length - 1, state.row))
  const row = rows[at]
  if (row === undefined) {
    const none = linesContent([noneLeft('No day here', state.filter, space.width)], space.height)
    return { ...none, filters: true }
  }
  const hour = state.column > 0 ? Math.min(24, state.column) - 1 : worstHour(row)
  const layout = mapLayout(map.rows, over, space.width)
  const head = headLines(result, map, over, row, hour, view)
  const room = space.height - head.length - 1 - Math.min(rows.length, over === 'week' ? rows.length : ROWS)
  const strip = room >= LEAST_STRIP ? stripOf(result, row, over, view).slice(0, room) : []
  const lines = linesOf(result, rows, layout, { at, hour, over, view })
  return {
    top: [...head, ...(over === 'days' ? strip : []), space.theme.faint(hoursAbove(layout))],
    count: rows.length + (over === 'week' ? strip.length : 0),
    line: index => (index < rows.length ? lines(index) : strip[index - rows.length]),
    cursor: at,
    rows: rows.length,
    columns: 25,
    chosenColumn: hour + 1,
    sorts: COLUMNS.map(({ heading }) => heading),
    filters: true,
    opens: `${DAY}${row.day}`,
    copies: Object.values(hourOfMapInWords(row, hour)).slice(0, 3).join('\t')
  }
}

/** The hour in which most are missing, or else fewest are there. */
const worstHour = ({ missing, onShift }: CoverageRow): number => {
  const harm = onShift.map((people, hour) =>
    people === null ? Number.NEGATIVE_INFINITY : (missing[hour] ?? 0) * 1e6 - people
  )
  return harm.indexOf(Math.max(...harm))
}

const headLines = (
  result: Result,
  map: CoverageMap,
  over: 'days' | 'week',
  row: CoverageRow,
  hour: number,
  { state, space }: PanelView
): string[] => {
  const { width, theme } = space
  const { when, what, regions, isShort } = hourOfMapInWords(row, hour)
  const title = `People on shift, ${map.region ?? 'all'} (${result.period.reportZone})`
  const words = coverageInWords(map, over)
  return [
    viewChoice(title, viewsOf(result), state.view, space),
    (words.startsWith('Enough') ? theme.good : theme.bad)(cutTo(words, width)),
    cutTo(`${theme.symbols.cursor} ${isShort ? '! ' : ''}${when}: ${what}`, width),
    ...(map.region === null ? [theme.faint(cutTo(`  ${regions}`, width))] : []),
    ...(over === 'days' ? coarseNote(result).map(note => theme.warn(cutTo(note, width))) : [])
  ]
}

const stripOf = (result: Result, row: CoverageRow, over: 'days' | 'week', { space }: PanelView): string[] => {
  const first = coverageMap(result, 'days', null)?.rows[row.day]?.label ?? ''
  const title = over === 'week' ? `${row.label}, mean of all weeks; other clocks as on ${first}` : row.label
  const strip = ['', space.theme.title(cutTo(title, space.width)), ...stripLines(result, row, space)]
  return over === 'week' ? [...strip, '', ...handoverLines(result, row.day, space)] : strip
}

const linesOf = (
  result: Result,
  rows: readonly CoverageRow[],
  layout: MapLayout,
  chosen: { readonly at: number; readonly hour: number; readonly over: 'days' | 'week'; readonly view: PanelView }
): ((index: number) => string) => {
  const { theme, width } = chosen.view.space
  const moves = chosen.over === 'days' ? clockMoves(result) : new Map<number, never>()
  return index => {
    const row = rows[index]
    const own = moves.get(row.day)
    const cursor = index === chosen.at ? chosen.hour : -1
    const line = mapLine(row, layout, { cursor, isStarred: own !== undefined, theme })
    const room = width - layout.label - 24 * layout.cell - 1
    const words = own === undefined ? '' : movesInWords(result, own).join('; ')
    return room < 12 || words === '' ? line : `${line} ${theme.warn(cutTo(words, room))}`
  }
}
