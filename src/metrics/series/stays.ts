import { ascendingOrder } from '../ascending-order.ts'
import type { Segments } from '../histories/segments.ts'

/** Stays of tickets somewhere, and their entries and exits in order of time: one sort serves all that is asked of them. */
export interface Stays {
  /** By row of the stays, seconds. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** Entries and exits together, in ascending order: when, and `row * 2`, one more for an exit; at one instant entries come first. */
  readonly at: Float64Array
  readonly event: Int32Array
}

/** Sorts the entries and the exits of segments. */
export function staysOf({ from, to }: Segments): Stays {
  const byEntry = ascendingOrder(from)
  const byExit = ascendingOrder(to)
  const entries = inOrder(from, byEntry)
  const exits = inOrder(to, byExit)
  const count = entries.length
  const at = new Float64Array(2 * count)
  const event = new Int32Array(2 * count)
  for (let entered = 0, left = 0; left < count; ) {
    if (entered < count && entries[entered] <= exits[left]) {
      at[entered + left] = entries[entered]
      event[entered + left] = byEntry[entered++] * 2
    } else {
      at[entered + left] = exits[left]
      event[entered + left] = byExit[left++] * 2 + 1
    }
  }
  return { from, to, at, event }
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const sorted = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i]]
  return sorted
}
