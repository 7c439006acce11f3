import type { GroupSets } from './group-sets.ts'

/**
 * Idle people of each group, the longest idle first (ties: lower row), as lists threaded through columns of the people.
 *
 * Whoever comes last is put into their list only when somebody is looked for, as most of those who become free are given work at once.
 */
export class IdlePeople {
  /** Longest idle person of each group, −1: nobody; holds after `settle`, as do the next two. */
  readonly first: Int32Array
  /** Next in the list, −1: the last. */
  readonly next: Int32Array
  /** One bit for each group with somebody idle, bit g & 31 of word g >>> 5. */
  readonly groupBits: Uint32Array
  /** Since when each idle person is idle, seconds; written by the owner before `add`. */
  readonly since: Float64Array
  private readonly last: Int32Array
  private readonly previous: Int32Array
  private readonly group: Int32Array
  /** Who came last and is in no list yet, −1: nobody. */
  private newest = -1

  constructor(groups: number, group: Int32Array) {
    this.first = new Int32Array(groups).fill(-1)
    this.last = new Int32Array(groups).fill(-1)
    this.groupBits = new Uint32Array((groups + 31) >>> 5)
    this.next = new Int32Array(group.length).fill(-1)
    this.previous = new Int32Array(group.length).fill(-1)
    this.since = new Float64Array(group.length)
    this.group = group
  }

  /** Adds a person who is idle since the instant in `since`. */
  add(agent: number): void {
    this.settle()
    this.newest = agent
  }

  /** Puts everybody into their lists; the columns that others read hold from then on. */
  settle(): void {
    if (this.newest >= 0) this.enter(this.newest)
    this.newest = -1
  }

  /** Those idle for longer stand before a new one, so the end of the list is near. */
  private enter(agent: number): void {
    const group = this.group[agent]
    let before = this.last[group]
    while (before >= 0 && this.isBefore(agent, before)) before = this.previous[before]
    const after = before < 0 ? this.first[group] : this.next[before]
    this.previous[agent] = before
    this.next[agent] = after
    if (before < 0) {
      this.first[group] = agent
      this.groupBits[group >>> 5] |= 1 << (group & 31)
    } else this.next[before] = agent
    if (after < 0) this.last[group] = agent
    else this.previous[after] = agent
  }

  /** Whether idle person a goes before idle person b: idle for longer, then the lower row. */
  isBefore(a: number, b: number): boolean {
    const { since } = this
    return since[a] < since[b] || (since[a] === since[b] && a < b)
  }

  /** Takes out a person who was added. */
  remove(agent: number): void {
    if (agent === this.newest) this.newest = -1
    else this.leave(agent)
  }

  private leave(agent: number): void {
    const group = this.group[agent]
    const before = this.previous[agent]
    const after = this.next[agent]
    if (before < 0) this.first[group] = after
    else this.next[before] = after
    if (after >= 0) this.previous[after] = before
    else {
      this.last[group] = before
      if (before < 0) this.groupBits[group >>> 5] &= ~(1 << (group & 31))
    }
  }

  /** The longest idle person of the groups of a set, −1: nobody. */
  longestIdleOf({ words, bits: sets }: GroupSets, set: number): number {
    this.settle()
    const { first, groupBits } = this
    let best = -1
    for (let word = 0, at = set * words; word < words; word++, at++) {
      let bits = groupBits[word] & sets[at]
      while (bits !== 0) {
        const agent = first[(word << 5) + 31 - Math.clz32(bits & -bits)]
        bits &= bits - 1
        if (best < 0 || this.isBefore(agent, best)) best = agent
      }
    }
    return best
  }
}
