/** Stretches of time that tickets spent in a queue or in the backlog, each as one kind; one row a stretch. */
export interface Segments {
  readonly kind: Uint16Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Collects segments that touch the window [0, until) for a positive time. */
export interface SegmentStore {
  add(kind: number, from: number, to: number): void
  taken(): Segments
}

/** Makes an empty store; `capacity` is the number of segments that is expected, and more are taken all the same. */
export function segmentStore(capacity: number, until: number): SegmentStore {
  let kindOf = new Uint16Array(capacity)
  let fromOf = new Float64Array(capacity)
  let toOf = new Float64Array(capacity)
  let count = 0
  return {
    add(kind, from, to) {
      if (from >= to || from >= until || to <= 0) return
      if (count === fromOf.length) grow()
      kindOf[count] = kind
      fromOf[count] = from
      toOf[count++] = to
    },
    taken: () => ({ kind: kindOf.subarray(0, count), from: fromOf.subarray(0, count), to: toOf.subarray(0, count) })
  }

  function grow(): void {
    const larger = Math.ceil(count * 1.5) + 16
    const [kinds, froms, tos] = [kindOf, fromOf, toOf]
    kindOf = new Uint16Array(larger)
    fromOf = new Float64Array(larger)
    toOf = new Float64Array(larger)
    kindOf.set(kinds)
    fromOf.set(froms)
    toOf.set(tos)
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
