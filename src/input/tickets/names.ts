import { type BadRow, missingPart } from './bad-rows.ts'
import { shownNames, shownText, TicketFileError } from './problems.ts'

/** Index of a text of the file: 0 or more, or one of the two below. */
export const MISSING = -1
const UNKNOWN = -2

/** Most different texts in a column of names. */
const MOST_TEXTS = 65_536

/** Reads a column of names: each different text is looked up once. */
export interface NameReader {
  /** Index of the name; negative where the text means none or is not known. */
  indexOf(text: string): number
  /** Why a text with a negative index cannot be used. */
  whyNot(text: string): BadRow
}

/** Maps a text to the name that is meant. */
export type ValueMap = Readonly<Record<string, string>>

/** A value after the map of the scenario: its own entry, else that of `*`, else itself. */
export const mappedValue = (values: ValueMap | undefined, text: string): string => {
  if (values === undefined) return text
  if (Object.hasOwn(values, text)) return values[text]
  return Object.hasOwn(values, '*') ? values['*'] : text
}

/**
 * A reader of one column; `find` gives the index of a name, negative where it is not known.
 * @throws TicketFileError while reading, beyond 65,536 different texts
 */
export const createNameReader = (
  part: string,
  isMissing: (text: string) => boolean,
  values: ValueMap | undefined,
  find: (name: string) => number,
  wanted: string,
  file: string
): NameReader => {
  const known = new Map<string, number>()

  /** An entry of the map for the very text goes before its meaning “no value”. */
  const hasNoValue = (text: string): boolean =>
    isMissing(text) && !(values !== undefined && Object.hasOwn(values, text))

  const lookUp = (text: string): number => {
    if (hasNoValue(text)) return MISSING
    const index = find(mappedValue(values, text))
    return index < 0 ? UNKNOWN : index
  }

  const indexOf = (text: string): number => {
    const index = known.get(text)
    if (index !== undefined) return index
    if (known.size >= MOST_TEXTS) throw tooMany(part, file)
    const found = lookUp(text)
    known.set(text, found)
    return found
  }

  const whyNot = (text: string): BadRow => {
    if (hasNoValue(text)) return missingPart(part)
    const name = mappedValue(values, text)
    const meant = name === text ? '' : ` (${shownText(text)} in the file)`
    const code = `unknown-${part}`
    return {
      code,
      key: `${code} ${name}`,
      message: `${part} ${shownText(name)}${meant} is not ${wanted}`,
      hint: `\`replay.values.${part}\` gives texts of the file their names; \`*\` is everything else`
    }
  }

  return { indexOf, whyNot }
}

/** How a list of names is put where one of them is wanted. */
export const oneOf = (names: readonly string[]): string => `one of ${shownNames(names)}`

const tooMany = (part: string, file: string): TicketFileError =>
  new TicketFileError([
    {
      code: 'too-many-values',
      file,
      message: `the column of \`${part}\` has more than 65,536 different values`,
      hint: 'does the column map name the right column?'
    }
  ])
