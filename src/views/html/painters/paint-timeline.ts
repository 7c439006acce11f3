import type { Timeline } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { type Element, element } from '../markup/element.ts'
import type { Painter } from './painted.ts'

/** What happened along a line, one stretch below the other. */
export const paintTimeline: Painter<'timeline'> = ({ rows }) => ({
  body:
    rows.length === 0
      ? [element('p', {}, 'Nothing happened.')]
      : [element('ol', { class: 'timeline' }, ...rows.map(stretchOf))],
  data: {
    columns: ['Began', 'Length', 'What', 'Detail'],
    rows: rows.map(({ at, length, text, detail }) => [at, length, text, detail])
  }
})

const stretchOf = ({ at, length, text, detail }: Timeline['rows'][number]): Element =>
  element(
    'li',
    {},
    element('span', { class: 'at' }, at),
    element('span', { class: 'length' }, quantityInWords(length)),
    element(
      'span',
      { class: 'what' },
      element('bdi', {}, text),
      ...(detail === '' ? [] : [element('span', { class: 'detail' }, ' ', element('bdi', {}, detail))])
    )
  )
