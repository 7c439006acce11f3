import type { Series } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { axisSteps } from '../charts/axis-steps.ts'
import { axisWords, labelledPlaces } from '../charts/axis-words.ts'
import { chartsApart, chartTogether, type LineFigure } from '../charts/line-figure.ts'
import { element } from '../markup/element.ts'
import type { Painter } from './painted.ts'

/** More lines than these get a small chart each, all on one scale. */
const MOST_TOGETHER = 4

/** Lines over an axis: a few in one chart, many in small charts beside each other. */
export const paintSeries: Painter<'series'> = (series, { headingId }) => {
  const { axis, lines, unit } = series
  if (lines.length === 0 || axis.length === 0) return { body: [element('p', {}, 'Nothing to show.')] }
  const figure = figureOf(series, headingId)
  return {
    body: [lines.length > MOST_TOGETHER ? chartsApart(figure) : chartTogether(figure)],
    data: {
      columns: ['At', ...lines.map(({ name }) => name)],
      rows: axis.map((label, i) => [label, ...lines.map(({ values }) => ({ value: values[i] ?? null, unit }))])
    }
  }
}

const figureOf = (series: Series, headingId: string): LineFigure => {
  const { axis, lines, unit } = series
  const places = axis.map((_, i) => (axis.length === 1 ? 0.5 : i / (axis.length - 1)))
  const words = (value: number | null | undefined): string => quantityInWords({ value: value ?? null, unit })
  return {
    places,
    lines,
    steps: axisSteps(highestOf(lines), unit),
    stepInWords: words,
    below: labelledPlaces(axis).map(i => ({ place: places[i], text: axisWords(axis[i]) })),
    tipOf: (own, i) => `${axis[i]}: ${own.map(({ name, values }) => `${name} ${words(values[i])}`).join(', ')}`,
    summaryOf: ({ name, values }) => {
      const top = highestPlace(values)
      return `${name}: highest ${words(values[top])} at ${axis[top]}, ${words(values.at(-1))} at the end.`
    },
    headingId,
    endsApart: true
  }
}

const highestOf = (lines: Series['lines']): number =>
  lines.flatMap(({ values }) => values).reduce<number>((most, value) => Math.max(most, value ?? 0), 0)

const highestPlace = (values: readonly (number | null)[]): number =>
  values.reduce<number>((best, value, i) => ((value ?? -1) > (values[best] ?? -1) ? i : best), 0)
