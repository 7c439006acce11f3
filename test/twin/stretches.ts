/** A stretch of time between two instants, seconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches, sorted by their start, with those that touch or overlap made one. */
export const union = (sorted: readonly Stretch[]): Stretch[] => {
  const whole: Stretch[] = []
  for (const { from, to } of sorted) {
    const last = whole.at(-1)
    if (last === undefined || from > last.to) whole.push({ from, to })
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) }
  }
  return whole
}

/** The parts of disjoint, sorted stretches that lie between two instants. */
export const within = (stretches: readonly Stretch[], from: number, to: number): Stretch[] => {
  const parts: Stretch[] = []
  for (let i = firstAfter(stretches, from); i < stretches.length && stretches[i].from < to; i++) {
    parts.push({ from: Math.max(from, stretches[i].from), to: Math.min(to, stretches[i].to) })
  }
  return parts
}

/** What disjoint, sorted stretches leave free between two instants. */
export const gaps = (stretches: readonly Stretch[], from: number, to: number): Stretch[] => {
  const parts: Stretch[] = []
  let free = from
  for (const part of within(stretches, from, to)) {
    if (part.from > free) parts.push({ from: free, to: part.from })
    free = part.to
  }
  return free < to ? [...parts, { from: free, to }] : parts
}

/** All of it, seconds. */
export const secondsOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0)

/** Place of the first stretch that ends after an instant. */
const firstAfter = (stretches: readonly Stretch[], at: number): number => {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (stretches[middle].to > at) high = middle
    else low = middle + 1
  }
  return low
}
