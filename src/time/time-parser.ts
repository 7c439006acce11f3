/**
 * Reads the text of a recorded time: gives what the clock on the wall showed, as local seconds cut to a whole second,
 * or NaN if the text is not of this format or the date or time does not exist. Blanks around the text are not accepted.
 */
export interface TimeParser {
  (text: string): number
  /** The format as stated: `iso` or a pattern such as `d/M/yyyy H:mm`. */
  readonly pattern: string
  /** Offset written in the text that was read last, seconds east of UTC; NaN if none was. */
  offsetSeconds(): number
}
