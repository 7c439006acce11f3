/** Code of the character `0`. */
export const ZERO = 48
const NINE = 57

/** The whole number written by exactly `count` digits from `at`; NaN if there are other characters. */
export function fixedDigits(text: string, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i)
    if (!(code >= ZERO && code <= NINE)) return Number.NaN
    value = value * 10 + code - ZERO
  }
  return value
}

/** Position behind the digits that begin at `at`, at most `most` of them. */
export function endOfDigits(text: string, at: number, most: number): number {
  let end = at
  while (end < at + most && isDigit(text.charCodeAt(end))) end++
  return end
}

/** Tells whether a character code is that of a digit; NaN (past the end of a text) is not. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}
