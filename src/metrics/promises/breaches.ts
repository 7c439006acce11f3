import type { CountedWindow } from '../counted-window.ts'
import { targetKeys } from '../definitions.ts'
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
  const count = targetKeys.reduce((sum, key) => sum + brokenIn(promises[key].brokenAt), 0)
  const found = { ticket: new Int32Array(count), promise: new Uint8Array(count), at: new Float64Array(count) }
  let next = 0
  targetKeys.forEach((key, promise) => {
    const { place, brokenAt } = promises[key]
    for (let row = 0; row < place.length; row++) {
      if (Number.isNaN(brokenAt[row])) continue
      found.ticket[next] = tickets[place[row]]
      found.promise[next] = promise
      found.at[next++] = brokenAt[row]
    }
  })
  return found
}

function brokenIn(brokenAt: Float64Array): number {
  let count = 0
  for (let row = 0; row < brokenAt.length; row++) if (!Number.isNaN(brokenAt[row])) count++
  return count
}
