import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { PlacedSection } from './placed-sections.ts'

/** Links to the sections. */
export const contentsOf = (sections: readonly PlacedSection[]): Element =>
  element(
    'nav',
    { 'aria-label': 'Contents' },
    element(
      'ol',
      {},
      ...sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, nameOf(title))))
    )
  )
