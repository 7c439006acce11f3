/** Stretches of time that tickets spent in a queue or in the backlog, each as one kind; one row a stretch. */
export interface Segments {
  readonly kind: Uint16Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Collects segments that touch the window [0, until) for a positive time. */
export class SegmentStore {
  private kindOf: Uint16Array
  private fromOf: Float64Array
  private toOf: Float64Array
  private count = 0

  /** An empty store; `capacity` is the number of segments that is expected, and more are taken all the same. */
  constructor(
    capacity: number,
    private readonly until: number
  ) {
    this.kindOf = new Uint16Array(capacity)
    this.fromOf = new Float64Array(capacity)
    this.toOf = new Float64Array(capacity)
  }

  add(kind: number, from: number, to: number): void {
    if (from >= to || from >= this.until || to <= 0) return
    if (this.count === this.fromOf.length) this.grow()
    this.kindOf[this.count] = kind
    this.fromOf[this.count] = from
    this.toOf[this.count++] = to
  }

  /** The segments so far, without copying. */
  taken(): Segments {
    const { kindOf, fromOf, toOf, count } = this
    return { kind: kindOf.subarray(0, count), from: fromOf.subarray(0, count), to: toOf.subarray(0, count) }
  }

  private grow(): void {
    const larger = Math.ceil(this.count * 1.5) + 16
    const { kindOf, fromOf, toOf } = this
    this.kindOf = new Uint16Array(larger)
    this.fromOf = new Float64Array(larger)
    this.toOf = new Float64Array(larger)
    this.kindOf.set(kindOf)
    this.fromOf.set(fromOf)
    this.toOf.set(toOf)
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
