import type { Theme } from '../theme/theme.ts'

/** Signs that texts of reports are written with and that a terminal may not have; one cell each. */
const PLAIN: Readonly<Record<string, string>> = {
  '–': '-',
  '−': '-',
  '×': 'x',
  '÷': '/',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"'
}
const SIGNS = /[–−×÷’‘“”±…→·]/gu

/** A text of a figure in the signs that the screen has; before it is cut or wrapped, since its width may change. */
export const screenWords = (
  text: string,
  { symbols: { plusMinus, cut, arrow, dot } }: Pick<Theme, 'symbols'>
): string => {
  const drawn: Readonly<Record<string, string>> = { '±': plusMinus, '…': cut, '→': arrow, '·': dot }
  return text.replace(SIGNS, sign => PLAIN[sign] ?? drawn[sign] ?? sign)
}

/** A painted line in signs that a terminal has; its width stays, and what is drawn is left to the set of glyphs. */
export const plainSigns = (line: string): string => line.replace(SIGNS, sign => PLAIN[sign] ?? sign)
