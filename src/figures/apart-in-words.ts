import type { Unit } from './figure.ts'
import { shareInWords, sizeInWords } from './in-words.ts'

/** Digits after the point that are tried before two sizes are told as they are. */
const MOST_DIGITS = 6

/** Seconds, shares and the like in one of the unit that sizes are told in. */
const SCALES: Readonly<Record<string, number>> = {
  s: 1,
  min: 60,
  h: 3600,
  days: 86_400,
  points: 0.01,
  '%': 0.01
}

/** The word of a unit at the end of a size, with the blank before it. */
const UNIT = /( (?:s|min|h|days|points)|%)$/

/** A size, and another that differs from it, in words with as many digits as show that they differ: `5.07%` and `5%`. */
export function apartInWords(size: number, other: number, unit: Unit, isRelative: boolean): [string, string] {
  const words = (value: number): string => (isRelative ? shareInWords(value) : sizeInWords(value, unit))
  const [first, second] = [words(size), words(other)]
  if (first !== second || size === other) return [first, second]
  const [ending = ''] = UNIT.exec(first) ?? []
  const scale = unit === 'hours' && !isRelative ? 1 : (SCALES[ending.trim()] ?? 1)
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const [near, far] = [size, other].map(value => Number((value / scale).toFixed(digits)))
    if (near !== far) return [`${near}${ending}`, `${far}${ending}`]
  }
  return [`${size / scale}${ending}`, `${other / scale}${ending}`]
}
