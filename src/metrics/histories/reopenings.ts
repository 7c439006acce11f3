/** Solutions that did not last, each ticket's in order; one row a reopening. */
export interface Reopenings {
  readonly ticket: readonly number[]
  /** Solved, and reopened later; seconds. */
  readonly solvedAt: readonly number[]
  readonly reopenedAt: readonly number[]
}
