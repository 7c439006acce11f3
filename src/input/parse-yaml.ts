import { Composer, type Document, Parser, type YAMLError } from 'yaml'
import { convertDocument } from './convert-document.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { tooDeepAt, tooMuchText } from './nesting.ts'
import type { ParsedYaml, SourcePart } from './parsed-yaml.ts'

/** Values may lie this many levels deep; a scenario needs ten. */
export const DEEPEST = 50
/** Words and marks a document may have; about 60,000 values. */
const MOST_LEXEMES = 300_000
/** Levels that composing is trusted with. Lines with mistakes nest oddly, so this is above `DEEPEST`. */
const DEEPEST_TOKENS = 200

const COMPOSER = {
  version: '1.2',
  strict: true,
  stringKeys: true,
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'error'
} as const

const WORDS: Partial<Record<YAMLError['code'], readonly [message: string, hint?: string]>> = {
  TAB_AS_INDENT: ['a tab is used for indentation', 'indent with spaces; YAML does not take tabs'],
  MULTIPLE_DOCS: ['a second document starts here', 'a scenario is one document; take the line `---` out'],
  NON_STRING_KEY: ['a list or map cannot be a key', 'a key is a plain word, such as `people: 24`'],
  TAG_RESOLVE_FAILED: ['tags such as `!name` have no meaning here', 'take the tag out'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second `:` on the line',
    'put a text that contains `: ` in quotes, or check the indentation'
  ],
  MULTILINE_IMPLICIT_KEY: ['a key must stand on one line', 'check the indentation, or a `:` that is missing'],
  BAD_INDENT: [
    'the indentation does not fit the lines above, or a bracket is not closed',
    'keys of one map start in the same column'
  ],
  BAD_SCALAR_START: ['a value cannot start with this character', 'put the value in quotes']
}

const wordsFor = ({ code, message }: YAMLError): readonly [message: string, hint?: string] => {
  if (code !== 'MISSING_CHAR') return WORDS[code] ?? [message]
  return /end with|closing/.test(message)
    ? ['a bracket or a quote is not closed', 'close it, or take the opening one out']
    : ['a `:` is missing after a key', 'write `key: value`, with a space after the colon']
}

const fromYamlError = (error: YAMLError, { source, offset }: SourcePart): LocatedProblem => {
  const [message, hint] = wordsFor(error)
  const [start, end] = error.pos
  return problemAt(
    { source, start: start + offset, end: Math.max(end, start + 1) + offset },
    'yaml-syntax',
    message,
    hint
  )
}

const refuse = (
  { source, offset }: SourcePart,
  at: number,
  code: string,
  message: string,
  hint: string
): ParsedYaml => ({
  problems: [problemAt({ source, start: at + offset, end: at + offset + 1 }, code, message, hint)]
})

const tooDeep = (part: SourcePart, at: number): ParsedYaml =>
  refuse(part, at, 'too-deep', `values are nested more than ${DEEPEST} levels deep`, 'no part of a scenario is so deep')

const compose = (part: SourcePart): Document.Parsed | ParsedYaml => {
  const much = tooMuchText(part.text, { depth: DEEPEST, lexemes: MOST_LEXEMES })
  if (much?.what === 'depth') return tooDeep(part, much.offset)
  if (much)
    return refuse(part, much.offset, 'too-large', 'the document has too many values', 'a scenario has some hundreds')
  const tokens = [...new Parser().parse(part.text)]
  const deep = tooDeepAt(tokens, DEEPEST_TOKENS)
  if (deep !== undefined) return tooDeep(part, deep)
  const [document, second] = new Composer(COMPOSER).compose(tokens, true, part.text.length)
  if (second === undefined || document.errors.length > 0) return document
  const [message, hint = ''] = WORDS.MULTIPLE_DOCS ?? ['']
  return refuse(part, second.range[0], 'yaml-syntax', message, hint)
}

/**
 * Reads one YAML 1.2 document with the place of every value. All syntax errors are reported at once; tags, merge keys
 * and a second document are refused, aliases are expanded up to a limit.
 */
export const parseYaml = (part: SourcePart): ParsedYaml => {
  const document = compose(part)
  if ('problems' in document) return document
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) return { problems: faults.map(fault => fromYamlError(fault, part)) }
  return convertDocument(document, part, DEEPEST)
}
