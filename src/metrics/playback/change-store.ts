/** Changes from one cell of the desk to another; one row a change. */
export interface Changes {
  readonly count: number
  /** Seconds. */
  readonly at: Float64Array
  /** Cells of `DeskCells`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Row of the ticket or of the person that went. */
  readonly who: Int32Array
}

/** Collects changes. */
export interface ChangeStore {
  add(who: number, at: number, from: number, to: number): void
  /** What was collected, in no order. */
  taken(): Changes
}

/** Makes an empty store; `capacity` is the number of changes that is expected, and more are taken all the same. */
export function changeStore(capacity: number): ChangeStore {
  let at = new Float64Array(capacity)
  let from = new Int32Array(capacity)
  let to = new Int32Array(capacity)
  let who = new Int32Array(capacity)
  let count = 0
  return {
    add(row, instant, before, after) {
      if (before === after) return
      if (count === at.length) grow()
      at[count] = instant
      from[count] = before
      who[count] = row
      to[count++] = after
    },
    taken: () => ({
      count,
      at: at.subarray(0, count),
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      who: who.subarray(0, count)
    })
  }

  function grow(): void {
    const larger = Math.ceil(count * 1.5) + 16
    const [ats, froms, tos, whos] = [at, from, to, who]
    at = new Float64Array(larger)
    from = new Int32Array(larger)
    to = new Int32Array(larger)
    who = new Int32Array(larger)
    at.set(ats)
    from.set(froms)
    to.set(tos)
    who.set(whos)
  }
}
