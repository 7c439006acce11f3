import { type ObservedTouches, TouchEnd } from './observations.ts'

/** The growing record of all touches; see `ObservedTouches` for the columns. */
export class TouchLog {
  count = 0
  ticket: Int32Array
  agent: Int32Array
  waitingSince: Float64Array
  startAt: Float64Array
  endAt: Float64Array
  extraSeconds: Float64Array
  end: Uint8Array
  previous: Int32Array

  constructor(tickets: number) {
    const capacity = tickets + 64
    this.ticket = new Int32Array(capacity)
    this.agent = new Int32Array(capacity)
    this.waitingSince = new Float64Array(capacity)
    this.startAt = new Float64Array(capacity)
    this.endAt = new Float64Array(capacity)
    this.extraSeconds = new Float64Array(capacity)
    this.end = new Uint8Array(capacity)
    this.previous = new Int32Array(capacity)
  }

  /** Begins a row and returns its number; the caller writes its instants. It counts as unfinished until `endAt` and `end` are written. */
  open(ticket: number, agent: number, previous: number): number {
    const row = this.count++
    if (row === this.ticket.length) this.grow()
    this.ticket[row] = ticket
    this.agent[row] = agent
    this.endAt[row] = Number.NaN
    this.end[row] = TouchEnd.unfinished
    this.previous[row] = previous
    return row
  }

  /** The rows so far, without copying; unfinished ones end at `endedAt`. */
  observe(endedAt: number): ObservedTouches {
    const { count } = this
    for (let row = 0; row < count; row++) if (Number.isNaN(this.endAt[row])) this.endAt[row] = endedAt
    return {
      count,
      ticket: this.ticket.subarray(0, count),
      agent: this.agent.subarray(0, count),
      waitingSince: this.waitingSince.subarray(0, count),
      startAt: this.startAt.subarray(0, count),
      endAt: this.endAt.subarray(0, count),
      extraSeconds: this.extraSeconds.subarray(0, count),
      end: this.end.subarray(0, count),
      previous: this.previous.subarray(0, count)
    }
  }

  private grow(): void {
    const capacity = Math.ceil(this.ticket.length * 1.5)
    this.ticket = enlarged(this.ticket, new Int32Array(capacity))
    this.agent = enlarged(this.agent, new Int32Array(capacity))
    this.waitingSince = enlarged(this.waitingSince, new Float64Array(capacity))
    this.startAt = enlarged(this.startAt, new Float64Array(capacity))
    this.endAt = enlarged(this.endAt, new Float64Array(capacity))
    this.extraSeconds = enlarged(this.extraSeconds, new Float64Array(capacity))
    this.end = enlarged(this.end, new Uint8Array(capacity))
    this.previous = enlarged(this.previous, new Int32Array(capacity))
  }
}

const enlarged = <T extends Int32Array | Float64Array | Uint8Array>(column: T, larger: T): T => {
  larger.set(column)
  return larger
}
