/** Throws a RangeError that names the parameter where the value is below 0 or not a number. */
export function requireNotNegative(name: string, value: number): void {
  if (!(value >= 0)) throw new RangeError(`${name} ${value} is not 0 or more`)
}

/** Throws a RangeError that names the parameter where the value is not a whole number from `least` on. */
export function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${name} ${value} is not a whole number from ${least}`)
}
