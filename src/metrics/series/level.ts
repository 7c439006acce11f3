import type { Stays } from './stays.ts'

/** How many stays there are at any instant: those that have begun and not ended. */
export interface Level {
  /** Entries and exits of the window in ascending order; those before it are moved up to 0. */
  readonly entries: Float64Array
  readonly exits: Float64Array
  /** Sums of the first n entries, and exits. */
  readonly entered: Float64Array
  readonly left: Float64Array
}

/** Makes the level of these stays within [0, until). */
export function levelOf(stays: Stays, until: number): Level {
  const entries = eventsOf(stays, until, 0)
  const exits = eventsOf(stays, until, 1)
  return { entries, exits, entered: sumsOf(entries), left: sumsOf(exits) }
}

/** Entries (0) or exits (1) before `until`, those before 0 moved up to it. */
function eventsOf({ at, event }: Stays, until: number, isExit: number): Float64Array {
  const instants = new Float64Array(at.length / 2)
  let count = 0
  for (let i = 0; i < at.length && at[i] < until; i++) {
    if ((event[i] & 1) === isExit) instants[count++] = Math.max(at[i], 0)
  }
  return instants.subarray(0, count)
}

/** Sums of the first n instants. */
function sumsOf(instants: Float64Array): Float64Array {
  const sums = new Float64Array(instants.length + 1)
  for (let i = 0; i < instants.length; i++) sums[i + 1] = sums[i] + instants[i]
  return sums
}

/** Stays × seconds in [from, to); only what the segments cover. */
export function integralOf(level: Level, from: number, to: number): number {
  return stayedTo(level, to) - stayedTo(level, from)
}

/** Stays × seconds from 0 until `at`. */
function stayedTo(level: Level, at: number): number {
  return stayedAfter(level, at, upTo(level.entries, at), upTo(level.exits, at))
}

/** Stays × seconds from 0 until `at`, up to which there have been so many entries and exits. */
export function stayedAfter({ entered, left }: Level, at: number, ins: number, outs: number): number {
  return ins * at - entered[ins] - (outs * at - left[outs])
}

/** The most at any time in [from, to), and the first instant of it. */
export function peakOf({ entries, exits }: Level, from: number, to: number): { level: number; at: number } {
  let i = upTo(entries, from)
  let o = upTo(exits, from)
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

/** How many of the ascending instants are at or before `at`. */
export function upTo(instants: Float64Array, at: number): number {
  return upToWithin(instants, at, 0, instants.length)
}

/** The same where the first `known` are, and not many more: looks near them first. */
export function upToFrom(instants: Float64Array, at: number, known: number): number {
  let low = known
  let step = 1
  while (low + step <= instants.length && instants[low + step - 1] <= at) {
    low += step
    step *= 2
  }
  return upToWithin(instants, at, low, Math.min(instants.length, low + step))
}

function upToWithin(instants: Float64Array, at: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (instants[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}
