import type { Series } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { axisSteps } from '../charts/axis-steps.ts'
import { axisWords, labelledPlaces } from '../charts/axis-words.ts'
import { type ChartLine, type LineChart, lineChart } from '../charts/line-chart.ts'
import { lineLegend } from '../charts/line-legend.ts'
import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { Painter, Place } from './painted.ts'

/** More lines than these get a small chart each, all on one scale. */
const MOST_TOGETHER = 4
const HEIGHT = 200
const SMALL_HEIGHT = 72

/** Lines over an axis: a few in one chart, many in small charts beside each other. */
export const paintSeries: Painter<'series'> = (series, place) => {
  const { axis, lines, unit } = series
  if (lines.length === 0 || axis.length === 0) return { body: [element('p', {}, 'Nothing to show.')] }
  return {
    body: lines.length > MOST_TOGETHER ? [smallCharts(series)] : [oneChart(series, place)],
    data: {
      columns: ['At', ...lines.map(({ name }) => name)],
      rows: axis.map((label, i) => [label, ...lines.map(({ values }) => ({ value: values[i] ?? null, unit }))])
    }
  }
}

type Line = Series['lines'][number]

const oneChart = (series: Series, { headingId }: Place): Element => {
  const lines = series.lines.map(({ name, values }, colour): ChartLine => ({ name, values, colour }))
  const hasNames = lines.length > 1
  const chart = lineChart(
    { ...chartOf(series, series.lines), lines, height: HEIGHT, hasNames },
    { 'aria-labelledby': headingId },
    series.lines.map(line => summaryOf(line, series)).join(' ')
  )
  return element(
    'div',
    { class: hasNames ? 'chart named' : 'chart' },
    ...(hasNames ? [lineLegend(lines)] : [element('p', { class: 'of-line' }, nameOf(lines[0].name))]),
    element('div', { class: 'plot' }, chart)
  )
}

const smallCharts = (series: Series): Element =>
  element(
    'div',
    { class: 'chart small' },
    ...series.lines.map(line => {
      const last = series.axis.length - 1
      const { steps, ...chart } = chartOf(series, [line])
      const lines = [{ name: line.name, values: line.values, colour: 0 }]
      return element(
        'div',
        { class: 'plot' },
        element('p', { class: 'of-line' }, nameOf(line.name)),
        lineChart(
          {
            ...chart,
            lines,
            steps: [0, steps[steps.length - 1]],
            below: [...new Set([0, last])].map(i => ({ place: chart.places[i], text: axisWords(series.axis[i]) })),
            height: SMALL_HEIGHT,
            hasNames: false
          },
          { 'aria-label': line.name },
          summaryOf(line, series)
        )
      )
    })
  )

/** What the charts of a figure have in common. */
const chartOf = (
  { axis, unit, lines: all }: Series,
  lines: readonly Line[]
): Omit<LineChart, 'lines' | 'height' | 'hasNames'> => {
  const places = axis.map((_, i) => (axis.length === 1 ? 0.5 : i / (axis.length - 1)))
  const wordsAt =
    (i: number) =>
    ({ name, values }: Line) =>
      `${name} ${quantityInWords({ value: values[i] ?? null, unit })}`
  return {
    places,
    steps: axisSteps(highest(all), unit),
    stepInWords: value => quantityInWords({ value, unit }),
    below: labelledPlaces(axis).map(i => ({ place: places[i], text: axisWords(axis[i]) })),
    tips: axis.map((label, i) => `${label}: ${lines.map(wordsAt(i)).join(', ')}`)
  }
}

const highest = (lines: readonly Line[]): number =>
  lines.flatMap(({ values }) => values).reduce<number>((most, value) => Math.max(most, value ?? 0), 0)

/** The highest value, when it was, and the last one. */
const summaryOf = ({ name, values }: Line, { axis, unit }: Series): string => {
  const top = values.reduce<number>((best, value, i) => ((value ?? -1) > (values[best] ?? -1) ? i : best), 0)
  const words = (value: number | null | undefined): string => quantityInWords({ value: value ?? null, unit })
  return `${name}: highest ${words(values[top])} at ${axis[top]}, ${words(values.at(-1))} at the end.`
}
