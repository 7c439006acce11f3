/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const COVERAGE_SCHEMA = 'sunrelay-coverage/1'

/** What a finding is about: a name, and the line of the scenario that it comes from. */
export interface Subject {
  readonly what: string
  /** `file:line:column`. */
  readonly place: string
}

/** One stretch of time that is not as it should be. */
export interface FoundInterval {
  /** UTC, such as `2027-03-15T08:00:00Z`. */
  readonly from: string
  readonly until: string
  readonly seconds: number
  /** In words, with local times: on the clock of the report, and where people leave and come. */
  readonly inWords: string
  /** Fewest people present; hours worked or rested are in `amount` instead. */
  readonly fewest?: number
  /** Seconds worked in a week, or of rest. */
  readonly amount?: number
}

/**
 * What is not covered. `nobody`: nobody is on shift; `too few`: fewer than a rule wants; `hand-over`: a region leaves before the next one comes;
 * `weekly hours`, `rest`: the planned shifts of people go over a limit.
 */
export type FindingKind = 'nobody' | 'too few' | 'hand-over' | 'weekly hours' | 'rest'

/** Subjects with exactly the same intervals. */
export interface CoverageFinding {
  readonly kind: FindingKind
  readonly subjects: readonly Subject[]
  /** Fewest people, or the limit in seconds. */
  readonly needed: number
  readonly times: number
  readonly seconds: number
  readonly intervals: readonly FoundInterval[]
}

/** What repeats, in words, for all findings that have it. */
export interface CoveragePattern {
  readonly kind: FindingKind
  readonly subjects: readonly Subject[]
  readonly needed: number
  /** Such as `every Sat 00:00–07:00 UTC, 52 times, 2027-03-06 to 2028-02-26`. */
  readonly when: string
  /** Local times of those who leave and come, such as `after Asia Pacific (08:00 Asia/Singapore)`; empty where there are none. */
  readonly where: string
  readonly times: number
  readonly seconds: number
  readonly fewest?: number
  readonly amount?: number
}

/** The proof for one span of time. */
export interface CoverageProof {
  /** In words: `the period`, or `the year ahead`. */
  readonly title: string
  /** First and last day, on the clock of the report. */
  readonly firstDay: string
  readonly lastDay: string
  readonly from: string
  readonly until: string
  readonly seconds: number
  /** Requirements that were held against the shifts, and those of them that are covered all the time. */
  readonly required: number
  readonly covered: number
  readonly findings: readonly CoverageFinding[]
  readonly patterns: readonly CoveragePattern[]
}

/** What `sunrelay check` found about the coverage of a scenario. */
export interface CoverageReport {
  readonly schema: typeof COVERAGE_SCHEMA
  readonly scenario: string
  /** Clock of the words. */
  readonly zone: string
  readonly tz: string
  readonly proofs: readonly CoverageProof[]
}
