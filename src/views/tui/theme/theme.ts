import type { Ink } from '../../text/ink.ts'
import type { ColourDepth } from './colour-depth.ts'
import { type Palette, palettes } from './palettes.ts'
import { type SymbolSet, type Symbols, symbolsOf } from './symbols.ts'

/** How everything is set off. Without colour the same must be readable from the glyphs alone. */
export interface Theme extends Ink {
  readonly symbols: Symbols
  readonly depth: ColourDepth
  /** The row that the cursor is on; the whole width. */
  chosen(text: string): string
  /** Names of panels and keys. */
  accent(text: string): string
  warn(text: string): string
  /** What is before the cut in the header. */
  bar(text: string): string
  /** Colour of one of the things that a chart tells apart, index from 0. */
  band(index: number, text: string): string
  /** A cell of a map; `share` 0 … 1 of the worst. */
  heat(share: number, text: string): string
  day(text: string): string
  night(text: string): string
}

/** What a theme is made for. */
export interface ThemeOptions {
  readonly depth: ColourDepth
  readonly isDark: boolean
  readonly symbols: SymbolSet
}

const sgr =
  (code: string) =>
  (text: string): string =>
    text === '' || code === '' ? text : `\u001b[${code}m${text}\u001b[0m`

/** The theme of a terminal. */
export const themeOf = ({ depth, isDark, symbols }: ThemeOptions): Theme => {
  const palette: Palette = palettes(depth, isDark)
  const { bands, heat } = palette
  const bandInks = bands.map(sgr)
  const heatInks = heat.map(sgr)
  return {
    symbols: symbolsOf[symbols],
    depth,
    title: sgr(palette.title),
    strong: sgr('1'),
    bad: sgr(palette.bad),
    good: sgr(palette.good),
    faint: sgr(palette.faint),
    chosen: sgr('7'),
    accent: sgr(palette.accent),
    warn: sgr(palette.warn),
    bar: sgr(palette.bar),
    band: (index, text) => bandInks[index % bandInks.length](text),
    heat: (share, text) => heatInks[levelOf(share, heatInks.length)](text),
    day: sgr(palette.day),
    night: sgr(palette.night)
  }
}

/** Level 0 is nothing at all; anything above it shows. */
const levelOf = (share: number, levels: number): number =>
  share > 0 ? Math.min(levels - 1, Math.max(1, Math.ceil(share * (levels - 1)))) : 0
