import { counted, durationInWords, numberInWords } from '../../../figures/in-words.ts'
import { highestOf, NOBODY, type QueueField, type QueueRow } from '../../../figures/panels/queue-rows.ts'
import { intervalInWords } from '../../../figures/panels/report-words.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { cellOfPlace, markedChart } from '../paint/marked-chart.ts'
import type { Values } from '../paint/series-chart.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'
import { dateAxis } from './queues-axis.ts'

const SCALE = 9
/** From this height on there is a line between the chart and its dates. */
const RULED = 5

/** The depth of one queue over the whole period with its scale, its dates, and what it was at the marked interval; `height` lines in all. */
export const depthChart = (result: Result, row: QueueRow, interval: number, space: Space): string[] => [
  atMark(result, row, interval, space),
  ...chartOf(result, row.mean, interval, numberInWords, { ...space, height: space.height - 1 })
]

/** The age of the oldest ticket of one queue over the whole period, below its title; `height` lines in all. */
export const oldestChart = (result: Result, row: QueueRow, interval: number, space: Space): string[] => [
  space.theme.title(cutTo(`Age of the oldest: ${row.name}`, space.width)),
  ...chartOf(result, row.oldestSeconds, interval, durationInWords, { ...space, height: space.height - 1 })
]

const chartOf = (
  result: Result,
  values: Values,
  interval: number,
  words: (value: number) => string,
  { width, height, theme }: Space
): string[] => {
  const isRuled = height >= RULED
  const rows = Math.max(1, height - (isRuled ? 2 : 1))
  const room = width - SCALE
  const top = highestOf(values) ?? 0
  const chart = markedChart(values, interval, { top, width: room, height: rows, theme })
  const scale = (line: number): string => (line === 0 ? words(top) : line === rows - 1 ? '0' : '')
  return [
    ...chart.map((line, i) => `${scaleOf(scale(i), theme)}${line}`),
    ...(isRuled ? [ruleOf(cellOfPlace(interval, values.length, room), room, theme)] : []),
    theme.faint(' '.repeat(SCALE) + dateAxis(result, room))
  ]
}

const scaleOf = (value: string, { symbols, faint }: Theme): string =>
  faint(`${fillTo(value, SCALE - 1, 'right')}${value === '' ? symbols.vertical : symbols.tick}`)

const ruleOf = (cell: number, room: number, { symbols: { corner, horizontal, up }, faint, accent }: Theme): string =>
  faint(' '.repeat(SCALE - 1) + corner + horizontal.repeat(cell)) +
  accent(up) +
  faint(horizontal.repeat(Math.max(0, room - cell - 1)))

/** `> Wed 10 Mar 14:00  34 waiting (21 to 52 in 3 runs); oldest 3.2 h`. */
const atMark = (result: Result, row: QueueRow, interval: number, { width, theme }: Space): string => {
  const when = `${theme.symbols.up} ${intervalInWords(result, interval)} `
  const room = width - displayWidth(when)
  const runs = result.replications > 1 ? ` in ${counted(result.replications, 'run')}` : ''
  const whole = wordsOf(row, interval, runs)
  return theme.accent(when) + cutTo(displayWidth(whole) <= room ? whole : wordsOf(row, interval, ''), room)
}

const wordsOf = ({ name, mean, min, max, oldestSeconds }: QueueRow, interval: number, runs: string): string => {
  const value = mean[interval]
  if (value === null || value === undefined)
    return name === NOBODY ? 'somebody is on shift then' : `nobody of ${name} is on shift then`
  const oldest = oldestSeconds[interval] ?? 0
  const range = `${numberInWords(min[interval] ?? 0)} to ${numberInWords(max[interval] ?? 0)}`
  const age = oldest > 0 ? `; oldest ${durationInWords(oldest)}` : ''
  return `${numberInWords(value)} waiting (${range}${runs})${age}`
}

/** What the chart shows, for the line above it. */
export const chartTitle = (field: QueueField, name: string): string =>
  field === 'region'
    ? `Waiting while ${name} ${name === NOBODY ? '' : 'is on shift'}`.trimEnd()
    : `Waiting: ${field} ${name}`
