const NEGLIGIBLE = 1e-18

/**
 * Long-run probabilities of the states 0 … `last` of a birth-and-death chain; `last` may be Infinity.
 *
 * `ratio(n)`, n ≥ 1, is the birth rate of state n − 1 ÷ the death rate of state n. It must not rise with n, so that there is
 * one most likely state; weights are built up from there and neither overflow nor lose the far states. An infinite chain must
 * have ratios that fall below 1; it is cut where the rest is below 10^−18.
 */
export function stationaryOf(ratio: (n: number) => number, last: number): Float64Array {
  const mode = modeOf(ratio, last)
  const weights = [1]
  let weight = 1
  for (let n = mode + 1; n <= last && weight > NEGLIGIBLE * (1 - ratio(n)); n++) {
    weight *= ratio(n)
    weights.push(weight)
  }
  const states = new Float64Array(mode + weights.length)
  states.set(weights, mode)
  for (let n = mode; n > 0; n--) states[n - 1] = states[n] / ratio(n)
  return normalise(states, mode)
}

/** The last state whose ratio is 1 or more. */
function modeOf(ratio: (n: number) => number, last: number): number {
  let below = 0
  let above = 1
  while (above <= last && ratio(above) >= 1) {
    below = above
    above *= 2
  }
  above = Math.min(above, last + 1)
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (ratio(middle) >= 1) below = middle
    else above = middle
  }
  return below
}

/** Adds the small ones first on either side of the mode. */
function normalise(states: Float64Array, mode: number): Float64Array {
  let lower = 0
  for (let n = 0; n < mode; n++) lower += states[n]
  let upper = 0
  for (let n = states.length - 1; n >= mode; n--) upper += states[n]
  const total = lower + upper
  return states.map(weight => weight / total)
}
