import type { Timeline } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'
import { wrap } from './wrap.ts'

const AT = 15
const LENGTH = 8

/** A line for each stretch: when it began, how long it was, and what happened, wrapped; further detail in brackets. */
export function paintTimeline({ rows }: Timeline, width: number, ink: Ink): string[] {
  if (rows.length === 0) return ['Nothing happened.']
  const room = width - AT - LENGTH - 3
  return rows.flatMap(({ at, length, text, detail }) => {
    const [first = '', ...more] = wrap(detail === '' ? text : `${text} (${detail})`, room)
    const head = `${fillTo(at, AT)} ${fillTo(quantityInWords(length), LENGTH, 'right')}`
    return [`${ink.strong(head)}  ${first}`, ...more.map(line => `${' '.repeat(AT + LENGTH + 3)}${line}`)]
  })
}
