import { displayWidth } from '../../src/views/text/display-width.ts'
import { printable } from '../../src/views/text/printable.ts'
import type { ColourDepth } from '../../src/views/tui/theme/colour-depth.ts'
import type { SymbolSet } from '../../src/views/tui/theme/symbols.ts'

/** What a painted line may be made of. */
export interface Bounds {
  /** Cells. */
  readonly width: number
  readonly symbols: SymbolSet
  readonly depth: ColourDepth
  /** Characters that are in names. */
  readonly named: ReadonlySet<string>
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const COLOUR = /\u001b\[([\d;]*)m/g

const CODES: Readonly<Record<ColourDepth, RegExp>> = {
  0: /^(?:[0127]?)$/,
  4: /^(?:[0-9;]|3[0-7]|9[0-7])*$/,
  8: /^(?:[0-9;]|3[0-7]|(?:38|48);5;\d+)*$/,
  24: /^(?:[0-9;]|3[0-7]|(?:38|48);5;\d+|(?:38|48);2;\d+;\d+;\d+)*$/
}

const GLYPHS: Readonly<Record<SymbolSet, RegExp>> = {
  ascii: /[ -~]/,
  block: /[ -~\u2500-\u259f·…→±]/,
  braille: /[ -~\u2500-\u259f\u2800-\u28ff·…→±]/
}

/** What is wrong with a painted line; empty: nothing. */
export const lineFaults = (line: string, { width, symbols, depth, named }: Bounds): string[] => {
  const faults: string[] = []
  for (const [, code] of line.matchAll(COLOUR)) if (!CODES[depth].test(code)) faults.push(`colour ${code}`)
  const text = line.replaceAll(COLOUR, '')
  const acting = text.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u)
  if (acting) faults.push(`character U+${acting[0].codePointAt(0)?.toString(16)}`)
  const cells = displayWidth(text)
  if (cells > width) faults.push(`${cells} cells of ${width}`)
  const strange = [...text].find(one => !GLYPHS[symbols].test(one) && !named.has(one))
  if (strange !== undefined) faults.push(`glyph ${strange}`)
  return faults
}

/** Characters of all texts of plain data, as they are shown. */
export const charactersOf = (data: unknown): Set<string> => {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const one of printable(value)) found.add(one)
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      Object.values(value).forEach(visit)
  }
  visit(data)
  return found
}
