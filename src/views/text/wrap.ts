import { cutTo, displayWidth } from './display-width.ts'

/** Breaks the text at spaces into lines of at most `width` columns; a word that is longer is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = cutTo(word, width)
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Wraps a text behind a mark such as `1. `; later lines are set in by as much. */
export function wrapBehind(mark: string, text: string, width: number): string[] {
  const space = ' '.repeat(displayWidth(mark))
  return wrap(text, width - space.length).map((line, i) => (i === 0 ? mark : space) + line)
}
