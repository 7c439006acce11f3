/** Waits in a line: which ticket, at which place (`(kind * maxStages + stage) * 2 + begun`), from when to when in seconds; one row a wait. */
export interface LineWaits {
  readonly count: number
  readonly ticket: Int32Array
  readonly place: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Collects waits in lines. */
export class LineWaitStore {
  private count = 0
  private ticket: Int32Array
  private place: Int32Array
  private from: Float64Array
  private to: Float64Array

  constructor(capacity: number) {
    this.ticket = new Int32Array(capacity)
    this.place = new Int32Array(capacity)
    this.from = new Float64Array(capacity)
    this.to = new Float64Array(capacity)
  }

  add(ticket: number, place: number, from: number, to: number): void {
    if (this.count === this.ticket.length) this.grow()
    this.ticket[this.count] = ticket
    this.place[this.count] = place
    this.from[this.count] = from
    this.to[this.count++] = to
  }

  /** The waits so far, without copying. */
  taken(): LineWaits {
    const { count } = this
    return {
      count,
      ticket: this.ticket.subarray(0, count),
      place: this.place.subarray(0, count),
      from: this.from.subarray(0, count),
      to: this.to.subarray(0, count)
    }
  }

  private grow(): void {
    const capacity = this.ticket.length * 2 + 16
    this.ticket = enlarged(this.ticket, new Int32Array(capacity))
    this.place = enlarged(this.place, new Int32Array(capacity))
    this.from = enlarged(this.from, new Float64Array(capacity))
    this.to = enlarged(this.to, new Float64Array(capacity))
  }
}

function enlarged<T extends Int32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column)
  return larger
}
