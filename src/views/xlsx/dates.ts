/** Instants before this have other numbers in some spreadsheets. */
const FIRST = Date.UTC(1901, 0, 1)
const DATE = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/

/** Formats of real dates. */
export const DATE_FORMAT = 'yyyy-mm-dd'
export const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm'

/** The format in which all these texts are dates, or instants in UTC; undefined where not all of them are. */
export function dateFormatOf(texts: readonly string[]): string | undefined {
  if (texts.length === 0 || texts.some(text => !isDate(text))) return undefined
  return texts.every(text => DATE.test(text)) ? DATE_FORMAT : INSTANT_FORMAT
}

function isDate(text: string): boolean {
  if (!DATE.test(text) && !INSTANT.test(text)) return false
  const at = Date.parse(text)
  // 31 February would become a day in March.
  return at >= FIRST && new Date(at).toISOString().startsWith(text.slice(0, 10))
}
