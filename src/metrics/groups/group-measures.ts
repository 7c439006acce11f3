import type { CountKey, TimeKey } from '../definitions.ts'
import type { TargetTally } from '../promises/service-level.ts'
import type { Summary } from './summary.ts'

/** Figures of one group of counted tickets; keys and units as in `definitions`. */
export interface GroupMeasures {
  readonly key: readonly string[]
  readonly counts: Readonly<Record<CountKey, number>>
  readonly times: Readonly<Record<TimeKey, Summary>>
  /** Tickets solved within each of `RESOLUTION_BOUNDS` of their creation. */
  readonly solvedWithin: readonly number[]
  /** Age of the open tickets since creation at the end of the run, seconds. */
  readonly openAgeSeconds: Summary
  readonly firstReplyTarget: TargetTally
  readonly nextReplyTarget: TargetTally
  readonly resolutionTarget: TargetTally
}

/** Figures of every group of one dimension. */
export interface BreakDown {
  readonly by: readonly string[]
  readonly groups: readonly GroupMeasures[]
}
