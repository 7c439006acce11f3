import type { Distribution } from '../../../figures/figure.ts'
import { durationInWords, quantityInWords } from '../../../figures/in-words.ts'
import { chartsApart, chartTogether, type LineFigure } from '../charts/line-figure.ts'
import { element } from '../markup/element.ts'
import type { Painter } from './painted.ts'

/** More lines than these get a small chart each. */
const MOST_TOGETHER = 6
const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const
const HALF = 0.5

/** How many are done within which time: shares that grow over times whose steps grow too. */
export const paintDistribution: Painter<'distribution'> = (distribution, { headingId }) => {
  const { bounds, lines } = distribution
  if (lines.length === 0 || bounds.length === 0) return { body: [element('p', {}, 'Nothing to show.')] }
  const figure = figureOf(distribution, headingId)
  return {
    body: [lines.length > MOST_TOGETHER ? chartsApart(figure) : chartTogether(figure)],
    data: {
      columns: ['Within', 'Seconds', ...lines.map(({ name }) => name)],
      rows: bounds.map((bound, i) => [
        durationInWords(bound),
        { value: bound, unit: 'count' },
        ...lines.map(line => shareAt(line, i))
      ])
    }
  }
}

const figureOf = ({ bounds, lines }: Distribution, headingId: string): LineFigure => {
  const places = logarithmicPlaces(bounds)
  const shareWords = (share: number | null | undefined): string =>
    quantityInWords({ value: share ?? null, unit: 'share' })
  return {
    places,
    lines: lines.map(({ name, shares, low, high }) => ({ name, values: shares, low, high })),
    steps: QUARTERS,
    stepInWords: shareWords,
    below: bounds.map((bound, i) => ({ place: places[i], text: durationInWords(bound) })).filter(spaced(bounds.length)),
    tipOf: (own, i) =>
      `Within ${durationInWords(bounds[i])}: ${own.map(({ name, values }) => `${name} ${shareWords(values[i])}`).join(', ')}`,
    summaryOf: ({ name, values }) => {
      const half = values.findIndex(share => (share ?? 0) >= HALF)
      const last = values.length - 1
      const atHalf = half < 0 ? '' : `half within ${durationInWords(bounds[half])}, `
      return `${name}: ${atHalf}${shareWords(values[last])} within ${durationInWords(bounds[last])}.`
    },
    headingId,
    endsApart: false
  }
}

type Line = Distribution['lines'][number]

const shareAt = ({ shares, low, high }: Line, i: number) =>
  ({ value: shares[i] ?? null, unit: 'share', low: low?.[i] ?? null, high: high?.[i] ?? null }) as const

const logarithmicPlaces = (bounds: readonly number[]): number[] => {
  const [first, last] = [Math.log(bounds[0]), Math.log(bounds[bounds.length - 1])]
  return bounds.map(bound => (last > first ? (Math.log(bound) - first) / (last - first) : HALF))
}

/** Of many bounds as many as have room below a chart. */
const spaced = (count: number) => {
  const every = Math.ceil(count / 10)
  return (_: unknown, i: number): boolean => i % every === 0
}
