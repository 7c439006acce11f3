import { type Content, type Element, element } from './element.ts'

/** What stands for a name that is empty. */
export const NAMELESS = '(no name)'

const LONG_WORD = /\S{25,}/gu
const PIECE = /.{1,12}/gu
/** What no printable text holds. */
const BREAK = '\u0000'

/** A name of somebody or something, whose writing direction stays its own. */
export const nameOf = (name: string): Element => element('bdi', {}, ...(name === '' ? [NAMELESS] : breakable(name)))

/** The text with places to break it within very long words, and nowhere within others. */
export const breakable = (text: string): Content[] => {
  const pieces = text.replace(LONG_WORD, word => word.match(PIECE)?.join(BREAK) ?? word).split(BREAK)
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [element('wbr'), piece]))
}

/** A text for those who hear the page. */
export const hiddenText = (text: string): Element => element('span', { class: 'unseen' }, ` ${text}`)

/** Paragraphs, one a text. */
export const paragraphs = (texts: readonly string[], className?: string): Element[] =>
  texts.map(text => element('p', { class: className }, text))

/** A list of which each item is one content. */
export const bullets = (items: readonly Content[], className: string): Element =>
  element('ul', { class: className }, ...items.map(item => element('li', {}, item)))
