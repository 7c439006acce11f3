/**
 * A queue of things numbered 0 … n − 1, each at most once, the earliest instant first, ties by the smaller number.
 *
 * A 4-ary heap that knows where each thing is, so that an instant can be changed or taken back in O(log n).
 */
export class IndexedHeap {
  size = 0
  private readonly at: Float64Array
  private readonly thing: Int32Array
  /** Place of each thing in the heap, −1: not in it. */
  private readonly place: Int32Array

  constructor(things: number) {
    this.at = new Float64Array(things)
    this.thing = new Int32Array(things)
    this.place = new Int32Array(things).fill(-1)
  }

  /** Earliest instant, `Infinity` when empty. */
  topAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.at[0]
  }

  /** The thing with the earliest instant; the heap must not be empty. */
  top(): number {
    return this.thing[0]
  }

  /** Sets the instant of a thing, whether it is in the heap or not. */
  set(thing: number, at: number): void {
    const old = this.place[thing]
    if (old < 0) this.rise(this.size++, at, thing)
    else if (at < this.at[old]) this.rise(old, at, thing)
    else this.sink(old, at, thing)
  }

  /** Takes a thing out; nothing happens where it is not in. */
  remove(thing: number): void {
    const hole = this.place[thing]
    if (hole < 0) return
    this.place[thing] = -1
    const last = --this.size
    if (hole === last) return
    const at = this.at[last]
    const moved = this.thing[last]
    if (hole > 0 && this.isBefore(at, moved, (hole - 1) >> 2)) this.rise(hole, at, moved)
    else this.sink(hole, at, moved)
  }

  private isBefore(at: number, thing: number, other: number): boolean {
    const otherAt = this.at[other]
    return at < otherAt || (at === otherAt && thing < this.thing[other])
  }

  private rise(from: number, at: number, thing: number): void {
    const { at: ats, thing: things, place } = this
    let i = from
    while (i > 0) {
      const parent = (i - 1) >> 2
      const parentAt = ats[parent]
      const parentThing = things[parent]
      if (parentAt < at || (parentAt === at && parentThing < thing)) break
      ats[i] = parentAt
      things[i] = parentThing
      place[parentThing] = i
      i = parent
    }
    ats[i] = at
    things[i] = thing
    place[thing] = i
  }

  private sink(from: number, at: number, thing: number): void {
    const { at: ats, thing: things, place, size } = this
    let i = from
    for (;;) {
      const first = (i << 2) + 1
      if (first >= size) break
      const end = Math.min(first + 4, size)
      let least = first
      let leastAt = ats[first]
      for (let child = first + 1; child < end; child++) {
        const childAt = ats[child]
        if (childAt < leastAt || (childAt === leastAt && things[child] < things[least])) {
          least = child
          leastAt = childAt
        }
      }
      const leastThing = things[least]
      if (leastAt > at || (leastAt === at && leastThing > thing)) break
      ats[i] = leastAt
      things[i] = leastThing
      place[leastThing] = i
      i = least
    }
    ats[i] = at
    things[i] = thing
    place[thing] = i
  }
}
