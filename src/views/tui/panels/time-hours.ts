import type { Heatmap } from '../../../figures/figure.ts'
import { counted, durationInWords, listed, shareInWords } from '../../../figures/in-words.ts'
import { type TimeGroup, timeGroups } from '../../../figures/time-groups.ts'
import { WEEKDAYS } from '../../../figures/week-hours.ts'
import { CAUSE_BANDS, waitByHour } from '../../../figures/where-time-went.ts'
import { BY_HOUR } from '../../../metrics/causes/cause-break-downs.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, fillTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { heatLine } from '../paint/heat-line.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Theme } from '../theme/theme.ts'
import type { PanelContent, PanelView } from './panel.ts'
import { remembered } from './remembered.ts'

const LABEL = 5
const HOURS = 24
/** Lines from which there is room for more than the map and what is said of the chosen hour. */
const TALL = 15
const DAYS = 7
/** Longest wait in minutes that is told in minutes, so that numbers have two digits. */
const MOST_MINUTES = 99.5

const mapOf = remembered(waitByHour)
const hoursOf = remembered(
  (result: Result): ReadonlyMap<string, TimeGroup> =>
    new Map(timeGroups(result, BY_HOUR, 'all').map(group => [group.name, group]))
)

/** How long tickets waited for a person by the hour in which they were created; Enter opens the hour. */
export const paintTimeHours = (view: PanelView): PanelContent => {
  const { data, state, space } = view
  const { width, height, theme } = space
  const map = mapOf(data.result)
  const day = Math.min(DAYS - 1, state.row)
  const hour = Math.min(HOURS - 1, state.column)
  const name = `${WEEKDAYS[day]} ${String(hour).padStart(2, '0')}:00`
  const isMinutes = map.domain[1] * 60 <= MOST_MINUTES
  const words = hourInWords(name, hoursOf(data.result).get(name))
  const said = wrap(screenWords(words, theme), width)
  const isTall = height >= TALL
  const lines = [...mapLines(map, isMinutes ? 60 : 1, { day, hour }, width, theme), ...(isTall ? [''] : []), ...said]
  const unit = isMinutes ? 'minutes' : 'hours'
  return {
    top: [
      titleLine(`Wait for a person by hour of creation (${unit}, ${data.result.period.reportZone})`, width, theme),
      ...(isTall ? [theme.faint(cutTo(worstInWords(map, theme), width))] : []),
      headingLine(cellOf(width), theme)
    ],
    count: lines.length,
    line: index => lines[index],
    // The words below the map are kept in sight with the chosen day.
    cursor: day,
    rows: DAYS,
    columns: HOURS,
    sorts: [],
    opens: name,
    copies: words
  }
}

const cellOf = (width: number): number => Math.max(1, Math.min(4, Math.floor((width - LABEL) / HOURS)))

const headingLine = (cell: number, theme: Theme): string => {
  const every = cell < 3 ? 3 : 1
  const heads = Array.from({ length: HOURS / every }, (_, i) =>
    fillTo(`${cell < 3 ? '' : ' '}${String(i * every).padStart(2, '0')}`, cell * every)
  )
  return theme.faint(' '.repeat(LABEL) + heads.join(''))
}

const mapLines = (
  { rows, values, domain }: Heatmap,
  scale: number,
  { day, hour }: { readonly day: number; readonly hour: number },
  width: number,
  theme: Theme
): string[] =>
  values.map((row, index) =>
    heatLine(
      {
        label: `${index === day ? theme.symbols.cursor : ' '}${rows[index]}`.slice(0, LABEL),
        values: row.map(value => (value === null ? null : value * scale))
      },
      {
        labelWidth: LABEL,
        cellWidth: cellOf(width),
        worst: domain[1] * scale,
        cursor: index === day ? hour : -1,
        theme
      }
    )
  )

/** The worst hour, and what the shades stand for. */
const worstInWords = ({ values, domain: [, worst] }: Heatmap, { symbols: { shades, dot } }: Theme): string => {
  if (worst <= 0) return 'No ticket waited.'
  const day = values.findIndex(row => row.includes(worst))
  const at = `${WEEKDAYS[day]} ${String(values[day].indexOf(worst)).padStart(2, '0')}:00`
  return `Worst ${at}: ${durationInWords(worst * 3600)}.  ${dot} none  ${shades[0]} up to a quarter of it  ${shades[3]} more than three`
}

/** What tickets of an hour went through, the largest causes first. */
const hourInWords = (name: string, group: TimeGroup | undefined): string => {
  if (group === undefined) return `${name}: no ticket was created.`
  const { tickets, waitSeconds, deskSeconds, bandSeconds } = group
  const largest = CAUSE_BANDS.map((cause, band) => ({ cause, seconds: bandSeconds[band] }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 3)
    .map(({ cause, seconds }) => `${cause} ${durationInWords(seconds)} (${shareInWords(seconds / deskSeconds)})`)
  const causes = largest.length === 0 ? '' : ` Of the time of the desk most was ${listed(largest)}.`
  return `${name}: ${counted(Math.round(tickets.value ?? 0), 'ticket')} created, which waited ${durationInWords(waitSeconds)} for a person.${causes}`
}
