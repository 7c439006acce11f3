/** Stretches of time that tickets spent in a queue or in the backlog; one row a stretch. */
export interface Segments {
  readonly ticket: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Collects segments that touch the window [0, until) for a positive time; `capacity` is the most that may be added. */
export interface SegmentStore {
  add(ticket: number, from: number, to: number): void
  taken(): Segments
}

/** Makes an empty store; all memory is taken here. */
export function segmentStore(capacity: number, until: number): SegmentStore {
  const ticketOf = new Int32Array(capacity)
  const fromOf = new Float64Array(capacity)
  const toOf = new Float64Array(capacity)
  let count = 0
  return {
    add(ticket, from, to) {
      if (from >= to || from >= until || to <= 0) return
      ticketOf[count] = ticket
      fromOf[count] = from
      toOf[count++] = to
    },
    taken: () => ({
      ticket: ticketOf.subarray(0, count),
      from: fromOf.subarray(0, count),
      to: toOf.subarray(0, count)
    })
  }
}

/** Sum of the segments' seconds within [0, until). */
export function secondsWithin(segments: Segments, until: number): number {
  let sum = 0
  for (let row = 0; row < segments.from.length; row++) {
    sum += Math.min(segments.to[row], until) - Math.max(segments.from[row], 0)
  }
  return sum
}
