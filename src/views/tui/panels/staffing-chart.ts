import { dayInWords, intervalInWords } from '../../../figures/panels/report-words.ts'
import type { CellResult, Result } from '../../../metrics/schemas/result-schema.ts'
import { axisLabels } from '../paint/axis-labels.ts'
import { demandCell, demandChart, demandLegend } from '../paint/demand-chart.ts'
import type { PanelContent, PanelView, Space } from './panel.ts'
import { remembered } from './remembered.ts'
import { modeSorts, type StaffingMode } from './staffing-mode.ts'
import type { StaffScope } from './staffing-scope.ts'
import { staffingTitle } from './staffing-title.ts'
import { hourLine, nobodyLine, shortLine } from './staffing-words.ts'

type ChartMode = Extract<StaffingMode, { kind: 'chart' }>

/** A day of the counted period and its intervals. */
interface ReportDay {
  readonly date: string
  /** 0 = Monday. */
  readonly weekday: number
  /** Indexes of its intervals: `from` to before `until`. */
  readonly from: number
  readonly until: number
}

/** Real days of a scope: those available against those required, interval by interval; the cursor goes through days and intervals. */
export const staffingChart = (
  { data: { result }, state, space }: PanelView,
  scope: StaffScope,
  { days }: ChartMode
): PanelContent => {
  const all = daysOf(result)
  const row = Math.max(0, Math.min(all.length - 1, state.row))
  const day = all[row]
  const column = Math.max(0, Math.min(day.until - day.from - 1, state.column))
  const at = day.from + column
  const shown = days === 1 ? [day] : weekAround(all, row)
  const lines = scope.cell === undefined ? [nobodyLine(scope, space)] : linesOf(result, scope.cell, shown, at, space)
  const until = days === 1 ? '' : ` to ${nameOf(shown[shown.length - 1])}`
  return {
    top: [
      staffingTitle(`${scope.name}: ${nameOf(shown[0])}${until} (${result.period.reportZone})`, result, state, space)
    ],
    count: lines.length,
    line: index => lines[index],
    cursor: -1,
    rows: all.length,
    columns: day.until - day.from,
    sorts: modeSorts,
    filters: true,
    keepsCursor: true,
    opens: `interval ${at}`
  }
}

const linesOf = (result: Result, cell: CellResult, shown: readonly ReportDay[], at: number, space: Space): string[] => {
  const from = shown[0].from
  const until = shown[shown.length - 1].until
  const { availablePeople, requiredPeople } = cell.intervals
  const demand = { available: availablePeople.slice(from, until), required: requiredPeople.slice(from, until) }
  const { theme, width } = space
  const height = Math.max(3, space.height - 6)
  return [
    shortLine(cell, space),
    hourLine(intervalInWords(result, at), cell.intervals, at, space),
    ...demandChart(demand, { width, height, cursor: at - from, theme }),
    axisLine(result, shown, space),
    demandLegend(theme)
  ]
}

const nameOf = ({ date }: ReportDay): string => dayInWords(date)

/** Days below a chart of several, hours below that of one. */
const axisLine = (result: Result, shown: readonly ReportDay[], { width, theme }: Space): string => {
  const [{ from }] = shown
  const count = shown[shown.length - 1].until - from
  const labels =
    shown.length > 1
      ? shown.map(day => ({ at: day.from, text: nameOf(day) }))
      : Array.from({ length: count }, (_, i) => ({ at: from + i, text: hourOf(result, from, from + i) }))
  const placed = labels.map(({ at, text }) => ({ at: demandCell(at - from, count, width), text }))
  return theme.faint(
    axisLabels(
      placed.filter(({ text }) => text !== ''),
      width
    )
  )
}

/** The hour where one begins; else nothing. */
const hourOf = ({ intervals: { hourOfWeek } }: Result, from: number, at: number): string =>
  at > from && hourOfWeek[at] === hourOfWeek[at - 1] ? '' : String(hourOfWeek[at] % 24).padStart(2, '0')

/** Days of the counted period in the zone of the report, those in which an interval begins. */
const daysOf = remembered(({ days, intervals: { startSeconds, hourOfWeek } }: Result): readonly ReportDay[] => {
  const all: ReportDay[] = []
  let from = 0
  days.forEach(({ date }, day) => {
    const nextAt = days[day + 1]?.startSeconds ?? Infinity
    let until = from
    while (until < startSeconds.length && startSeconds[until] < nextAt) until++
    if (until > from) all.push({ date, weekday: Math.floor(hourOfWeek[from] / 24), from, until })
    from = until
  })
  return all
})

/** The days from Monday to Sunday around one, as far as they were counted. */
const weekAround = (all: readonly ReportDay[], row: number): readonly ReportDay[] =>
  all.slice(Math.max(0, row - all[row].weekday), row + 7 - all[row].weekday)
