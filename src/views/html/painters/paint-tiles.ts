import type { Tiles } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { rangeInWords } from '../../../figures/range-in-words.ts'
import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { Painted, Painter } from './painted.ts'
import { verdictBadge } from './verdict.ts'

/** A few large numbers, each with its name, what is to be said of it, its interval and its verdict. */
export const paintTiles: Painter<'tiles'> = ({ tiles }): Painted => ({
  body: [element('dl', { class: 'tiles' }, ...tiles.map(tileElement))],
  data: {
    columns: ['Measure', 'Value', 'Detail'],
    rows: tiles.map(({ label, quantity, detail = '' }) => [label, quantity, detail])
  }
})

const tileElement = ({ label, quantity, detail = '' }: Tiles['tiles'][number]): Element => {
  const range = rangeInWords(quantity)
  return element(
    'div',
    { class: quantity.verdict === undefined ? 'tile' : `tile ${quantity.verdict}` },
    element('dt', {}, nameOf(label)),
    element('dd', { class: 'value' }, quantityInWords(quantity), ...verdictBadge(quantity)),
    ...(detail === '' ? [] : [element('dd', { class: 'detail' }, detail)]),
    ...(range === '' ? [] : [element('dd', { class: 'detail' }, range)])
  )
}
