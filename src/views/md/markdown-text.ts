import { printable } from '../text/printable.ts'

/** Stands where a platform would see a name, a number or an address to link; it is not shown. */
const BREAK = '\u200b'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A text that GitHub flavoured Markdown shows as it is, in a line of its own or in a cell of a table.
 *
 * It makes no mark-up, HTML, link, footnote or formula, calls nobody by `@`, refers to no issue by `#`, and cannot leave its line.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[&<>]/g, character => ENTITIES[character])
    .replace(/[\\`*_[\]|~#$^]/g, '\\$&')
    .replace(/@|\\#|(?<=\bGH)-(?=\d)|:(?=\/\/)|(?:www|mailto|xmpp)(?=[.:])/gi, `$&${BREAK}`)
}

/** The same at the beginning of a line, where it begins no list, rule or heading either. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}
