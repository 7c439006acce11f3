import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { ChartLine } from './line-chart.ts'

/** The names of lines, each beside a piece of its line; for places too narrow to name them at their ends. */
export const lineLegend = (lines: readonly ChartLine[]): Element =>
  element(
    'ul',
    { class: 'legend of-lines' },
    ...lines.map(({ name, colour }) => element('li', {}, sampleOf(colour), nameOf(name)))
  )

const sampleOf = (colour: number): Element =>
  element(
    'svg',
    { width: 22, height: 10, 'aria-hidden': 'true' },
    element('path', { class: `line c${colour}`, d: 'M0 5L22 5' })
  )
