import { wrap } from '../../text/wrap.ts'
import { type Element, element } from '../markup/element.ts'
import { bandPath, linePath, type Point } from './line-path.ts'
import { percentOf } from './percent.ts'
import { spreadApart } from './spread-apart.ts'

/** Width of the picture that is stretched to the width of the page; its height is not stretched. */
const WIDE = 1000
const LINE_HEIGHT = 14
const LABEL_ROOM = 22
const BELOW = 22

/** One line of a chart: a value for each place, with the ends of its interval where it has one. */
export interface ChartLine {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly low?: readonly (number | null)[] | undefined
  readonly high?: readonly (number | null)[] | undefined
  /** Which of the colours of lines it has. */
  readonly colour: number
}

/** What a chart of lines shows; places are 0 … 1 from left to right. */
export interface LineChart {
  readonly places: readonly number[]
  readonly lines: readonly ChartLine[]
  /** Values of the lines of the scale, from 0 up; the last is the top. */
  readonly steps: readonly number[]
  readonly stepInWords: (value: number) => string
  readonly below: readonly { readonly place: number; readonly text: string }[]
  /** What is to be said of each place. */
  readonly tips: readonly string[]
  /** Height of the picture without what is written below, in pixels. */
  readonly height: number
  /** Whether lines are named at their right ends. */
  readonly hasNames: boolean
}

/** A chart as wide as its place and of constant height; `names` are the attributes that name it. */
export const lineChart = (
  chart: LineChart,
  names: { readonly 'aria-label'?: string; readonly 'aria-labelledby'?: string },
  summary: string
): Element => {
  const { height, lines, places } = chart
  const top = chart.steps[chart.steps.length - 1] || 1
  const yOf = (value: number): number => height * (1 - value / top)
  return element(
    'svg',
    { class: 'lines', role: 'img', width: '100%', height: height + BELOW, ...names },
    element('desc', {}, summary),
    ...scaleOf(chart, yOf),
    element(
      'svg',
      { width: '100%', height, viewBox: `0 0 ${WIDE} ${height}`, preserveAspectRatio: 'none', class: 'stretched' },
      ...lines.flatMap(line => pathsOf(line, places, yOf)),
      ...marksOf(chart)
    ),
    ...belowOf(chart),
    ...(chart.hasNames ? namesOf(chart, yOf) : [])
  )
}

type ToY = (value: number) => number

const scaleOf = ({ steps, stepInWords }: LineChart, yOf: ToY): Element[] =>
  steps.flatMap(step => [
    element('line', { class: step === 0 ? 'axis' : 'grid', x2: '100%', y1: yOf(step), y2: yOf(step) }),
    element('text', { dx: -8, y: yOf(step), dy: '.32em', 'text-anchor': 'end' }, stepInWords(step))
  ])

const pathsOf = ({ values, low, high, colour }: ChartLine, places: readonly number[], yOf: ToY): Element[] => {
  const pointsOf = (own: readonly (number | null)[]): Point[] =>
    places.map((place, i) => (own[i] === null || own[i] === undefined ? null : [place * WIDE, yOf(own[i])]))
  const band =
    low && high ? [element('path', { class: `range c${colour}`, d: bandPath(pointsOf(low), pointsOf(high)) })] : []
  return [
    ...band,
    element('path', { class: `line c${colour}`, d: linePath(pointsOf(values)), 'vector-effect': 'non-scaling-stroke' })
  ]
}

/** Columns that a pointer can be over, half way to the neighbours on both sides. */
const marksOf = ({ places, tips, height }: LineChart): Element[] =>
  places.map((place, i) => {
    const from = i === 0 ? place : (places[i - 1] + place) / 2
    const to = i === places.length - 1 ? place : (place + places[i + 1]) / 2
    const width = to > from ? (to - from) * WIDE : WIDE
    return element('rect', {
      class: 'column',
      x: Number((from * WIDE).toFixed(1)),
      width: Number(width.toFixed(1)),
      height,
      'data-tip': tips[i]
    })
  })

/** The first and the last text stay within the picture; every other one is left out where it is narrow. */
const belowOf = ({ below, height }: LineChart): Element[] =>
  below.map(({ place, text }, i) =>
    element(
      'text',
      {
        class: below.length > 2 && i % 2 === 1 ? 'minor' : undefined,
        x: percentOf(place),
        y: height + 16,
        'text-anchor': place < 0.03 ? 'start' : place > 0.97 ? 'end' : 'middle'
      },
      text
    )
  )

/** Names on up to two lines each, moved apart where lines end close to each other. */
const namesOf = ({ lines, height }: LineChart, yOf: ToY): Element[] => {
  const texts = lines.map(({ name }) => wrap(name, LABEL_ROOM).slice(0, 2))
  const gap = LINE_HEIGHT * Math.max(...texts.map(own => own.length)) + 3
  const ends = lines.map(({ values }) => yOf(values.findLast(value => value !== null) ?? 0))
  const places = spreadApart(ends, gap, height)
  return lines.flatMap(({ colour }, i) =>
    texts[i].map((text, line) => {
      const y = places[i] + (line - (texts[i].length - 1) / 2) * LINE_HEIGHT
      return element('text', { class: `name c${colour}`, x: '100%', dx: 8, y: Number(y.toFixed(1)), dy: '.32em' }, text)
    })
  )
}
