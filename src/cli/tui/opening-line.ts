import { visibleText } from '../../input/visible-text.ts'

/**
 * Says on the terminal what is being got ready before the screen opens, on one line; what is given back removes it. Nothing is said where
 * stderr is no terminal.
 */
export const openingLine = (text: string, stream = process.stderr): (() => void) => {
  if (!stream.isTTY) return () => undefined
  const room = Math.max(0, (stream.columns ?? 80) - 1)
  stream.write([...visibleText(text)].slice(0, room).join(''))
  return () => void stream.write('\r\u001b[K')
}
