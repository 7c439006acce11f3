import type { Attributes, Content } from './element.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Characters that would end a text or an attribute, and those that no page may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const MEANT = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

/** The text so that it is read as text, in an element as well as in an attribute; controls become U+FFFD. */
export const escaped = (text: string): string => text.replace(MEANT, character => ESCAPES[character] ?? '\ufffd')

/**
 * Elements as markup: the only place where a text becomes part of the page.
 *
 * Every element but a place to break a line has its end tag, which HTML and SVG both take.
 */
export const markup = (content: Content): string => {
  if (typeof content === 'string') return escaped(content)
  const { tag, attributes, children } = content
  const start = `<${tag}${attributesOf(attributes)}>`
  return tag === 'wbr' ? start : `${start}${children.map(markup).join('')}</${tag}>`
}

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
