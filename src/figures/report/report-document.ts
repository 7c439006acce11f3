import type { Figure } from '../figure.ts'

/** A part of a report with a heading of its own. */
export interface ReportSection {
  /** Short, stable, unique within the report; of small letters and hyphens. */
  readonly id: string
  readonly title: string
  readonly figures: readonly Figure[]
}

/** A report as data: what every view of it paints. */
export interface ReportDocument {
  readonly title: string
  /** What was simulated: period, zone, seed, replications, in a line. */
  readonly subtitle: string
  /** The answer in three sentences. */
  readonly answer: readonly string[]
  readonly sections: readonly ReportSection[]
}
