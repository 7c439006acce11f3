import type { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import type { ArmExpectedValues } from '../metrics/expect/arm-expectations.ts'
import type { HeadlineValue } from '../metrics/headlines/headline-values.ts'
import type { StudyInput } from './study-input.ts'

/** One arm of a comparison: a scenario as it is run, and where it comes from. */
export interface Arm {
  readonly input: StudyInput
  /** As it is shown. */
  readonly file: string
  /** What was changed in the file for this arm. */
  readonly settings: readonly string[]
  /** The scenario as written, with what it extends and what was changed. */
  readonly written: unknown
}

/** The demand of one arm cannot be drawn. */
export class ArmDemandError extends Error {
  override readonly name = 'ArmDemandError'
  constructor(
    readonly arm: Arm,
    readonly error: ArrivalsError
  ) {
    super(error.message, { cause: error })
  }
}

/** What is kept of the replications of one arm, in their order. */
export interface ArmRun {
  readonly arm: Arm
  readonly values: readonly (readonly HeadlineValue[])[]
  readonly expected: ArmExpectedValues
  /** Mark of the tickets of each replication; equal where they are the same tickets. */
  readonly tickets: readonly number[]
  readonly tzRelease: string
}
