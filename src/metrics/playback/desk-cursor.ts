import { ascendingOrder } from '../ascending-order.ts'
import { upTo } from '../series/level.ts'
import type { Changes } from './change-store.ts'

/** All changes of a run in order of time. */
export type DeskChanges = Changes

/** Puts changes in order. */
export function inOrderOfTime({ at, from, to, who }: Changes): DeskChanges {
  const order = ascendingOrder(at)
  const count = order.length
  const sorted = {
    count,
    at: new Float64Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    who: new Int32Array(count)
  }
  for (let i = 0; i < count; i++) {
    sorted.at[i] = at[order[i]]
    sorted.from[i] = from[order[i]]
    sorted.to[i] = to[order[i]]
    sorted.who[i] = who[order[i]]
  }
  return sorted
}

/** A place in time and what there is in every cell there. */
export interface DeskCursor {
  /** Tickets or people in each cell, by its number. */
  readonly counts: Int32Array
  /** Goes to an instant, forth or back: all that happened at or before it has happened. */
  moveTo(at: number): void
}

/**
 * Makes a cursor before all changes.
 *
 * A change names the cell before as well as the cell after, so that it can be taken back: a step costs what happened in between, in
 * either direction.
 */
export function deskCursor({ at: instants, from, to }: DeskChanges, cells: number): DeskCursor {
  const counts = new Int32Array(cells)
  let next = 0
  return {
    counts,
    moveTo(at) {
      const wanted = upTo(instants, at)
      for (; next < wanted; next++) {
        counts[from[next]]--
        counts[to[next]]++
      }
      for (; next > wanted; next--) {
        counts[from[next - 1]]++
        counts[to[next - 1]]--
      }
    }
  }
}
