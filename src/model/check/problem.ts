/** Something wrong with a user's input, as data: where in the document, what, and what would be right. */
export interface Problem {
  /** Stable short code, such as `unknown-skill`. */
  readonly code: string
  /** `error` stops the run, `warning` does not. */
  readonly severity: 'error' | 'warning'
  /** Keys and indexes from the root of the scenario to the value. */
  readonly path: readonly (string | number)[]
  /** True where the key at the end of the path is wrong rather than its value. */
  readonly atKey?: boolean
  readonly message: string
  /** What would be right. */
  readonly hint?: string
}
