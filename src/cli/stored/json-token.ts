const SPACE = /[ \t\r\n]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{}:,]/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const FIRST_PRINTED = 0x20

/** Offset of the next character that is no white space of JSON. */
export const skipSpace = (text: string, at: number): number => {
  SPACE.lastIndex = at
  return at + (SPACE.exec(text)?.[0].length ?? 0)
}

/** Offset behind the token of JSON that begins here; undefined where none does. */
export const tokenEnd = (text: string, at: number): number | undefined => {
  if (text[at] === '"') return stringEnd(text, at)
  WORD.lastIndex = at
  const length = WORD.exec(text)?.[0].length
  return length === undefined ? undefined : at + length
}

/** By hand: a regular expression would run out of stack on a text of some megabytes. */
const stringEnd = (text: string, start: number): number | undefined => {
  for (let at = start + 1; at < text.length; ) {
    if (text[at] === '"') return at + 1
    if (text.charCodeAt(at) < FIRST_PRINTED) return undefined
    ESCAPE.lastIndex = at
    const length = text[at] === '\\' ? ESCAPE.exec(text)?.[0].length : 1
    if (length === undefined) return undefined
    at += length
  }
  return undefined
}
