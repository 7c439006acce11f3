import { endOfDigits, fixedDigits } from './digits.ts'

const PLUS = 43
const MINUS = 45
const COLON = 58
const UPPER_Z = 90
const LOWER_Z = 122

/**
 * Reads the offset that begins at `at` and must end the text: `Z`, `+02`, `+0200`, `-05:30`.
 * Gives seconds east of UTC; NaN if there is none, or if it is over 18 hours.
 */
export function readOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at)
  if (sign === UPPER_Z || sign === LOWER_Z) return at + 1 === text.length ? 0 : Number.NaN
  if (sign !== PLUS && sign !== MINUS) return Number.NaN
  const size = offsetSize(text, at + 1)
  return sign === MINUS ? 0 - size : size
}

function offsetSize(text: string, at: number): number {
  if (endOfDigits(text, at, 2) !== at + 2) return Number.NaN
  const hours = fixedDigits(text, at, 2)
  if (at + 2 === text.length) return hours > 18 ? Number.NaN : hours * 3600
  const minutesAt = text.charCodeAt(at + 2) === COLON ? at + 3 : at + 2
  const minutes = fixedDigits(text, minutesAt, 2)
  return minutesAt + 2 === text.length && hours <= 18 && minutes <= 59 ? hours * 3600 + minutes * 60 : Number.NaN
}
