import type { ColourDepth } from './colour-depth.ts'

/** Codes of Select Graphic Rendition by what they are for; empty: as the terminal has it. */
export interface Palette {
  readonly title: string
  readonly bad: string
  readonly good: string
  readonly faint: string
  readonly accent: string
  readonly warn: string
  readonly bar: string
  readonly day: string
  readonly night: string
  /** Seven colours that are told apart also by people who see no red or green (after Okabe and Ito, 2008). */
  readonly bands: readonly string[]
  /** From nothing to the worst. */
  readonly heat: readonly string[]
}

const plain: Palette = {
  title: '1',
  bad: '1',
  good: '',
  faint: '',
  accent: '1',
  warn: '1',
  bar: '7',
  day: '',
  night: '',
  bands: [''],
  heat: ['', '', '', '', '']
}

const sixteen: Palette = {
  title: '1;36',
  bad: '31',
  good: '32',
  faint: '2',
  accent: '36',
  warn: '33',
  bar: '7',
  day: '33',
  night: '34',
  bands: ['34', '33', '36', '35', '32', '31', '37'],
  heat: ['2', '32', '33', '31', '1;31']
}

const on256 = (code: number): string => `38;5;${code}`

const dark256: Palette = {
  title: `1;${on256(80)}`,
  bad: on256(210),
  good: on256(114),
  faint: on256(246),
  accent: on256(80),
  warn: on256(221),
  bar: `48;5;236;${on256(252)}`,
  day: on256(222),
  night: on256(67),
  bands: [74, 214, 79, 175, 186, 209, 249].map(on256),
  heat: [242, 65, 107, 143, 179, 215, 209, 203].map(on256)
}

const light256: Palette = {
  title: `1;${on256(24)}`,
  bad: on256(124),
  good: on256(28),
  faint: on256(241),
  accent: on256(24),
  warn: on256(130),
  bar: `48;5;254;${on256(236)}`,
  day: on256(136),
  night: on256(61),
  bands: [25, 166, 29, 127, 94, 160, 240].map(on256),
  heat: [247, 108, 65, 100, 136, 166, 160, 124].map(on256)
}

const rgb = (hex: string): string => `38;2;${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(';')}`

const trueColour = (from: Palette, bands: readonly string[], heat: readonly string[]): Palette => ({
  ...from,
  bands: bands.map(rgb),
  heat: heat.map(rgb)
})

const darkTrue = trueColour(
  dark256,
  ['#56b4e9', '#e69f00', '#2ec4a0', '#cc79a7', '#f0e442', '#ff8a5c', '#b4b4b4'],
  ['#6c6c6c', '#5f875f', '#86a361', '#b3ab5e', '#d9a95a', '#f09a55', '#f97b58', '#ff5c5c']
)
const lightTrue = trueColour(
  light256,
  ['#0072b2', '#b86e00', '#00795a', '#a1497a', '#7a6f00', '#c04a00', '#595959'],
  ['#8c8c8c', '#6b8e5a', '#6e8a2f', '#8f7f00', '#a86a00', '#c05000', '#c93030', '#b00020']
)

/** The palette for a terminal of that many colours. */
export const palettes = (depth: ColourDepth, isDark: boolean): Palette => {
  if (depth === 0) return plain
  if (depth === 4) return sixteen
  if (depth === 8) return isDark ? dark256 : light256
  return isDark ? darkTrue : lightTrue
}
