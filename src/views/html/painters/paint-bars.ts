import type { Bars, Quantity } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { rangeInWords } from '../../../figures/range-in-words.ts'
import { percentOf } from '../charts/percent.ts'
import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { Painter } from './painted.ts'
import { tableBox } from './table-element.ts'

const HEIGHT = 18

/** One bar a name from 0, the 95 % interval as a line across its end. */
export const paintBars: Painter<'bars'> = ({ bars, hasIntervals = false, title }, place) => {
  const quantities = bars.map(({ quantity }) =>
    hasIntervals ? quantity : { value: quantity.value, unit: quantity.unit }
  )
  const scale = scaleOf(quantities)
  const rows = bars.map(({ label }, i) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, nameOf(label)),
      element('td', { class: 'number' }, ...wordsOf(quantities[i])),
      element('td', { class: 'bar' }, barOf(label, quantities[i], scale))
    )
  )
  return {
    body: [
      tableBox(
        element(
          'table',
          { class: 'bars' },
          element('caption', { class: 'unseen' }, title),
          HEAD,
          element('tbody', {}, ...rows)
        ),
        place
      )
    ],
    data: { columns: ['Name', 'Value'], rows: bars.map(({ label, quantity }) => [label, quantity]) }
  }
}

const HEAD = element(
  'thead',
  { class: 'unseen' },
  element('tr', {}, ...['Name', 'Value', 'Bar'].map(text => element('th', { scope: 'col' }, text)))
)

const wordsOf = (quantity: Quantity) => {
  const range = rangeInWords(quantity)
  return [quantityInWords(quantity), ...(range === '' ? [] : [element('span', { class: 'range' }, range)])]
}

interface Scale {
  readonly from: number
  readonly to: number
}

const scaleOf = (quantities: readonly Quantity[]): Scale => {
  const ends = quantities.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0])
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) }
}

const barOf = (label: Bars['bars'][number]['label'], quantity: Quantity, { from, to }: Scale): Element => {
  const at = (value: number): number => (to > from ? (value - from) / (to - from) : 0)
  const { value, low, high } = quantity
  const zero = at(0)
  const end = at(value ?? 0)
  const range = rangeInWords(quantity)
  return element(
    'svg',
    { width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
    element('rect', {
      class: 'fill',
      x: percentOf(Math.min(zero, end)),
      width: percentOf(Math.abs(end - zero)),
      y: 2,
      height: HEIGHT - 4,
      'data-tip': `${label}: ${quantityInWords(quantity)}${range === '' ? '' : `, ${range}`}`
    }),
    ...(range === '' ? [] : whiskerOf(at(low ?? 0), at(high ?? 0))),
    element('line', { class: 'axis', x1: percentOf(zero), x2: percentOf(zero), y1: 0, y2: HEIGHT })
  )
}

/** The interval with a cap at each end. */
const whiskerOf = (from: number, to: number): Element[] => {
  const line = (x1: number, x2: number, reach: number): Element =>
    element('line', {
      class: 'whisker',
      x1: percentOf(x1),
      x2: percentOf(x2),
      y1: HEIGHT / 2 - reach,
      y2: HEIGHT / 2 + reach
    })
  return [line(from, to, 0), line(from, from, 4), line(to, to, 4)]
}
