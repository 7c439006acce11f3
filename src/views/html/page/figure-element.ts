import type { Figure } from '../../../figures/figure.ts'
import { type Content, type Element, element } from '../markup/element.ts'
import { nameOf, paragraphs } from '../markup/texts.ts'
import type { DataTable, Place } from '../painters/painted.ts'
import { paintFigure } from '../painters/painters.ts'
import { tableBox, tableElement } from '../painters/table-element.ts'

/** A figure below its heading, which is only heard where the section already says it, with its notes and, where it is a picture, its numbers as a table; details are folded. */
export const figureElement = (figure: Figure, id: string, isNamed: boolean): Element => {
  const place = { id, headingId: `${id}-title` }
  const heading = element(
    'h3',
    { id: place.headingId, class: isNamed && figure.isDetail !== true ? 'unseen' : undefined },
    nameOf(figure.title)
  )
  const content = contentOf(figure, place)
  const attributes = { id, class: `figure ${figure.kind}` }
  return figure.isDetail === true
    ? element('details', attributes, element('summary', {}, heading), element('div', { class: 'inside' }, ...content))
    : element('div', attributes, heading, ...content)
}

const contentOf = (figure: Figure, place: Place): Content[] => {
  const { body, data } = paintFigure(figure, place)
  const notes = paragraphs(figure.notes, 'note')
  const first = figure.kind === 'tiles' ? [...notes, ...body] : [...body, ...notes]
  const numbers = data === undefined ? [] : [numbersOf(data, figure.title, place)]
  return [...first, element('div', { class: 'foot' }, ...numbers)]
}

const numbersOf = (data: DataTable, title: string, place: Place): Element =>
  element(
    'details',
    { class: 'numbers' },
    element('summary', {}, 'The numbers as a table'),
    tableBox(tableElement(data, title), place)
  )
