import { type CoverageRow, coverageMap } from '../../../figures/panels/coverage-maps.ts'
import { dayTable } from '../../../figures/panels/day-table.ts'
import { dayWords } from '../../../figures/panels/day-words.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import { beside } from '../paint/beside.ts'
import { paintFigures, titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { stripLines } from './coverage-strip.ts'
import { linesContent, type PanelContent, type PanelView, type Space } from './panel.ts'

/** From this width on the table stands beside the strip. */
const WIDE = 132
const WEEK = 7

/** One day from near: changes of clocks, gaps, the strip of hand-overs, and everybody hour by hour. Left and right go to other days. */
export const dayContent = (result: Result, opened: number, { state, space }: PanelView): PanelContent => {
  const last = result.days.length - 1
  const day = state.column > 0 ? Math.min(last, state.column - 1) : Math.min(last, opened)
  const row = coverageMap(result, 'days', null)?.rows[day]
  const title = `${row?.label ?? ''} ${result.days[day].date.slice(0, 4)}, ${result.period.reportZone}`
  const lines = row === undefined ? ['Nobody is on shift in this result.'] : linesOf(result, row, space)
  const { clocks, gaps, handovers } = dayWords(result, day)
  return {
    ...linesContent(lines, space.height, [space.theme.title(cutTo(title, space.width))]),
    columns: last + 2,
    chosenColumn: day + 1,
    leap: WEEK,
    copies: [title, ...clocks, ...gaps, ...handovers].join('\n')
  }
}

const linesOf = (result: Result, row: CoverageRow, space: Space): string[] => {
  const { width, theme } = space
  const { clocks, gaps } = dayWords(result, row.day)
  const isWide = width >= WIDE
  const left = isWide ? Math.floor(width * 0.55) : width
  const strip = [
    ...stripLines(result, row, { width: left, theme }),
    '',
    ...handoverLines(result, row.day, { width: left, theme })
  ]
  const hours = paintFigures([dayTable(result, row.day)], { width: isWide ? width - left - 2 : width, theme })
  return [
    ...clocks.flatMap(words => wrapBehind('* ', words, width)).map(theme.warn),
    ...gaps.flatMap(words => wrapBehind('! ', words, width)).map(theme.bad),
    ...(gaps.length === 0 ? ['Enough people at every hour.'] : []),
    '',
    ...(isWide ? beside(strip, hours, left) : [...strip, '', ...hours])
  ].map(line => screenWords(line, theme))
}

/** Each end of a region's hours on one day, and who is there then. */
export const handoverLines = (
  result: Result,
  day: number,
  { width, theme }: Pick<Space, 'width' | 'theme'>
): string[] => {
  const { handovers } = dayWords(result, day)
  const words = handovers.length === 0 ? ['No region goes off shift on this day.'] : handovers
  const date = coverageMap(result, 'days', null)?.rows[day]?.label ?? ''
  return [
    titleLine(`Who goes, and who is there then: ${date}`, width, theme),
    ...words.flatMap(text => wrapBehind(isGap(text) ? '! ' : '  ', text, width).map(isGap(text) ? theme.bad : String))
  ]
}

const isGap = (words: string): boolean => /; (a gap of|nobody comes)/.test(words)
