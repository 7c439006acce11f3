import type { ObservedRedials } from './observations.ts'

/** The growing record of attempts that failed and were followed by another; see `ObservedRedials` for the columns. */
export class RedialLog {
  count = 0
  private ticket = new Int32Array(0)
  private leftAt = new Float64Array(0)
  private backAt = new Float64Array(0)

  /** Adds a row; instants in seconds. */
  add(ticket: number, leftAt: number, backAt: number): void {
    const row = this.count++
    if (row === this.ticket.length) this.grow()
    this.ticket[row] = ticket
    this.leftAt[row] = leftAt
    this.backAt[row] = backAt
  }

  /** The rows so far, without copying. */
  observe(): ObservedRedials {
    const { count } = this
    return {
      count,
      ticket: this.ticket.subarray(0, count),
      leftAt: this.leftAt.subarray(0, count),
      backAt: this.backAt.subarray(0, count)
    }
  }

  private grow(): void {
    const rows = this.ticket.length * 2 + 64
    const { ticket, leftAt, backAt } = this
    this.ticket = new Int32Array(rows)
    this.leftAt = new Float64Array(rows)
    this.backAt = new Float64Array(rows)
    this.ticket.set(ticket)
    this.leftAt.set(leftAt)
    this.backAt.set(backAt)
  }
}
