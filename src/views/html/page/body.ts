import type { ReportDocument } from '../../../figures/report/report-document.ts'
import { type Content, type Element, element } from '../markup/element.ts'
import { nameOf, paragraphs } from '../markup/texts.ts'
import { contentsOf } from './contents.ts'
import { type PlacedSection, placedSections } from './placed-sections.ts'
import { sectionElement } from './section-element.ts'

const ANSWER: PlacedSection = { id: 'answer', title: 'In short', figures: [] }

/** What the page shows: a link past the contents, the heading, the contents, the answer, then section after section. */
export const bodyOf = ({ title, subtitle, answer, sections }: ReportDocument): Content[] => {
  const placed = placedSections(sections)
  return [
    element('a', { class: 'skip', href: '#report' }, 'Skip to the report'),
    element('header', {}, element('h1', {}, nameOf(title)), ...paragraphs([subtitle], 'subtitle')),
    contentsOf(answer.length > 0 ? [ANSWER, ...placed] : placed),
    element(
      'main',
      { id: 'report', tabindex: -1 },
      ...(answer.length > 0 ? [answerElement(answer)] : []),
      ...placed.map(sectionElement)
    ),
    element('footer', {}, 'Made by sunrelay. The file is complete in itself: it loads nothing and sends nothing.')
  ]
}

const answerElement = (answer: readonly string[]): Element =>
  element(
    'section',
    { id: ANSWER.id, class: 'answer', 'aria-labelledby': `${ANSWER.id}-title` },
    element('h2', { id: `${ANSWER.id}-title` }, ANSWER.title),
    ...paragraphs(answer)
  )
