/**
 * Smallest x ≥ 0, to rounding, at which the increasing function `f` reaches `level`, by bisection; Infinity if it never does.
 *
 * `scale` > 0 is where the search begins; f must be defined for every x ≥ 0.
 */
export function solveIncreasing(f: (x: number) => number, level: number, scale: number): number {
  let low = 0
  let high = scale
  while (f(high) < level) {
    low = high
    high *= 2
    if (high === Infinity) return Infinity
  }
  while (true) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return high
    if (f(middle) < level) low = middle
    else high = middle
  }
}
