/** Inclusive ranges of code points that take two columns in a terminal (East Asian Width W and F, Unicode 16). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4dc0, 0x4dff],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18df2],
  [0x1aff0, 0x1b2fb],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd]
]

const MARK = /^[\p{Mn}\p{Me}]$/u
const EMOJI = /^\p{Emoji_Presentation}$/u
const FIRST_WIDE = 0x1100
const FIRST_MARK = 0x300
const isRegional = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff

/** Columns that the text takes in a terminal, 0 or more; the text is `printable`. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** The text in at most `width` columns; what is cut off is marked by `…`. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width <= 0) return ''
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The text cut and filled up with spaces to exactly `width` columns. */
export function fillTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, width)
  const space = ' '.repeat(Math.max(0, width - displayWidth(cut)))
  return align === 'left' ? cut + space : space + cut
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < FIRST_MARK) return 1
  if (MARK.test(character)) return 0
  if (code < FIRST_WIDE || isRegional(code)) return 1
  return isWide(code) || EMOJI.test(character) ? 2 : 1
}

function isWide(code: number): boolean {
  return WIDE.some(([from, to]) => code >= from && code <= to)
}
