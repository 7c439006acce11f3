import { type CST, Lexer } from 'yaml'

/** Why a text is not worth composing, with the offset at which that shows. */
export interface TooMuch {
  readonly what: 'depth' | 'size'
  readonly offset: number
}

/** Lexemes for a document, an error in brackets and a scalar, which stand for no text of their own. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/**
 * Looks at brackets and at the number of words and marks, one by one and without keeping them, so that a text made to
 * exhaust memory is refused at little cost.
 */
export const tooMuchText = (text: string, most: { depth: number; lexemes: number }): TooMuch | undefined => {
  let [depth, count, offset] = [0, 0, 0]
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ']' || lexeme === '}') depth--
    if (depth > most.depth) return { what: 'depth', offset }
    if (++count > most.lexemes) return { what: 'size', offset }
    if (!MARKS.has(lexeme)) offset += lexeme.length
  }
  return undefined
}

const inner = (token: CST.Token): CST.Token[] => {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  const items: readonly { key?: CST.Token | null; value?: CST.Token }[] = token.items
  return items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}

/**
 * Offset of the first value nested deeper than `most`, or undefined. Composing a document recurses, and far too
 * deep a recursion ends the whole process, so this is looked at before.
 */
export const tooDeepAt = (tokens: readonly CST.Token[], most: number): number | undefined => {
  const open = tokens.map(token => ({ token, depth: 0 })).reverse()
  for (let step = open.pop(); step; step = open.pop()) {
    const { token, depth } = step
    if (depth > most) return 'offset' in token ? token.offset : 0
    for (const next of inner(token).reverse()) open.push({ token: next, depth: depth + 1 })
  }
  return undefined
}
