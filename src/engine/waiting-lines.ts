/**
 * Waiting lines of tickets, each a pairing heap by (key, ticket row), threaded through columns of the tickets.
 *
 * A ticket is in at most one line, so the memory is fixed however the waiting is spread; adding costs O(1), taking out
 * O(log n) on average. Source: Fredman, Sedgewick, Sleator, Tarjan, "The pairing heap", Algorithmica 1 (1986).
 */
export class WaitingLines {
  /** First ticket of each line, −1: empty. */
  readonly first: Int32Array
  /** Line in which each ticket waits, −1: none. */
  readonly line: Int32Array
  /** What a line is ordered by; set before a ticket is added. */
  readonly key: Float64Array
  private readonly child: Int32Array
  private readonly next: Int32Array
  /** Left sibling, or parent of a first child; −1 at the first of a line. */
  private readonly previous: Int32Array

  constructor(lines: number, tickets: number) {
    this.first = new Int32Array(lines).fill(-1)
    this.line = new Int32Array(tickets).fill(-1)
    this.key = new Float64Array(tickets)
    this.child = new Int32Array(tickets)
    this.next = new Int32Array(tickets)
    this.previous = new Int32Array(tickets)
  }

  /** Adds a ticket that waits in no line. */
  add(ticket: number, line: number): void {
    this.line[ticket] = line
    this.child[ticket] = -1
    this.next[ticket] = -1
    this.previous[ticket] = -1
    const first = this.first[line]
    this.first[line] = first < 0 ? ticket : this.meld(first, ticket)
  }

  /** Takes a ticket out of its line. */
  remove(ticket: number): void {
    const line = this.line[ticket]
    this.line[ticket] = -1
    if (this.first[line] === ticket) {
      this.first[line] = this.meldChildren(ticket)
      return
    }
    this.cut(ticket)
    const orphan = this.meldChildren(ticket)
    if (orphan >= 0) this.first[line] = this.meld(this.first[line], orphan)
  }

  /** Writes all tickets of a line to `out`, in no particular order, and returns how many. */
  list(line: number, out: Int32Array): number {
    let count = 0
    if (this.first[line] >= 0) out[count++] = this.first[line]
    for (let at = 0; at < count; at++) {
      for (let ticket = this.child[out[at]]; ticket >= 0; ticket = this.next[ticket]) out[count++] = ticket
    }
    return count
  }

  private meld(a: number, b: number): number {
    const keyA = this.key[a]
    const keyB = this.key[b]
    const aFirst = keyA < keyB || (keyA === keyB && a < b)
    const parent = aFirst ? a : b
    const below = aFirst ? b : a
    const eldest = this.child[parent]
    this.next[below] = eldest
    if (eldest >= 0) this.previous[eldest] = below
    this.previous[below] = parent
    this.child[parent] = below
    return parent
  }

  private cut(ticket: number): void {
    const before = this.previous[ticket]
    const after = this.next[ticket]
    if (this.child[before] === ticket) this.child[before] = after
    else this.next[before] = after
    if (after >= 0) this.previous[after] = before
  }

  /** Two passes: melds the children in pairs from the left, then the pairs from the right. */
  private meldChildren(ticket: number): number {
    let pairs = -1
    let a = this.child[ticket]
    while (a >= 0) {
      const b = this.next[a]
      let rest = -1
      let pair = a
      this.next[a] = -1
      if (b >= 0) {
        rest = this.next[b]
        this.next[b] = -1
        pair = this.meld(a, b)
      }
      this.next[pair] = pairs
      pairs = pair
      a = rest
    }
    let first = -1
    while (pairs >= 0) {
      const rest = this.next[pairs]
      this.next[pairs] = -1
      first = first < 0 ? pairs : this.meld(first, pairs)
      pairs = rest
    }
    if (first >= 0) this.previous[first] = -1
    return first
  }
}
