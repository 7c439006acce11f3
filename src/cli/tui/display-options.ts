import { defaultTheme } from '../../views/tui/theme/default-theme.ts'
import { symbolSets } from '../../views/tui/theme/symbols.ts'
import type { ThemeOptions } from '../../views/tui/theme/theme.ts'
import type { Flags } from '../command.ts'
import { isOn, textFlag } from '../flags.ts'

/** Colours and glyphs as the command line has them, else as the environment of the terminal tells. */
export const displayOptions = (flags: Flags): ThemeOptions => {
  const asked = textFlag(flags, 'symbols')
  const symbols = symbolSets.find(set => set === asked)
  return defaultTheme(process.env, { symbols, ...(isOn(flags, 'light') && { isLight: true }) })
}
