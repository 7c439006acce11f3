/** p · n of a decimal p may exceed a whole number by rounding alone; this takes such an excess away. */
const ROUNDING = 1 - 2 ** -51

/**
 * Exact quantile of the values: the smallest value t such that at least the share `p` of all values is ≤ t.
 *
 * No interpolation; p = 0 gives the least value, p = 1 the greatest, no values NaN. The values are not changed
 * and must not contain NaN. A RangeError where p is not from 0 to 1.
 */
export function quantileOf(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(sortedCopy(values), p)
}

/** The values in ascending order, to take several quantiles with `quantileOfSorted`. */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/** As `quantileOf`, of values that are already ascending; takes constant time. */
export function quantileOfSorted(ascending: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile ${p} is not from 0 to 1`)
  const count = ascending.length
  if (count === 0) return NaN
  return ascending[Math.max(0, Math.ceil(p * count * ROUNDING) - 1)]
}
