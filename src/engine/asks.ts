/** People who ask for help, in the order in which they began to ask, as a list threaded through columns of the people. */
export class Asks {
  /** Who has asked for longest, −1: nobody asks. */
  first = -1
  /** Next in the list, −1: the last. */
  readonly next: Int32Array
  private last = -1
  private readonly previous: Int32Array

  constructor(people: number) {
    this.next = new Int32Array(people).fill(-1)
    this.previous = new Int32Array(people).fill(-1)
  }

  /** Adds somebody who begins to ask. */
  add(agent: number): void {
    this.previous[agent] = this.last
    this.next[agent] = -1
    if (this.last < 0) this.first = agent
    else this.next[this.last] = agent
    this.last = agent
  }

  /** Takes out somebody who asks. */
  remove(agent: number): void {
    const before = this.previous[agent]
    const after = this.next[agent]
    if (before < 0) this.first = after
    else this.next[before] = after
    if (after < 0) this.last = before
    else this.previous[after] = before
  }
}
