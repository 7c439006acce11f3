const ARITY_SHIFT = 2

/**
 * A queue of (instant, payload) pairs, earliest first, ties by the smaller payload; a 4-ary heap over two columns.
 *
 * Grows by doubling; nothing is allocated otherwise. Entries cannot be taken back: whoever pops one checks that it still holds.
 * Places not in use hold Infinity, so that four children are compared without a look at where the heap ends.
 */
export class TimerHeap {
  size = 0
  private at: Float64Array
  private payload: Int32Array

  constructor(capacity = 1024) {
    this.at = new Float64Array(capacity).fill(Number.POSITIVE_INFINITY)
    this.payload = new Int32Array(capacity)
  }

  /** Earliest instant, `Infinity` when empty. */
  topAt(): number {
    return this.at[0]
  }

  /** Adds an entry. */
  push(at: number, payload: number): void {
    if (this.size + 4 === this.at.length) this.grow()
    const { at: ats, payload: payloads } = this
    let i = this.size++
    while (i > 0) {
      const parent = (i - 1) >> ARITY_SHIFT
      const parentAt = ats[parent]
      if (parentAt < at || (parentAt === at && payloads[parent] <= payload)) break
      ats[i] = parentAt
      payloads[i] = payloads[parent]
      i = parent
    }
    ats[i] = at
    payloads[i] = payload
  }

  /** Takes the earliest entry out and returns its payload; the heap must not be empty. */
  pop(): number {
    const top = this.payload[0]
    const last = --this.size
    const at = this.at[last]
    this.at[last] = Number.POSITIVE_INFINITY
    if (last > 0) this.sink(at, this.payload[last])
    return top
  }

  private sink(at: number, payload: number): void {
    const { at: ats, payload: payloads, size } = this
    let i = 0
    for (;;) {
      const first = (i << ARITY_SHIFT) + 1
      if (first >= size) break
      const least = this.leastOfFour(first)
      const leastAt = ats[least]
      if (leastAt > at || (leastAt === at && payloads[least] >= payload)) break
      ats[i] = leastAt
      payloads[i] = payloads[least]
      i = least
    }
    ats[i] = at
    payloads[i] = payload
  }

  /** Place of the earliest of four siblings, of which the first is in use. */
  private leastOfFour(first: number): number {
    const { at: ats, payload: payloads, size } = this
    let least = first
    let leastAt = ats[first]
    for (let child = first + 1; child < first + 4; child++) {
      const at = ats[child]
      const isTie = at === leastAt && child < size
      if (at < leastAt || (isTie && payloads[child] < payloads[least])) {
        least = child
        leastAt = at
      }
    }
    return least
  }

  private grow(): void {
    const at = new Float64Array(this.at.length * 2).fill(Number.POSITIVE_INFINITY)
    const payload = new Int32Array(this.at.length * 2)
    at.set(this.at)
    payload.set(this.payload)
    this.at = at
    this.payload = payload
  }
}
