import { cutTo, displayWidth } from '../../text/display-width.ts'

/** Said where a filter leaves nothing, such as `No ticket here holds "x"; Esc shows all.`; a filter that is too long is cut. */
export const noneLeft = (none: string, filter: string, width: number): string => {
  const sentence = (text: string): string => `${none} holds "${text}"; Esc shows all.`
  return cutTo(sentence(cutTo(filter, Math.max(1, width - displayWidth(sentence(''))))), width)
}
