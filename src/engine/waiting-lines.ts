const FIRST_PLACES = 1024

/**
 * Waiting lines of tickets, each a pairing heap by (key, ticket row), threaded through columns of places.
 *
 * A ticket is in at most one line and has a place only while it waits, so the memory is that of the most tickets that ever waited at
 * once, close together; adding costs O(1), taking out O(log n) on average. Source: Fredman, Sedgewick, Sleator, Tarjan, "The
 * pairing heap", Algorithmica 1 (1986).
 */
export class WaitingLines {
  /** First place of each line, 0: empty. */
  private readonly first: Int32Array
  /** Place of each ticket, 0: it waits in no line. */
  private readonly place: Int32Array
  private ticket = new Int32Array(FIRST_PLACES)
  private line = new Int32Array(FIRST_PLACES)
  private key = new Float64Array(FIRST_PLACES)
  private child = new Int32Array(FIRST_PLACES)
  /** Right sibling; of a place that is free, the next free one. */
  private next = new Int32Array(FIRST_PLACES)
  /** Left sibling, or parent of a first child; 0 at the first of a line. */
  private previous = new Int32Array(FIRST_PLACES)
  private free = 0
  /** Places that have been used so far, that of nobody among them. */
  private used = 1

  constructor(lines: number, tickets: number) {
    this.first = new Int32Array(lines)
    this.place = new Int32Array(tickets)
    this.line[0] = -1
    this.ticket[0] = -1
  }

  /** First ticket of a line, −1: it is empty. */
  firstOf(line: number): number {
    return this.ticket[this.first[line]]
  }

  /** Whether nobody waits in a line. */
  isEmpty(line: number): boolean {
    return this.first[line] === 0
  }

  /** Line in which a ticket waits, −1: none. */
  lineOf(ticket: number): number {
    return this.line[this.place[ticket]]
  }

  /** What a waiting ticket is ordered by in its line. */
  keyOf(ticket: number): number {
    return this.key[this.place[ticket]]
  }

  /** Adds a ticket that waits in no line. */
  add(ticket: number, line: number, key: number): void {
    const place = this.takePlace()
    this.place[ticket] = place
    this.ticket[place] = ticket
    this.line[place] = line
    this.key[place] = key
    this.child[place] = 0
    this.next[place] = 0
    this.previous[place] = 0
    const first = this.first[line]
    this.first[line] = first === 0 ? place : this.meld(first, place)
  }

  /** Takes a ticket out of its line. */
  remove(ticket: number): void {
    const place = this.place[ticket]
    const line = this.line[place]
    this.place[ticket] = 0
    if (this.first[line] === place) this.first[line] = this.meldChildren(place)
    else {
      this.cut(place)
      const orphan = this.meldChildren(place)
      if (orphan > 0) this.first[line] = this.meld(this.first[line], orphan)
    }
    this.next[place] = this.free
    this.free = place
  }

  /** Writes all tickets of a line to `out`, in no particular order, and returns how many. */
  list(line: number, out: Int32Array): number {
    let count = 0
    if (this.first[line] > 0) out[count++] = this.first[line]
    for (let at = 0; at < count; at++) {
      for (let place = this.child[out[at]]; place > 0; place = this.next[place]) out[count++] = place
    }
    for (let at = 0; at < count; at++) out[at] = this.ticket[out[at]]
    return count
  }

  private takePlace(): number {
    const place = this.free
    if (place > 0) {
      this.free = this.next[place]
      return place
    }
    if (this.used === this.ticket.length) this.grow()
    return this.used++
  }

  private meld(a: number, b: number): number {
    const keyA = this.key[a]
    const keyB = this.key[b]
    const aFirst = keyA < keyB || (keyA === keyB && this.ticket[a] < this.ticket[b])
    const parent = aFirst ? a : b
    const below = aFirst ? b : a
    const eldest = this.child[parent]
    this.next[below] = eldest
    if (eldest > 0) this.previous[eldest] = below
    this.previous[below] = parent
    this.child[parent] = below
    return parent
  }

  private cut(place: number): void {
    const before = this.previous[place]
    const after = this.next[place]
    if (this.child[before] === place) this.child[before] = after
    else this.next[before] = after
    if (after > 0) this.previous[after] = before
  }

  /** Two passes: melds the children in pairs from the left, then the pairs from the right. */
  private meldChildren(place: number): number {
    let pairs = 0
    let a = this.child[place]
    while (a > 0) {
      const b = this.next[a]
      let rest = 0
      let pair = a
      this.next[a] = 0
      if (b > 0) {
        rest = this.next[b]
        this.next[b] = 0
        pair = this.meld(a, b)
      }
      this.next[pair] = pairs
      pairs = pair
      a = rest
    }
    let first = 0
    while (pairs > 0) {
      const rest = this.next[pairs]
      this.next[pairs] = 0
      first = first === 0 ? pairs : this.meld(first, pairs)
      pairs = rest
    }
    if (first > 0) this.previous[first] = 0
    return first
  }

  private grow(): void {
    const places = Math.ceil(this.used * 1.5)
    this.key = enlarged(this.key, new Float64Array(places))
    this.ticket = enlarged(this.ticket, new Int32Array(places))
    this.line = enlarged(this.line, new Int32Array(places))
    this.child = enlarged(this.child, new Int32Array(places))
    this.next = enlarged(this.next, new Int32Array(places))
    this.previous = enlarged(this.previous, new Int32Array(places))
  }
}

const enlarged = <T extends Int32Array | Float64Array>(column: T, larger: T): T => {
  larger.set(column)
  return larger
}
