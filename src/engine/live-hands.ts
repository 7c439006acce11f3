/**
 * Tickets that people have in hand several at once. Those of person a are the rows `a * most … a * most + count[a] − 1`, by start
 * of the touch.
 */
export class LiveHands {
  /** Most tickets that anybody may have in hand. */
  readonly most: number
  /** Tickets in hand of each person. */
  readonly count: Uint8Array
  readonly ticket: Int32Array
  readonly touch: Int32Array
  /** Effort of each touch, seconds at proficiency 1. */
  readonly effort: Float64Array
  /** Work left at `updatedAt`, seconds with one ticket in hand. */
  readonly work: Float64Array
  /** When it ends if nothing changes, seconds. */
  readonly endAt: Float64Array
  readonly proficiency: Float64Array
  /** When the work of each person was last brought up to date, seconds. */
  readonly updatedAt: Float64Array
  /** When the overtime of each person is used up, seconds; Infinity outside overtime. */
  readonly limitAt: Float64Array
  /** Everybody with tickets in hand, in no particular order: the first `holderCount`. */
  readonly holders: Int32Array
  holderCount = 0
  /** One bit for each line whose tickets one person may have several of in hand. */
  readonly lineBits: Uint32Array
  /** Whether such tickets may wait for their owner alone. */
  readonly isForOwner: boolean
  /** Tickets that end at one instant. */
  readonly due: Int32Array
  private readonly place: Int32Array

  constructor(people: number, most: number, lineBits: Uint32Array, isForOwner: boolean) {
    const rows = people * most
    this.most = most
    this.lineBits = lineBits
    this.isForOwner = isForOwner
    this.count = new Uint8Array(people)
    this.ticket = new Int32Array(rows)
    this.touch = new Int32Array(rows)
    this.effort = new Float64Array(rows)
    this.work = new Float64Array(rows)
    this.endAt = new Float64Array(rows)
    this.proficiency = new Float64Array(rows)
    this.updatedAt = new Float64Array(people)
    this.limitAt = new Float64Array(people).fill(Number.POSITIVE_INFINITY)
    this.holders = new Int32Array(people)
    this.due = new Int32Array(most)
    this.place = new Int32Array(people)
  }

  /** Adds a row at the end of a person's; the caller writes its instants. Returns its number. */
  add(agent: number, ticket: number, touch: number): number {
    const row = agent * this.most + this.count[agent]++
    if (this.count[agent] === 1) this.join(agent)
    this.ticket[row] = ticket
    this.touch[row] = touch
    return row
  }

  /** Takes a row out; those after it move up. */
  drop(agent: number, row: number): void {
    const end = agent * this.most + this.count[agent]
    for (const column of [this.ticket, this.touch, this.effort, this.work, this.endAt, this.proficiency]) {
      column.copyWithin(row, row + 1, end)
    }
    if (--this.count[agent] > 0) return
    this.limitAt[agent] = Number.POSITIVE_INFINITY
    this.leave(agent)
  }

  private join(agent: number): void {
    this.place[agent] = this.holderCount
    this.holders[this.holderCount++] = agent
  }

  private leave(agent: number): void {
    const last = this.holders[--this.holderCount]
    this.holders[this.place[agent]] = last
    this.place[last] = this.place[agent]
  }
}
