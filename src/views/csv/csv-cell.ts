/** First characters that make a spreadsheet take a text for a formula, in their wide forms too, or skip what comes before one. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
/** Controls but for white space, and marks of writing direction: they would act on a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const QUOTED = /[",\r\n]/

/** The text as it may stand in a cell: with an apostrophe in front where a spreadsheet would run it as a formula. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The patterns by which cells are made safe, for scripts of pages that copy cells. */
export const csvPatterns = { formula: FORMULA, acting: ACTING, quoted: QUOTED } as const

/**
 * One cell of a CSV file (RFC 4180).
 *
 * Characters that act on a terminal are replaced by U+FFFD. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are, and what is
 * missing or not finite is empty.
 */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const still = value.replace(ACTING, '\ufffd')
  const safe = withoutFormula(still)
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file, with its line end. */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
