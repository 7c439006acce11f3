import { compileTimeFormat } from './time-format.ts'
import { toInstant } from './wall-clock.ts'
import { zoneOffsets } from './zone-offsets.ts'

export { createFormatDetector, detectTimeFormat, type FormatDetector, type FormatVerdict } from './format-detector.ts'
export { compileTimeFormat, InvalidTimeFormatError } from './time-format.ts'
export type { TimeParser } from './time-parser.ts'

/** Reads the text of a recorded instant: epoch seconds, or NaN if it cannot be read. */
export type InstantReader = (text: string) => number

/**
 * Makes a reader of recorded instants of one format (`iso` or a pattern). An offset in the text decides; a local time without one is
 * read on the clock of `zone`: the first of two equal times, and moved forward by the gap where it does not exist (T2).
 * Without a zone a local time is NaN.
 * @throws InvalidTimeFormatError, UnknownZoneError
 */
export function instantReader(format: string, zone?: string): InstantReader {
  const parse = compileTimeFormat(format)
  if (zone !== undefined) zoneOffsets(zone)
  return text => {
    const local = parse(text)
    const offset = parse.offsetSeconds()
    if (!Number.isNaN(offset)) return local - offset
    return zone === undefined || Number.isNaN(local) ? Number.NaN : toInstant(zone, local, 'compatible')
  }
}
