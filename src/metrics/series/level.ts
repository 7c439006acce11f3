import { ascendingOrder } from '../ascending-order.ts'
import type { Segments } from '../histories/segments.ts'

/** How many stays there are at any instant: those that have begun and not ended. */
export interface Level {
  /** Stays × seconds in [from, to); only what the segments cover. */
  integral(from: number, to: number): number
  /** The most at any time in [from, to), and the first instant of it. */
  peak(from: number, to: number): { readonly level: number; readonly at: number }
}

/** Entries and exits of segments, each in ascending order. */
export interface SortedEnds {
  readonly byEntry: Uint32Array
  readonly byExit: Uint32Array
}

/** Sorts the entries and the exits; one sort serves all that is asked of the segments. */
export function sortedEnds(segments: Segments): SortedEnds {
  return { byEntry: ascendingOrder(segments.from), byExit: ascendingOrder(segments.to) }
}

/** Makes the level of these segments within [0, until). */
export function levelOf(segments: Segments, { byEntry, byExit }: SortedEnds, until: number): Level {
  const entries = inOrder(segments.from, byEntry, until)
  const exits = inOrder(segments.to, byExit, until)
  const entered = secondsSince(entries)
  const left = secondsSince(exits)
  return { integral: (from, to) => stayed(to) - stayed(from), peak }

  /** Stays × seconds from 0 until `at`. */
  function stayed(at: number): number {
    const [ins, outs] = [upTo(entries, at), upTo(exits, at)]
    return ins * at - entered[ins] - (outs * at - left[outs])
  }

  function peak(from: number, to: number): { level: number; at: number } {
    let [i, o] = [upTo(entries, from), upTo(exits, from)]
    let level = i - o
    let peakAt = from
    while (i < entries.length && entries[i] < to) {
      const at = entries[i]
      while (i < entries.length && entries[i] === at) i++
      while (o < exits.length && exits[o] <= at) o++
      if (i - o > level) {
        level = i - o
        peakAt = at
      }
    }
    return { level, at: peakAt }
  }
}

/** Values in this order, those before 0 moved up to it, those from `until` on left out. */
function inOrder(values: Float64Array, order: Uint32Array, until: number): Float64Array {
  const sorted = new Float64Array(order.length)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const value = values[order[i]]
    if (value < until) sorted[count++] = Math.max(value, 0)
  }
  return sorted.subarray(0, count)
}

/** Sums of the first n instants. */
function secondsSince(instants: Float64Array): Float64Array {
  const sums = new Float64Array(instants.length + 1)
  for (let i = 0; i < instants.length; i++) sums[i + 1] = sums[i] + instants[i]
  return sums
}

/** How many of the ascending instants are at or before `at`. */
export function upTo(instants: Float64Array, at: number): number {
  let [low, high] = [0, instants.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (instants[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}
