/**
 * A queue of things numbered 0 … n − 1, each at most once, the earliest instant first, ties by the smaller number.
 *
 * A 4-ary heap that knows where each thing is, so that an instant can be changed or taken back in O(log n). Whatever is taken
 * leaves the top open for the next thing that is put in: a heap of people at work mostly gets back whom it has just let go.
 * Places that are not in use hold Infinity, so that four children are compared without a look at where the heap ends.
 */
export class IndexedHeap {
  /** Instant of each thing that is to be put in or moved; written by the owner before `put`. */
  readonly at: Float64Array
  private readonly thing: Int32Array
  /** Instant of the thing at each place, of the earliest below an open top, and Infinity at the places not in use. */
  private readonly key: Float64Array
  /** Place of each thing in the heap, −1: not in it. */
  private readonly place: Int32Array
  /** Places in use, an open top among them. */
  private places = 0
  private isTopOpen = false

  constructor(things: number) {
    this.at = new Float64Array(things)
    this.thing = new Int32Array(things + 4)
    this.key = new Float64Array(things + 4).fill(Number.POSITIVE_INFINITY)
    this.place = new Int32Array(things).fill(-1)
  }

  /** Number of things in the heap. */
  get size(): number {
    return this.isTopOpen ? this.places - 1 : this.places
  }

  /** Earliest instant, `Infinity` when empty. */
  topAt(): number {
    return this.key[0]
  }

  /** Takes out the thing with the earliest instant; the heap must not be empty. */
  take(): number {
    if (this.isTopOpen) this.closeTop()
    const thing = this.thing[0]
    this.place[thing] = -1
    this.openTop()
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

  /** Fills a place with the last thing. */
  private vacate(from: number): void {
    const last = this.takeLast()
    if (last !== this.thing[from]) this.settle(from, last)
    if (this.isTopOpen) this.openTop()
  }

  /** Lets a thing rise or sink from a place that is free for it. */
  private settle(from: number, thing: number): void {
    if (from > 0 && this.isBefore(thing, (from - 1) >> 2)) this.rise(from, thing)
    else this.sink(from, thing)
  }

  private closeTop(): void {
    this.isTopOpen = false
    const last = this.takeLast()
    if (this.places > 0) this.sink(0, last)
  }

  private takeLast(): number {
    const last = --this.places
    this.key[last] = Number.POSITIVE_INFINITY
    return this.thing[last]
  }

  /** At an open top stands nobody, as early as the earliest below, and nothing rises above that. */
  private openTop(): void {
    const { key } = this
    this.isTopOpen = true
    this.thing[0] = -1
    key[0] = Math.min(Math.min(key[1], key[2]), Math.min(key[3], key[4]))
  }

  /** Whether a thing goes before that at a place. */
  private isBefore(thing: number, place: number): boolean {
    const at = this.at[thing]
    const other = this.key[place]
    return at < other || (at === other && thing < this.thing[place])
  }

  private rise(from: number, thing: number): void {
    const { key: keys, thing: things, place } = this
    const at = this.at[thing]
    let i = from
    while (i > 0) {
      const parent = (i - 1) >> 2
      const above = things[parent]
      const aboveAt = keys[parent]
      if (aboveAt < at || (aboveAt === at && above < thing)) break
      keys[i] = aboveAt
      things[i] = above
      place[above] = i
      i = parent
    }
    keys[i] = at
    things[i] = thing
    place[thing] = i
  }

  private sink(from: number, thing: number): void {
    const { key: keys, thing: things, place, places } = this
    const at = this.at[thing]
    let i = from
    for (;;) {
      const first = (i << 2) + 1
      if (first >= places) break
      const least = this.leastOfFour(first)
      const leastAt = keys[least]
      const leastThing = things[least]
      if (leastAt > at || (leastAt === at && leastThing > thing)) break
      keys[i] = leastAt
      things[i] = leastThing
      place[leastThing] = i
      i = least
    }
    keys[i] = at
    things[i] = thing
    place[thing] = i
  }

  /** Place of the earliest of four siblings, of which the first is in use. */
  private leastOfFour(first: number): number {
    const { key: keys, thing: things, places } = this
    let least = first
    let leastAt = keys[first]
    for (let child = first + 1; child < first + 4; child++) {
      const at = keys[child]
      const isTie = at === leastAt && child < places
      if (at < leastAt || (isTie && things[child] < things[least])) {
        least = child
        leastAt = at
      }
    }
    return least
  }
}
