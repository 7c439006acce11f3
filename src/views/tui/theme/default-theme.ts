import { colourDepthOf } from './colour-depth.ts'
import type { SymbolSet } from './symbols.ts'
import type { ThemeOptions } from './theme.ts'

/** What the user asked for; the rest is taken from the environment. */
export interface Wishes {
  readonly symbols?: SymbolSet | undefined
  readonly isLight?: boolean | undefined
}

/** The theme for the terminal that an environment tells of. */
export const defaultTheme = (environment: NodeJS.ProcessEnv, { symbols, isLight }: Wishes = {}): ThemeOptions => ({
  depth: colourDepthOf(environment),
  isDark: !(isLight ?? hasLightBackground(environment)),
  symbols: symbols ?? defaultSymbols(environment)
})

/** Whether `COLORFGBG`, such as `0;15`, names a light background: its last number is one of the sixteen colours. */
export const hasLightBackground = ({ COLORFGBG = '' }: NodeJS.ProcessEnv): boolean =>
  /^(?:\d+|default);(?:.*;)?(?:7|9|1[0-5])$/.test(COLORFGBG)

/**
 * The finest glyphs that are sure to be seen: braille where the locale is one of UTF-8, else ASCII. The text console of Linux has no
 * braille in its font.
 */
export const defaultSymbols = (environment: NodeJS.ProcessEnv): SymbolSet => {
  const { LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION } = environment
  const locale = LC_ALL || LC_CTYPE || LANG || ''
  if (TERM === 'linux') return 'ascii'
  return /utf-?8/i.test(locale) || WT_SESSION ? 'braille' : 'ascii'
}
