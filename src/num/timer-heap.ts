const ARITY_SHIFT = 2

/**
 * A queue of (instant, payload) pairs, earliest first, ties by the smaller payload; a 4-ary heap over two columns.
 *
 * Grows by doubling; nothing is allocated otherwise. Entries cannot be taken back: whoever pops one checks that it still holds.
 */
export class TimerHeap {
  size = 0
  private at: Float64Array
  private payload: Int32Array

  constructor(capacity = 1024) {
    this.at = new Float64Array(capacity)
    this.payload = new Int32Array(capacity)
  }

  /** Earliest instant, `Infinity` when empty. */
  topAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.at[0]
  }

  /** Adds an entry. */
  push(at: number, payload: number): void {
    if (this.size === this.at.length) this.grow()
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
    if (last > 0) this.sink(this.at[last], this.payload[last])
    return top
  }

  private sink(at: number, payload: number): void {
    const { at: ats, payload: payloads, size } = this
    let i = 0
    for (;;) {
      const first = (i << ARITY_SHIFT) + 1
      if (first >= size) break
      const end = Math.min(first + 4, size)
      let least = first
      let leastAt = ats[first]
      for (let child = first + 1; child < end; child++) {
        const childAt = ats[child]
        if (childAt < leastAt || (childAt === leastAt && payloads[child] < payloads[least])) {
          least = child
          leastAt = childAt
        }
      }
      if (leastAt > at || (leastAt === at && payloads[least] >= payload)) break
      ats[i] = leastAt
      payloads[i] = payloads[least]
      i = least
    }
    ats[i] = at
    payloads[i] = payload
  }

  private grow(): void {
    const at = new Float64Array(this.at.length * 2)
    const payload = new Int32Array(this.at.length * 2)
    at.set(this.at)
    payload.set(this.payload)
    this.at = at
    this.payload = payload
  }
}
