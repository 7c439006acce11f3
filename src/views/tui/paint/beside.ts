import { displayWidth } from '../../text/display-width.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const COLOURS = /\u001b\[[\d;]*m/g

/** Cells that a painted line takes. */
export const paintedWidth = (line: string): number => displayWidth(line.replace(COLOURS, ''))

/** Painted lines side by side: the left ones filled up to `width` cells, two cells between. */
export const beside = (left: readonly string[], right: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const own = left[i] ?? ''
    if (right[i] === undefined) return own
    return `${own}${' '.repeat(Math.max(0, width - paintedWidth(own)))}  ${right[i]}`
  })
