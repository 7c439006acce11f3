import { hourInWords, WEEKDAYS } from '../../../figures/week-hours.ts'
import type { CellResult } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, fillTo } from '../../text/display-width.ts'
import { type AxisLabel, axisLabels } from '../paint/axis-labels.ts'
import { demandCell, demandChart, demandLegend } from '../paint/demand-chart.ts'
import { heatLine } from '../paint/heat-line.ts'
import type { PanelContent, PanelView, Space } from './panel.ts'
import { modeSorts, type StaffingMode } from './staffing-mode.ts'
import type { StaffScope } from './staffing-scope.ts'
import { staffingTitle } from './staffing-title.ts'
import { hourLine, nobodyLine, peopleText, shortLine } from './staffing-words.ts'

const HOURS = 24
const LABEL = 6
/** Lines of a chart that still tell something. */
const LEAST_CHART = 4
const MOST_CHART = 28
const LEAST_FOR_NOTES = 14

type MapMode = Extract<StaffingMode, { kind: 'map' }>

/** The mean week of a scope as a map of one number, the hour under the cursor, and the week as a chart where there is room. */
export const staffingMap = (
  { data: { result }, state, space }: PanelView,
  scope: StaffScope,
  mode: MapMode
): PanelContent => {
  const day = Math.max(0, Math.min(6, state.row))
  const hour = Math.max(0, Math.min(HOURS - 1, state.column))
  const at = day * HOURS + hour
  const zone = result.period.reportZone
  const title = staffingTitle(`${scope.name}: ${titleOf(mode, state.isReversed)} (${zone})`, result, state, space)
  const { cell } = scope
  const body =
    cell === undefined
      ? [nobodyLine(scope, space)]
      : [
          shortLine(cell, space),
          hourLine(hourInWords(at), cell.week, at, space),
          ...mapLines(cell, mode, state.isReversed, { day, hour }, space)
        ]
  const room = space.height - body.length - 1
  const notes = cell === undefined || room < LEAST_FOR_NOTES ? [] : noteLines(scope, space)
  const lines = [...body, ...chartLines(cell, at, room - notes.length, space), ...notes]
  return {
    top: [title],
    count: lines.length,
    line: index => lines[index],
    cursor: -1,
    rows: 7,
    columns: HOURS,
    sorts: modeSorts,
    filters: true,
    keepsCursor: true,
    opens: `hour ${at}`,
    ...(cell !== undefined && { copies: copied(hourInWords(at), scope, cell, at) })
  }
}

const titleOf = ({ number, name }: MapMode, isReversed: boolean): string => {
  if (number === 'gapPeople') return isReversed ? 'people more than required' : 'people missing'
  return `people ${name}`
}

const copied = (when: string, { name }: StaffScope, { week }: CellResult, at: number): string =>
  [
    when,
    name,
    ...[week.scheduledPeople, week.availablePeople, week.busyPeople, week.requiredPeople, week.gapPeople].map(values =>
      peopleText(values[at])
    )
  ].join('\t')

const mapLines = (
  { week }: CellResult,
  { number }: MapMode,
  isReversed: boolean,
  cursor: { readonly day: number; readonly hour: number },
  { width, theme }: Space
): string[] => {
  const values = shadedOf(week[number], number, isReversed)
  const worst = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const cellWidth = Math.max(1, Math.min(4, Math.floor((width - LABEL) / HOURS)))
  const rows = WEEKDAYS.map((label, day) =>
    heatLine(
      {
        label: ` ${day === cursor.day ? theme.symbols.cursor : ' '}${label}`,
        values: values.slice(day * HOURS, day * HOURS + HOURS)
      },
      { labelWidth: LABEL, cellWidth, worst, cursor: day === cursor.day ? cursor.hour : -1, theme }
    )
  )
  return [axisLine(cellWidth, cursor.hour, width, theme), ...rows, scaleLine(number, isReversed, values, width, theme)]
}

/** What is shaded: the larger, the darker; turned round, the gap shows where there are too many. */
const shadedOf = (
  values: readonly (number | null)[],
  number: MapMode['number'],
  isReversed: boolean
): readonly (number | null)[] =>
  number === 'gapPeople' ? values.map(gap => (gap === null ? null : Math.max(0, isReversed ? gap : -gap))) : values

/** Hours above the cells, as many as there is room for; the one under the cursor is set off. */
const axisLine = (cellWidth: number, chosen: number, width: number, theme: Space['theme']): string => {
  const every = cellWidth >= 3 ? 1 : cellWidth === 2 ? 3 : 6
  const cells = Array.from({ length: HOURS / every }, (_, i) =>
    fillTo(`${cellWidth >= 3 ? ' ' : ''}${String(i * every).padStart(2, '0')}`, cellWidth * every)
  )
  const labels = cells.map((text, i) => (Math.floor(chosen / every) === i ? theme.accent(text) : theme.faint(text)))
  return fillTo('', Math.min(LABEL, width)) + labels.join('')
}

const scaleLine = (
  number: MapMode['number'],
  isReversed: boolean,
  values: readonly (number | null)[],
  width: number,
  theme: Space['theme']
): string => {
  const { dot, shades } = theme.symbols
  const most = values.reduce<number>((so, value) => Math.max(so, value ?? 0), 0)
  const what = number === 'gapPeople' ? (isReversed ? 'too many' : 'missing') : 'people'
  if (most <= 0) return theme.faint(`${' '.repeat(LABEL)}${dot} nobody ${what === 'people' ? 'there' : what}`)
  const steps = shades.map((shade, i) => `${shade} ${peopleText((most * (i + 1)) / shades.length)}`).join('  ')
  return theme.faint(cutTo(`${' '.repeat(LABEL)}${dot} none  up to: ${steps} ${what}`, width))
}

/** How required people were counted, in a sentence. */
const noteLines = ({ skill }: StaffScope, { width, theme }: Space): string[] => {
  const who =
    skill === null
      ? 'everybody is taken to do everything, so a single skill may be short all the same'
      : 'people with the skill are taken to do nothing else, so at least so many are missing'
  return [theme.faint(cutTo(`Required: the fewest with whom first replies are in time; ${who}.`, width))]
}

const dayLabels = (width: number): AxisLabel[] =>
  WEEKDAYS.map((text, day) => ({ at: demandCell(day * HOURS, 7 * HOURS, width), text }))

const chartLines = (cell: CellResult | undefined, at: number, room: number, { width, theme }: Space): string[] => {
  const height = Math.min(MOST_CHART, room - 4)
  if (cell === undefined || height < LEAST_CHART) return []
  const { availablePeople: available, requiredPeople: required } = cell.week
  return [
    '',
    `${theme.title('Mean week')}  ${demandLegend(theme)}`,
    ...demandChart({ available, required }, { width, height, cursor: at, theme }),
    theme.faint(axisLabels(dayLabels(width), width))
  ]
}
