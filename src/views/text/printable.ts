/** White space and line ends of any kind. */
const SPACES = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2800]+/gu
/** Controls, formats (bidi, zero width), private use, lone surrogates, and all that is drawn as nothing. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
const UNASSIGNED = /\p{Cn}/gu
/** More than two marks on one letter climb into the lines above. */
const PILED_MARKS = /([\p{Mn}\p{Me}]{2})[\p{Mn}\p{Me}]+/gu
const LEADING_MARKS = /^[\p{Mn}\p{Me}]+/u

/**
 * The text as it may be shown: one line, no controls or escapes, no change of writing direction, nothing invisible.
 *
 * Names come from files of strangers; a view shows them only through this.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(UNSAFE, '')
    .replace(SPACES, ' ')
    .replace(UNASSIGNED, '\ufffd')
    .replace(PILED_MARKS, '$1')
    .trim()
    .replace(LEADING_MARKS, '')
}

/** A copy of plain data in which every text is printable; keys stay. */
export function printableData<T>(data: T): T {
  if (typeof data === 'string') return printable(data) as T
  if (Array.isArray(data)) return data.map(printableData) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)])) as T
}
