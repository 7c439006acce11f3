import type { Membership } from './membership.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Times within which solved tickets are counted, seconds; each about two to three times the one before. */
export const RESOLUTION_BOUNDS: readonly number[] = [
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY
]

/**
 * Number of rows of each group whose value is not above each bound; `bounds` ascend, rows of NaN are left out.
 *
 * Counts of replications add up exactly, which quantiles do not.
 */
export function solvedWithin(values: Float64Array, bounds: readonly number[], membership: Membership): number[][] {
  const { dimensions, groups, cells, groupOf } = membership
  const ofCell = countsByCell(values, bounds, membership)
  const within = Array.from({ length: groups }, () => new Array<number>(bounds.length).fill(0))
  for (let cell = 0; cell < cells; cell++) {
    for (let d = 0; d < dimensions; d++) {
      const own = within[groupOf[cell * dimensions + d]]
      for (let bound = 0; bound < bounds.length; bound++) own[bound] += ofCell[cell * bounds.length + bound]
    }
  }
  for (const own of within) for (let bound = 1; bound < bounds.length; bound++) own[bound] += own[bound - 1]
  return within
}

/** Rows between the bound before and each bound, by cell; one pass over the rows. */
function countsByCell(values: Float64Array, bounds: readonly number[], { cells, cellOf }: Membership): Int32Array {
  const counts = new Int32Array(cells * bounds.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    let bound = 0
    while (bound < bounds.length && value > bounds[bound]) bound++
    if (bound < bounds.length) counts[cellOf[row] * bounds.length + bound]++
  }
  return counts
}
