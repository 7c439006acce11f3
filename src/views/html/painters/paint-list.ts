import { element } from '../markup/element.ts'
import type { Painter } from './painted.ts'

/** Sentences; numbered where their order counts. */
export const paintList: Painter<'list'> = ({ items, isOrdered, firstNumber = 1 }) => {
  const sentences = items.map(item => element('li', {}, item))
  const start = firstNumber === 1 ? undefined : firstNumber
  return {
    body: [
      isOrdered ? element('ol', { class: 'data', start }, ...sentences) : element('ul', { class: 'data' }, ...sentences)
    ]
  }
}
