/**
 * A queue of things numbered 0 … n − 1, each at most once, the earliest instant first, ties by the smaller number.
 *
 * A 4-ary heap that knows where each thing is, so that an instant can be changed or taken back in O(log n). Whatever is taken
 * leaves the top open for the next thing that is put in: a heap of people at work mostly gets back whom it has just let go.
 */
export class IndexedHeap {
  /** Instant of each thing that is to be put in or moved; written by the owner before `put`. */
  readonly at: Float64Array
  private readonly thing: Int32Array
  /** Place of each thing in the heap, −1: not in it. */
  private readonly place: Int32Array
  /** Places in use, an open top among them. */
  private places = 0
  private isTopOpen = false

  constructor(things: number) {
    this.at = new Float64Array(things)
    this.thing = new Int32Array(things)
    this.place = new Int32Array(things).fill(-1)
  }

  /** Number of things in the heap. */
  get size(): number {
    return this.isTopOpen ? this.places - 1 : this.places
  }

  /** Earliest instant, `Infinity` when empty. */
  topAt(): number {
    if (this.isTopOpen) return this.atBelowTop()
    return this.places === 0 ? Number.POSITIVE_INFINITY : this.at[this.thing[0]]
  }

  /** Takes out the thing with the earliest instant; the heap must not be empty. */
  take(): number {
    if (this.isTopOpen) this.closeTop()
    const thing = this.thing[0]
    this.place[thing] = -1
    this.isTopOpen = true
    return thing
  }

  /** Puts a thing in its place by `at`, whether it is in the heap or not. */
  put(thing: number): void {
    const old = this.place[thing]
    if (old >= 0) this.move(thing)
    else if (this.isTopOpen) {
      this.isTopOpen = false
      this.sink(0, thing)
    } else this.rise(this.places++, thing)
  }

  /** Takes a thing out; nothing happens where it is not in. */
  remove(thing: number): void {
    const old = this.place[thing]
    if (old < 0) return
    this.place[thing] = -1
    this.vacate(old)
  }

  /** A thing that is in has another instant; with the top open it leaves its place and comes in anew. */
  private move(thing: number): void {
    const old = this.place[thing]
    if (!this.isTopOpen) {
      this.settle(old, thing)
      return
    }
    this.vacate(old)
    this.isTopOpen = false
    this.sink(0, thing)
  }

  /** Fills a place with the last thing. Whoever was taken from an open top still stands there as what nothing rises above. */
  private vacate(from: number): void {
    const last = --this.places
    if (from !== last) this.settle(from, this.thing[last])
  }

  /** Lets a thing rise or sink from a place that is free for it. */
  private settle(from: number, thing: number): void {
    if (from > 0 && this.isBefore(thing, this.thing[(from - 1) >> 2])) this.rise(from, thing)
    else this.sink(from, thing)
  }

  private closeTop(): void {
    this.isTopOpen = false
    const last = --this.places
    if (last > 0) this.sink(0, this.thing[last])
  }

  private atBelowTop(): number {
    const { at, thing } = this
    const end = Math.min(5, this.places)
    let earliest = Number.POSITIVE_INFINITY
    for (let i = 1; i < end; i++) earliest = Math.min(earliest, at[thing[i]])
    return earliest
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
    const { at: ats, thing: things, place, places } = this
    const at = ats[thing]
    let i = from
    for (;;) {
      const first = (i << 2) + 1
      if (first >= places) break
      const end = Math.min(first + 4, places)
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
