import type { Quantity } from '../../../figures/figure.ts'
import { type Element, element } from '../markup/element.ts'
import { hiddenText } from '../markup/texts.ts'

/** Behind a missed number in a table `!`, read as `missed`; a number that meets its promise needs no mark. */
export const markedVerdict = ({ verdict }: Quantity): Element[] =>
  verdict === 'missed'
    ? [element('span', { class: 'mark missed' }, element('span', { 'aria-hidden': 'true' }, '!'), hiddenText('missed'))]
    : []

/** A verdict as a word with a mark of its own, where there is room for it. */
export const verdictBadge = ({ verdict }: Quantity): Element[] =>
  verdict === undefined
    ? []
    : [
        element(
          'span',
          { class: `badge ${verdict}` },
          element('span', { 'aria-hidden': 'true' }, verdict === 'missed' ? '! ' : '✓ '),
          verdict
        )
      ]
