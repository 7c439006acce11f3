import { type ObservedTouches, TouchEnd } from './observations.ts'

/** The growing record of all touches; see `ObservedTouches` for the columns. */
export class TouchLog {
  count = 0
  ticket: Int32Array
  agent: Int32Array
  waitingSince: Float64Array
  startAt: Float64Array
  endAt: Float64Array
  kind: Uint16Array
  openToAllAt: Float64Array
  isTakenOver: Uint8Array
  consultSeconds: Float64Array
  extraSeconds: Float64Array
  end: Uint8Array
  previous: Int32Array

  /** Whether a wait may open to others later than it begins; where not, the two columns are one. */
  private readonly hasOpenings: boolean

  /** `expected` is the number of rows up to which it need not grow. */
  constructor(expected: number, hasOpenings: boolean) {
    const capacity = expected + 64
    this.ticket = new Int32Array(capacity)
    this.agent = new Int32Array(capacity)
    this.waitingSince = new Float64Array(capacity)
    this.startAt = new Float64Array(capacity)
    this.endAt = new Float64Array(capacity)
    this.kind = new Uint16Array(capacity)
    this.hasOpenings = hasOpenings
    this.openToAllAt = hasOpenings ? new Float64Array(capacity) : this.waitingSince
    this.isTakenOver = new Uint8Array(capacity)
    this.consultSeconds = new Float64Array(capacity)
    this.extraSeconds = new Float64Array(capacity)
    this.end = new Uint8Array(capacity)
    this.previous = new Int32Array(capacity)
  }

  /** Begins a row and returns its number; the caller writes what is not 0. It counts as unfinished until `endAt` and `end` are written. */
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

  /** The rows so far, without copying; unfinished ones, and the asking in them, end at `endedAt`. */
  observe(endedAt: number): ObservedTouches {
    const { count } = this
    for (let row = 0; row < count; row++) {
      if (!Number.isNaN(this.endAt[row])) continue
      this.endAt[row] = endedAt
      this.consultSeconds[row] = Math.min(this.consultSeconds[row], endedAt - this.startAt[row])
    }
    return {
      count,
      ticket: this.ticket.subarray(0, count),
      agent: this.agent.subarray(0, count),
      waitingSince: this.waitingSince.subarray(0, count),
      startAt: this.startAt.subarray(0, count),
      endAt: this.endAt.subarray(0, count),
      kind: this.kind.subarray(0, count),
      openToAllAt: this.openToAllAt.subarray(0, count),
      isTakenOver: this.isTakenOver.subarray(0, count),
      consultSeconds: this.consultSeconds.subarray(0, count),
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
    this.kind = enlarged(this.kind, new Uint16Array(capacity))
    this.openToAllAt = this.hasOpenings ? enlarged(this.openToAllAt, new Float64Array(capacity)) : this.waitingSince
    this.isTakenOver = enlarged(this.isTakenOver, new Uint8Array(capacity))
    this.consultSeconds = enlarged(this.consultSeconds, new Float64Array(capacity))
    this.extraSeconds = enlarged(this.extraSeconds, new Float64Array(capacity))
    this.end = enlarged(this.end, new Uint8Array(capacity))
    this.previous = enlarged(this.previous, new Int32Array(capacity))
  }
}

const enlarged = <T extends Int32Array | Float64Array | Uint16Array | Uint8Array>(column: T, larger: T): T => {
  larger.set(column)
  return larger
}
