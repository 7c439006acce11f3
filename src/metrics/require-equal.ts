const ABSOLUTE = 1e-6
const RELATIVE = 1e-9

/** Throws a programmer error that names both numbers unless they agree to rounding (10^−9 relative or 10^−6). */
export function requireEqual(left: string, leftValue: number, right: string, rightValue: number): void {
  const slack = ABSOLUTE + RELATIVE * Math.max(Math.abs(leftValue), Math.abs(rightValue))
  if (Math.abs(leftValue - rightValue) <= slack) return
  throw new Error(`conservation is broken (M8): ${left} is ${leftValue} but ${right} is ${rightValue}`)
}

/** Throws a programmer error that names both numbers unless the first is at least the second, up to rounding. */
export function requireAtLeast(left: string, leftValue: number, right: string, rightValue: number): void {
  if (leftValue >= rightValue - ABSOLUTE - RELATIVE * Math.abs(rightValue)) return
  throw new Error(`conservation is broken (M8): ${left} is ${leftValue}, below ${right}, which is ${rightValue}`)
}
