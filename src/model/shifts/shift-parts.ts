import type { Shift } from './shift.ts'

const DAY = 86_400

/** One part of a split shift on an unchanged clock: seconds since the midnight before the shift starts, and its length. */
export interface PartTimes {
  readonly start: number
  readonly length: number
}

/**
 * The parts of a split shift one after the other: each starts the next time that the clock shows its start after the
 * part before has ended, on the next day if need be.
 */
export const partTimes = (parts: NonNullable<Shift['parts']>): PartTimes[] => {
  let after = 0
  return parts.map(({ start, end }) => {
    const begins = start >= after ? start : start + Math.ceil((after - start) / DAY) * DAY
    const length = end > start ? end - start : end - start + DAY
    after = begins + length
    return { start: begins, length }
  })
}

/** Seconds of a shift by its own rule on an unchanged clock, pauses between its parts included; undefined where another shift decides. */
export const shiftSeconds = ({ start, end, length, parts }: Shift): number | undefined => {
  if (length !== undefined) return length
  if (parts !== undefined) {
    const times = partTimes(parts)
    const last = times[times.length - 1]
    return last.start + last.length - times[0].start
  }
  if (start === undefined || end === undefined) return undefined
  return end > start ? end - start : end - start + DAY
}

/** Time of day at which a shift starts by its own rule, seconds; undefined where another shift decides. */
export const shiftStart = ({ start, parts }: Shift): number | undefined => start ?? parts?.[0].start
