/** Glyphs of the other sets that shared painters draw with, and what stands for them; each takes one cell. */
const INSTEAD: Readonly<Record<string, string>> = {
  '…': '~',
  '·': '.',
  '→': '>',
  '±': '~',
  '░': '.',
  '▒': ':',
  '▓': '+',
  '█': '#',
  '─': '-',
  '━': '-',
  '│': '|',
  '┃': '|'
}

/** Box drawing, block elements, braille, and the signs of the block set. */
const DRAWN = /[\u2500-\u259f\u2800-\u28ff…·→±]/gu

/** A painted line in ASCII; only what is drawn changes, names stay. */
export const asciiGlyphs = (line: string): string => line.replace(DRAWN, glyph => INSTEAD[glyph] ?? inPlaceOf(glyph))

const inPlaceOf = (glyph: string): string => {
  const code = glyph.charCodeAt(0)
  if (code >= 0x2800) return '*'
  if (code < 0x2580) return '+'
  // Lower eighths, from one to seven.
  if (code >= 0x2581 && code <= 0x2587) return code < 0x2583 ? '.' : code < 0x2586 ? ':' : '|'
  return '#'
}
