/**
 * A queue of things numbered 0 … n − 1, each at most once, the earliest instant first, ties by the smaller number.
 *
 * A 4-ary heap that knows where each thing is, so that an instant can be changed or taken back in O(log n).
 */
export class IndexedHeap {
  size = 0
  /** Instant of each thing that is to be put in or moved; written by the owner before `put`. */
  readonly at: Float64Array
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
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.at[this.thing[0]]
  }

  /** The thing with the earliest instant; the heap must not be empty. */
  top(): number {
    return this.thing[0]
  }

  /** Puts a thing in its place by `at`, whether it is in the heap or not. */
  put(thing: number): void {
    const old = this.place[thing]
    if (old < 0) this.rise(this.size++, thing)
    else if (old > 0 && this.isBefore(thing, this.thing[(old - 1) >> 2])) this.rise(old, thing)
    else this.sink(old, thing)
  }

  /** Takes a thing out; nothing happens where it is not in. */
  remove(thing: number): void {
    const hole = this.place[thing]
    if (hole < 0) return
    this.place[thing] = -1
    const last = --this.size
    if (hole === last) return
    const moved = this.thing[last]
    if (hole > 0 && this.isBefore(moved, this.thing[(hole - 1) >> 2])) this.rise(hole, moved)
    else this.sink(hole, moved)
  }

  private isBefore(a: number, b: number): boolean {
    const { at } = this
    return at[a] < at[b] || (at[a] === at[b] && a < b)
  }

  private rise(from: number, thing: number): void {
    const { at: ats, thing: things, place } = this
    const at = ats[thing]
    let i = from
    while (i > 0) {
      const parent = (i - 1) >> 2
      const above = things[parent]
      if (ats[above] < at || (ats[above] === at && above < thing)) break
      things[i] = above
      place[above] = i
      i = parent
    }
    things[i] = thing
    place[thing] = i
  }

  private sink(from: number, thing: number): void {
    const { at: ats, thing: things, place, size } = this
    const at = ats[thing]
    let i = from
    for (;;) {
      const first = (i << 2) + 1
      if (first >= size) break
      const end = Math.min(first + 4, size)
      let least = first
      let leastThing = things[first]
      let leastAt = ats[leastThing]
      for (let child = first + 1; child < end; child++) {
        const childThing = things[child]
        const childAt = ats[childThing]
        if (childAt < leastAt || (childAt === leastAt && childThing < leastThing)) {
          least = child
          leastThing = childThing
          leastAt = childAt
        }
      }
      if (leastAt > at || (leastAt === at && leastThing > thing)) break
      things[i] = leastThing
      place[leastThing] = i
      i = least
    }
    things[i] = thing
    place[thing] = i
  }
}
