import type { DeskChanges } from './desk-cursor.ts'

/** Waits for a person in order of their beginning, seconds. */
export interface WaitList {
  readonly count: number
  readonly ticket: Int32Array
  readonly queue: Int32Array
  readonly from: Float64Array
  /** Infinity where it lasts to the end of the run. */
  readonly to: Float64Array
}

/** Lists every wait; `queueOf` gives the queue of a cell of waiting tickets, −1 for other cells. */
export function waitList(changes: DeskChanges, queueOf: Int32Array, tickets: number): WaitList {
  const { at, to: cellTo, from: cellFrom, who } = changes
  const count = cellTo.reduce((sum, cell) => sum + (queueOf[cell] >= 0 ? 1 : 0), 0)
  const waits = {
    count,
    ticket: new Int32Array(count),
    queue: new Int32Array(count),
    from: new Float64Array(count),
    to: new Float64Array(count).fill(Infinity)
  }
  const going = new Int32Array(tickets).fill(-1)
  let next = 0
  for (let row = 0; row < changes.count; row++) {
    if (queueOf[cellFrom[row]] >= 0 && going[who[row]] >= 0) waits.to[going[who[row]]] = at[row]
    if (queueOf[cellTo[row]] < 0) continue
    waits.ticket[next] = who[row]
    waits.queue[next] = queueOf[cellTo[row]]
    waits.from[next] = at[row]
    going[who[row]] = next++
  }
  return waits
}

/** The wait of each queue that has lasted longest at an instant, as a row of the list; −1 where nobody waits. */
export function longestWaits({ count, queue, from, to }: WaitList, queues: number, at: number): Int32Array {
  const rows = new Int32Array(queues).fill(-1)
  let missing = queues
  for (let row = 0; row < count && from[row] <= at && missing > 0; row++) {
    if (to[row] <= at || rows[queue[row]] >= 0) continue
    rows[queue[row]] = row
    missing--
  }
  return rows
}
