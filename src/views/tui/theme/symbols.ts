/** Sets of glyphs that charts are drawn with. */
export const symbolSets = ['braille', 'block', 'ascii'] as const
export type SymbolSet = (typeof symbolSets)[number]

/** Glyphs of one set; each is one cell wide. */
export interface Symbols {
  readonly set: SymbolSet
  /** Columns by eighths of a cell, from nothing to full; in ASCII by what it has. */
  readonly eighths: readonly string[]
  /** Shades from little to much, four of them. */
  readonly shades: readonly string[]
  /** Fills of the bands of a stacked bar, told apart without colour; seven of them. */
  readonly bands: readonly string[]
  readonly bar: string
  readonly rest: string
  readonly horizontal: string
  readonly vertical: string
  readonly corner: string
  readonly tick: string
  /** Before the chosen row. */
  readonly cursor: string
  readonly up: string
  readonly down: string
  readonly dot: string
  /** Behind a text that was cut. */
  readonly cut: string
  /** Between a from and a to. */
  readonly arrow: string
  readonly plusMinus: string
}

const block: Symbols = {
  set: 'block',
  eighths: [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  shades: ['░', '▒', '▓', '█'],
  bands: ['█', '▓', '▒', '░', '▚', '▞', '▄'],
  bar: '█',
  rest: '░',
  horizontal: '─',
  vertical: '│',
  corner: '└',
  tick: '┤',
  cursor: '>',
  up: '^',
  down: 'v',
  dot: '·',
  cut: '…',
  arrow: '→',
  plusMinus: '±'
}

const ascii: Symbols = {
  set: 'ascii',
  eighths: [' ', '.', '.', ':', ':', '|', '|', '#', '#'],
  shades: ['.', ':', '+', '#'],
  bands: ['#', '=', '+', '-', 'x', 'o', '.'],
  bar: '#',
  rest: '.',
  horizontal: '-',
  vertical: '|',
  corner: '+',
  tick: '+',
  cursor: '>',
  up: '^',
  down: 'v',
  dot: '.',
  cut: '~',
  arrow: '->',
  plusMinus: '+/-'
}

/** The glyphs of each set; braille draws lines by dots and everything else by blocks. */
export const symbolsOf: Readonly<Record<SymbolSet, Symbols>> = { braille: { ...block, set: 'braille' }, block, ascii }
