import { type Element, element } from '../markup/element.ts'
import { NAMELESS, nameOf } from '../markup/texts.ts'
import { type ChartLine, type LineChart, lineChart } from './line-chart.ts'
import { lineLegend } from './line-legend.ts'

const HEIGHT = 200
const SMALL_HEIGHT = 72

/** Lines over places, in one chart or in a small one each. */
export interface LineFigure extends Pick<LineChart, 'places' | 'steps' | 'stepInWords' | 'below'> {
  /** Colours aside, which are given in their order. */
  readonly lines: readonly Omit<ChartLine, 'colour'>[]
  /** What is to be said of the lines at a place, by its index. */
  readonly tipOf: (lines: readonly LineFigure['lines'][number][], place: number) => string
  /** What a line shows, in a sentence. */
  readonly summaryOf: (line: LineFigure['lines'][number]) => string
  /** Id of the heading, which names the chart. */
  readonly headingId: string
  /** Whether lines are named where they end, if there are several: they end apart from each other. */
  readonly endsApart: boolean
}

/** All lines in one chart. */
export const chartTogether = (figure: LineFigure): Element => {
  const lines = figure.lines.map((line, colour): ChartLine => ({ ...line, colour }))
  const hasNames = figure.endsApart && lines.length > 1
  const chart = lineChart(
    { ...chartOf(figure, figure.lines), lines, below: figure.below, height: HEIGHT, hasNames },
    { 'aria-labelledby': figure.headingId },
    figure.lines.map(figure.summaryOf).join(' ')
  )
  const names = lines.length > 1 ? lineLegend(lines) : element('p', { class: 'of-line' }, nameOf(lines[0].name))
  return element('div', { class: hasNames ? 'chart named' : 'chart' }, names, element('div', { class: 'plot' }, chart))
}

/** A small chart for each line, all on one scale, of which only the ends are told. */
export const chartsApart = (figure: LineFigure): Element =>
  element('div', { class: 'chart small' }, ...figure.lines.map(line => smallChart(figure, line)))

const smallChart = (figure: LineFigure, line: LineFigure['lines'][number]): Element => {
  const { steps, ...chart } = chartOf(figure, [line])
  const below = figure.below.filter((_, i, all) => i === 0 || i === all.length - 1)
  const ends = { steps: [0, steps[steps.length - 1]], below, height: SMALL_HEIGHT, hasNames: false }
  return element(
    'div',
    { class: 'plot' },
    element('p', { class: 'of-line' }, nameOf(line.name)),
    lineChart(
      { ...chart, ...ends, lines: [{ ...line, colour: 0 }] },
      { 'aria-label': line.name === '' ? NAMELESS : line.name },
      figure.summaryOf(line)
    )
  )
}

const chartOf = ({ places, steps, stepInWords, tipOf }: LineFigure, lines: LineFigure['lines']) => ({
  places,
  steps,
  stepInWords,
  tips: places.map((_, i) => tipOf(lines, i))
})
