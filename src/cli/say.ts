/** Writes a line to stderr: warnings and notes, which are never part of a result. */
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
