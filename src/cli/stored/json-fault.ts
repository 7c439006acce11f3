import { skipSpace, tokenEnd } from './json-token.ts'

/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1; columns count characters. */
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** What may come next, in words. */
type Expected =
  | 'a value'
  | 'a value or `]`'
  | 'a name in quotes'
  | 'a name in quotes or `}`'
  | '`:`'
  | '`,` or the closing bracket'
  | 'the end of the file'

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** The first place at which a text is not JSON; undefined where it is. However deep it nests, in one pass. */
export const jsonFault = (text: string): JsonFault | undefined => {
  const open: string[] = []
  let expected: Expected = 'a value'
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const end = tokenEnd(text, at)
    const next: Expected | undefined = end === undefined ? undefined : FOLLOWS[expected](text[at], open)
    if (end === undefined || next === undefined) return placeOf(text, at, `${expected} is expected here`)
    expected = next
    at = end
  }
  if (expected === 'the end of the file') return undefined
  return placeOf(text, text.length, 'the text ends before it is complete')
}

/** What may follow a token, told by its first character; undefined where it may not stand there. Keeps account of what is open. */
type Follows = (token: string, open: string[]) => Expected | undefined

const behindValue = (open: readonly string[]): Expected =>
  open.length === 0 ? 'the end of the file' : '`,` or the closing bracket'

const close = (open: string[]): Expected => {
  open.pop()
  return behindValue(open)
}

const value: Follows = (token, open) => {
  if (token !== '[' && token !== '{') return /[\]}:,]/.test(token) ? undefined : behindValue(open)
  open.push(token)
  return token === '[' ? 'a value or `]`' : 'a name in quotes or `}`'
}
const name: Follows = token => (token === '"' ? '`:`' : undefined)

const behind: Follows = (token, open) => {
  const within = open.at(-1) ?? ''
  if (token === ',') return within === '{' ? 'a name in quotes' : 'a value'
  return token === CLOSING[within] ? close(open) : undefined
}

const FOLLOWS: Readonly<Record<Expected, Follows>> = {
  'a value': value,
  'a value or `]`': (token, open) => (token === ']' ? close(open) : value(token, open)),
  'a name in quotes': name,
  'a name in quotes or `}`': (token, open) => (token === '}' ? close(open) : name(token, open)),
  '`:`': token => (token === ':' ? 'a value' : undefined),
  '`,` or the closing bracket': behind,
  'the end of the file': () => undefined
}

const placeOf = (text: string, at: number, reason: string): JsonFault => {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason }
}
