/** Bytes of text that the common terminals take at once. */
const MOST_BYTES = 50_000

/** The command that puts a text on the clipboard of the terminal (OSC 52); a longer one is cut at a whole character. */
export const copySequence = (text: string): string => {
  const bytes = Buffer.from(text, 'utf8').subarray(0, MOST_BYTES)
  return `\u001b]52;c;${wholeCharacters(bytes).toString('base64')}\u0007`
}

/** Without the beginning of a character whose end was cut off. */
const wholeCharacters = (bytes: Buffer): Buffer => {
  let end = bytes.length
  while (end > 0 && Buffer.from(bytes.subarray(0, end).toString('utf8'), 'utf8').length !== end) end--
  return bytes.subarray(0, end)
}
