/**
 * A clock that runs only inside of open intervals: how much it has run between two instants, and when it will have run so long.
 *
 * Both take O(log n) in the number of intervals. Instants and durations are seconds.
 */
export interface OpenTime {
  /** Open seconds within [from, to); 0 where `to` is not after `from`. */
  readonly elapsed: (from: number, to: number) => number
  /**
   * The earliest instant at which `seconds` of open time have passed since `from`: `from` itself for 0 seconds, Infinity
   * where the clock never gets there. Where the time is up at a closing, to within a microsecond, it is that closing.
   */
  readonly after: (from: number, seconds: number) => number
}

/** Sums of floats may miss a closing by less than this; then the next opening would be told, days later. Seconds. */
const GRACE = 1e-6

/** A clock that always runs. */
export const aroundTheClock: OpenTime = {
  elapsed: (from, to) => Math.max(0, to - from),
  after: (from, seconds) => from + seconds
}

/** Makes the clock of sorted, disjoint intervals [opensAt[i], closesAt[i]), seconds. */
export const openTime = (opensAt: Float64Array, closesAt: Float64Array): OpenTime => {
  const openBefore = sumsBefore(opensAt, closesAt)
  const count = opensAt.length
  const openUpTo = (at: number): number => {
    const next = countUpTo(closesAt, at)
    return next === count ? openBefore[count] : openBefore[next] + Math.max(0, at - opensAt[next])
  }
  return {
    elapsed: (from, to) => (to > from ? elapsedWithin(from, to) : 0),
    after: (from, seconds) => {
      if (seconds <= 0) return from
      const next = countUpTo(closesAt, from)
      if (next === count) return Number.POSITIVE_INFINITY
      const start = Math.max(from, opensAt[next])
      if (start + seconds <= closesAt[next]) return start + seconds
      const sum = openUpTo(from) + seconds
      const last = countBelow(openBefore, sum - GRACE) - 1
      return last >= count ? Number.POSITIVE_INFINITY : Math.min(closesAt[last], opensAt[last] + sum - openBefore[last])
    }
  }

  /** Within one interval the plain difference, which no sum has rounded. */
  function elapsedWithin(from: number, to: number): number {
    const next = countUpTo(closesAt, from)
    if (next < count && to <= closesAt[next]) return Math.max(0, to - Math.max(from, opensAt[next]))
    return openUpTo(to) - openUpTo(from)
  }
}

/** Open seconds before each interval, and at the end all of them. */
const sumsBefore = (opensAt: Float64Array, closesAt: Float64Array): Float64Array => {
  const sums = new Float64Array(opensAt.length + 1)
  for (let i = 0; i < opensAt.length; i++) sums[i + 1] = sums[i] + (closesAt[i] - opensAt[i])
  return sums
}

/** How many values of an ascending column are at most `value`. */
const countUpTo = (ascending: Float64Array, value: number): number => countWhile(ascending, found => found <= value)

/** How many values of an ascending column are below `value`. */
const countBelow = (ascending: Float64Array, value: number): number => countWhile(ascending, found => found < value)

const countWhile = (ascending: Float64Array, isBefore: (value: number) => boolean): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(ascending[middle])) low = middle + 1
    else high = middle
  }
  return low
}
