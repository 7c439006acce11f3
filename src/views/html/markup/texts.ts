import { type Content, type Element, element } from './element.ts'

const NAMELESS = '(no name)'

/** A name of somebody or something, whose writing direction stays its own. */
export const nameOf = (name: string): Element => element('bdi', {}, name === '' ? NAMELESS : name)

/** A text for those who hear the page. */
export const hiddenText = (text: string): Element => element('span', { class: 'unseen' }, ` ${text}`)

/** Paragraphs, one a text. */
export const paragraphs = (texts: readonly string[], className?: string): Element[] =>
  texts.map(text => element('p', { class: className }, text))

/** A list of which each item is one content. */
export const bullets = (items: readonly Content[], className: string): Element =>
  element('ul', { class: className }, ...items.map(item => element('li', {}, item)))
