import { durationInWords, numberInWords } from '../../../figures/in-words.ts'
import type { LiveDesk } from '../../../figures/live/live-desk.ts'
import { depthsBefore, type LiveQueue } from '../../../figures/live/live-queues.ts'
import type { Playback } from '../../../metrics/playback/playback.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import { seriesChart } from '../paint/series-chart.ts'
import { fillOf, stackedBar } from '../paint/stacked-bar.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'

const WIDEST_NAME = 16
const COUNT = 6
const CHANGE = 6
const LONGEST = 9
const LEAST_BAR = 8
/** Half hours of a day. */
const DAY_SAMPLES = 48
/** Lines of a chart below this say less than the bar alone. */
const LEAST_CHART = 2

/** What the queues are painted from. */
export interface QueueView {
  readonly playback: Playback
  readonly desk: LiveDesk
  readonly at: number
}

/**
 * Queues filling and draining, at most `height` lines: a bar of what waits by priority, the change in an hour and the longest wait; a
 * line of the last hours beside it, or a chart below where there is room.
 */
export const queueLines = (view: QueueView, { width, height, theme }: Space): string[] => {
  const { queues } = view.desk
  const shown = mostFirst(queues).slice(0, Math.max(1, height - 1))
  const chart = Math.floor((height - 1) / Math.max(1, shown.length)) - 1
  const name = Math.min(WIDEST_NAME, Math.max(5, ...shown.map(queue => displayWidth(queues[queue].name))))
  const top = Math.max(1, ...queues.map(({ most }) => most))
  const lines = shown.flatMap(queue => [
    queueLine(view, queue, { name, top, hasLine: chart < LEAST_CHART }, width, theme),
    ...(chart < LEAST_CHART ? [] : chartLines(view, queue, { width, height: chart, theme }))
  ])
  return [headingLine(view, name, width, theme), ...lines].slice(0, height)
}

/** Queues that ever held most come first, so that none changes its place while the clock runs. */
const mostFirst = (queues: readonly LiveQueue[]): number[] =>
  queues.map((_, queue) => queue).sort((a, b) => queues[b].most - queues[a].most || a - b)

/** Exactly as wide as the lines below it, with the marks of the priorities where there is room. */
const headingLine = ({ playback }: QueueView, name: number, width: number, theme: Theme): string => {
  const figures = [
    fillTo('waits', COUNT, 'right'),
    fillTo('in 1 h', CHANGE + 1, 'right'),
    fillTo('longest', LONGEST, 'right')
  ]
  const head = `${fillTo('Queue', name)}${figures.join('')}  `
  const room = width - displayWidth(head)
  let used = 0
  const key: string[] = []
  for (const [band, priority] of playback.run.legend.priorities.entries()) {
    const own = displayWidth(priority) + 3
    if (used + own > room) break
    used += own
    key.push(`${theme.band(band, fillOf(band, theme))} ${theme.faint(priority)} `)
  }
  return (
    theme.faint(fillTo(head, Math.min(width, displayWidth(head)))) + key.join('') + ' '.repeat(Math.max(0, room - used))
  )
}

interface Layout {
  readonly name: number
  /** The most that ever waited in any queue: a full bar. */
  readonly top: number
  readonly hasLine: boolean
}

const queueLine = (
  view: QueueView,
  queue: number,
  { name, top, hasLine }: Layout,
  width: number,
  theme: Theme
): string => {
  const own = view.desk.queues[queue]
  const { waiting, hourAgo, longestSeconds } = own
  const change = hourAgo === null ? '' : changeInWords(waiting - hourAgo)
  const longest = longestSeconds === null ? '' : durationInWords(longestSeconds)
  const figures = `${fillTo(numberInWords(waiting), COUNT, 'right')}${fillTo(change, CHANGE + 1, 'right')}${fillTo(longest, LONGEST, 'right')}`
  const head = `${fillTo(own.name, name)}${figures}  `
  const label = hasLine ? '' : labelOf(view, queue, width, width - displayWidth(head) - LEAST_BAR)
  const room = width - displayWidth(head) - displayWidth(label)
  if (room < LEAST_BAR) return fillTo(head, width)
  const line = hasLine && room >= LEAST_BAR + DAY_SAMPLES / 2 ? Math.min(DAY_SAMPLES, Math.floor(room / 2)) : 0
  const parts = own.byPriority.map((value, band) => ({ band, value }))
  const bar = stackedBar(parts, top, room - (line > 0 ? line + 1 : 0), theme)
  return `${head}${bar}${line > 0 ? ` ${theme.accent(sparkline(view, queue, line, theme))}` : theme.faint(label)}`
}

/** What the chart below shows, in as many words as there is room for. */
const labelOf = (view: QueueView, queue: number, width: number, room: number): string => {
  const scale = `${Math.round(width / 2)} h, up to ${numberInWords(topOf(lastDepths(view, queue, width)))}`
  return [` last ${scale}`, ` ${scale}`].find(label => displayWidth(label) <= room) ?? ''
}

const changeInWords = (by: number): string =>
  by > 0 ? `+${numberInWords(by)}` : by < 0 ? `-${numberInWords(-by)}` : '='

const lastDepths = ({ playback, at }: QueueView, queue: number, count: number): (number | null)[] =>
  depthsBefore(playback, queue, at, count)

/** What the upper edge of a line of the last hours stands for; a queue of one or two is no mountain. */
const topOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, value ?? 0), LEAST_TOP)

const LEAST_TOP = 4

/** The last day at most, half an hour a cell, on its own scale. */
const sparkline = (view: QueueView, queue: number, width: number, { symbols: { eighths } }: Theme): string => {
  const values = lastDepths(view, queue, width)
  const top = topOf(values)
  const levelOf = (value: number): number => (value === 0 ? 0 : Math.max(1, Math.round((value / top) * 8)))
  return values.map(value => eighths[levelOf(value ?? 0)]).join('')
}

/** The last hours, half an hour a cell, on their own scale. */
const chartLines = (view: QueueView, queue: number, { width, height, theme }: Space): string[] => {
  const values = lastDepths(view, queue, width)
  return seriesChart(values, { top: topOf(values), width, height, theme }).map(line => theme.accent(line))
}

/** All queues in words, the fullest first, on a line or two: for screens that have no room for bars. */
export const queueWords = ({ queues }: LiveDesk, width: number): string[] => {
  const fullest = [...queues].sort((a, b) => b.waiting - a.waiting)
  const words = fullest.map(({ name, waiting, hourAgo, longestSeconds }) => {
    const change = hourAgo === null ? '' : ` ${changeInWords(waiting - hourAgo)}`
    return `${name} ${numberInWords(waiting)}${change}${longestSeconds === null ? '' : ` (${durationInWords(longestSeconds)})`}`
  })
  return wrapBehind('waits: ', words.join(', '), width).slice(0, MOST_WORDS)
}

const MOST_WORDS = 2
