import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import { figureElement } from './figure-element.ts'
import type { PlacedSection } from './placed-sections.ts'

/** A section with its heading and its figures. */
export const sectionElement = ({ id, title, figures }: PlacedSection): Element =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, nameOf(title)),
    ...figures.map((figure, i) => figureElement(figure, `${id}-${i + 1}`, figure.title === title))
  )
