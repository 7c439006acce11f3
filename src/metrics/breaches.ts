import type { CountedWindow } from './counted-window.ts'
import { targetKeys } from './definitions.ts'
import type { JudgedPromises } from './judged-promises.ts'

/** Promises that were broken, one row a promise, by sort of promise and then in order of the tickets or replies. */
export interface Breaches {
  /** Row of the program’s tickets. */
  readonly ticket: Int32Array
  /** Which promise, index into `targetKeys`. */
  readonly promise: Uint8Array
  /** When it fell due unkept, or the customer left before, seconds. */
  readonly at: Float64Array
}

/** Lists every promise that was broken within sight of the run. */
export function breachesOf(promises: JudgedPromises, { tickets }: CountedWindow): Breaches {
  const found = targetKeys.flatMap((key, promise) => {
    const { place, brokenAt } = promises[key]
    const rows: { ticket: number; promise: number; at: number }[] = []
    for (let row = 0; row < place.length; row++) {
      if (!Number.isNaN(brokenAt[row])) rows.push({ ticket: tickets[place[row]], promise, at: brokenAt[row] })
    }
    return rows
  })
  return {
    ticket: Int32Array.from(found, ({ ticket }) => ticket),
    promise: Uint8Array.from(found, ({ promise }) => promise),
    at: Float64Array.from(found, ({ at }) => at)
  }
}
