/** One measured figure of a part. */
export interface Row {
  readonly name: string
  /** Processor time unless the name says otherwise, milliseconds. */
  readonly milliseconds: number
  /** Tickets or customers handled, where it handles any. */
  readonly tickets?: number
  /** Most memory of the process at once, bytes. */
  readonly peakBytes?: number
  /** What else there is to say of it. */
  readonly remark?: string
}

/** A part of the benchmarks that can be run on its own. */
export interface Part {
  readonly name: string
  /** What it measures, for `--list`. */
  readonly about: string
  /** Whether it belongs to the short run, without `--all`. */
  readonly isShort: boolean
  readonly run: () => Promise<Row[]> | Row[]
}
