import { withoutFormula } from '../csv/csv-cell.ts'

/** The most characters of a cell. */
export const MOST_CHARACTERS = 32_767
const CUT = ' … (cut)'

/** Controls but for tabs and line ends, marks of writing direction, lone surrogates and what is no character: XML or a screen cannot hold them. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}\ufdd0-\ufdef\ufffd-\uffff]/gu

/** What a spreadsheet would read as a character by its number. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/**
 * A text as a cell of a workbook may have it: without what XML forbids, one kind of line end, not taken for a formula, and cut with a mark
 * where it is too long for a cell.
 */
export function safeText(text: string): string {
  const fit = withoutFormula(text.replaceAll(/\r\n?/g, '\n').replace(UNFIT, '')).replace(ESCAPE, '_x005F_')
  return apartFromObject(fit.length <= MOST_CHARACTERS ? fit : cutAt(fit, MOST_CHARACTERS - CUT.length) + CUT)
}

/** Cut to so many UTF-16 units, or one less so that no character is halved. */
export function cutAt(text: string, most: number): string {
  const isHalved = /[\ud800-\udbff]/.test(text.charAt(most - 1))
  return text.slice(0, isHalved ? most - 1 : most)
}

/** The writer of workbooks keeps texts by name in a plain object, which has names of its own, such as `constructor`; a space tells ours apart. */
function apartFromObject(text: string): string {
  return text in Object.prototype ? `${text} ` : text
}
