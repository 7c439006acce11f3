import type { Figure } from '../../../figures/figure.ts'
import { hourFigures } from '../../../figures/panels/hour-figures.ts'
import { localTimesInWords } from '../../../figures/panels/region-clocks.ts'
import { areIntervalsDays, intervalInWords } from '../../../figures/panels/report-words.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import { beside } from '../paint/beside.ts'
import { paintFigures } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { linesContent, type PanelContent, type PanelView, type Space } from './panel.ts'

/** From this width on tables stand side by side. */
const WIDE = 116

/** One hour: what is wrong, what waited, who was on shift, what is handed over. Left and right go to the hours around it. */
export const hourContent = (result: Result, opened: number, { state, space }: PanelView): PanelContent => {
  const { length } = result.intervals.startSeconds
  const interval = state.column > 0 ? Math.min(length, state.column) - 1 : Math.min(length - 1, opened)
  const { theme, width, height } = space
  const { isShort, wrong, waiting, staff, handovers: passed } = hourFigures(result, interval)
  const handovers = { ...passed, items: passed.items.map(item => screenWords(item, theme)) }
  const [first, ...others] = wrong.items
  const top = [
    theme.title(cutTo(`${intervalInWords(result, interval)} ${result.period.reportZone}, all queues`, width)),
    ...localTimes(result, interval, width).map(theme.faint),
    ...wrapBehind(isShort ? '! ' : '  ', first ?? '', width).map(line => (isShort ? theme.bad(line) : line)),
    ...others.flatMap(item => wrapBehind('  ', item, width))
  ]
  const body = width >= WIDE ? inTwo(waiting, [staff, handovers], space) : inOne([staff, ...waiting, handovers], space)
  const shown = body.map(line => screenWords(line, theme))
  return {
    ...linesContent(['', ...shown], height, top),
    columns: length + 1,
    chosenColumn: interval + 1,
    leap: leapOf(result),
    copies: [intervalInWords(result, interval), ...wrong.items, ...handovers.items].join('\n')
  }
}

const localTimes = (result: Result, interval: number, width: number): string[] => {
  const words = areIntervalsDays(result) ? '' : localTimesInWords(result, result.intervals.startSeconds[interval])
  return words === '' ? [] : [cutTo(words, width)]
}

const inOne = (figures: readonly Figure[], { width, theme }: Space): string[] => paintFigures(figures, { width, theme })

const inTwo = (left: readonly Figure[], right: readonly Figure[], { width, theme }: Space): string[] => {
  const half = Math.floor((width - 2) / 2)
  return beside(paintFigures(left, { width: half, theme }), paintFigures(right, { width: half, theme }), half)
}

/** Intervals of a day, at least one. */
export const leapOf = ({ intervals: { startSeconds, endSeconds } }: Result): number =>
  Math.max(1, Math.round(86_400 / Math.max(1, (endSeconds[0] ?? 0) - (startSeconds[0] ?? 0))))
