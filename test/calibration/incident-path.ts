/** A stretch of time in which one person had an incident. */
export interface Stint {
  /** Any name or number that tells people apart. */
  readonly owner: string
  readonly region: string
  /** Start, seconds since 1970-01-01T00:00Z. */
  readonly from: number
}

/** The way of one incident through the people, recorded or simulated. */
export interface IncidentPath {
  readonly impact: string
  /** In order; two in a row have different owners. */
  readonly stints: readonly Stint[]
  /** Waits between being passed on and the next person's start, seconds. */
  readonly waits: readonly number[]
  /** From the first person's start to the first solution, seconds; NaN where there was none. */
  readonly resolution: number
}
