import type { DeskChanges } from './desk-cursor.ts'

/** Length of the stretches for which levels are kept, seconds. */
export const SAMPLE_SECONDS = 1800

/** How many there were in each of some groups, the most in each half hour of the counted period. */
export interface LevelSamples {
  readonly count: number
  readonly groups: number
  /** Tickets or people: row `sample * groups + group`. */
  readonly most: Int32Array
  /** The most of each group in the whole period. */
  readonly highest: Int32Array
}

/** Follows the level of every group of cells; `groupOf` gives the group of a cell, −1 for cells that belong to none. */
export function levelSamples(changes: DeskChanges, groups: number, groupOf: Int32Array, until: number): LevelSamples {
  const { at: instants, from, to } = changes
  const count = Math.ceil(until / SAMPLE_SECONDS)
  const most = new Int32Array(count * groups)
  const now = new Int32Array(groups)
  let next = 0
  for (let sample = 0; sample < count; sample++) {
    const start = sample * SAMPLE_SECONDS
    passWhile(at => at <= start)
    const own = most.subarray(sample * groups, (sample + 1) * groups)
    own.set(now)
    while (next < changes.count && instants[next] < start + SAMPLE_SECONDS) {
      // All that happens at one instant happens before the level counts.
      const instant = instants[next]
      passWhile(at => at === instant)
      for (let group = 0; group < groups; group++) if (now[group] > own[group]) own[group] = now[group]
    }
  }
  const highest = new Int32Array(groups)
  for (let row = 0; row < most.length; row++) highest[row % groups] = Math.max(highest[row % groups], most[row])
  return { count, groups, most, highest }

  function passWhile(isPassed: (at: number) => boolean): void {
    for (; next < changes.count && isPassed(instants[next]); next++) {
      const [before, after] = [groupOf[from[next]], groupOf[to[next]]]
      if (before >= 0) now[before]--
      if (after >= 0) now[after]++
    }
  }
}

/** Index of the sample that holds an instant. */
export function sampleAt(at: number): number {
  return Math.floor(at / SAMPLE_SECONDS)
}
