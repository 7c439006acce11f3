/** Where to cut the beginning of a series off. */
export interface Cut {
  /** How many values to leave out, 0 to half of them. */
  readonly cut: number
  /** Whether a cut beyond half of the series might be better still: it is too short to tell. */
  readonly isAtLimit: boolean
}

/**
 * Finds how many values to cut off the start of a series so that the mean of the rest is known best, never beyond half.
 *
 * The cut is that with the least marginal standard error, Σ (Yᵢ − Ȳ)² ÷ (n − d)² over the n − d values that are left; of equal ones
 * the smallest. Source: K. P. White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69 (1997).
 */
export function mserCut(values: ArrayLike<number>): Cut {
  const most = Math.floor(values.length / 2)
  let best = Number.POSITIVE_INFINITY
  let cut = 0
  // From the end, so that each cut adds one value to mean and squares; source of the update: B. P. Welford, Technometrics 4 (1962).
  let count = 0
  let mean = 0
  let squares = 0
  for (let first = values.length - 1; first >= 0; first--) {
    const distance = values[first] - mean
    count++
    mean += distance / count
    squares += distance * (values[first] - mean)
    const error = squares / (count * count)
    if (first <= most && error <= best) {
      best = error
      cut = first
    }
  }
  return { cut, isAtLimit: most > 0 && cut === most }
}
