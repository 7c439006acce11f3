import { linearisedRatio, pairedDifference } from '../../num/paired.ts'
import { NO_ESTIMATE, rounded } from '../merge/estimate.ts'
import { isRefused } from '../merge/estimate-statistic.ts'
import type { JudgedArmExpectation } from '../schemas/expectation-schema.ts'
import type { Estimate } from '../schemas/schema-parts.ts'
import { type ExpectedFigure, judgeEstimate } from './expectations.ts'
import { estimateFigure, type FigureSample } from './figure-sample.ts'

const CONFIDENCE = 0.95

/** A threshold that a figure of an arm is held against, or what an arm has more of it than another. */
export interface ArmExpectation extends ExpectedFigure {
  /** Index of the arm. */
  readonly arm: number
  /** Index of the arm that is taken from it, in pairs of replications; null: the figure itself is meant. */
  readonly against: number | null
}

/** Of one arm: by replication, then by expectation; undefined for those of other arms. */
export type ArmExpectedValues = readonly (readonly (FigureSample | undefined)[])[]

/** Holds figures of arms, and differences between them, against thresholds; each for itself, so without correction for their number. */
export const judgeArms = (
  expected: readonly ArmExpectation[],
  labels: readonly string[],
  arms: readonly ArmExpectedValues[]
): JudgedArmExpectation[] =>
  expected.map((one, index) => {
    const valuesOf = (arm: number): FigureSample[] => arms[arm].flatMap(values => values[index] ?? [])
    const own = valuesOf(one.arm)
    const found = one.against === null ? estimateFigure(own, one) : estimateDifference(one, valuesOf(one.against), own)
    return {
      arm: labels[one.arm],
      against: one.against === null ? null : labels[one.against],
      ...judgeEstimate(one, found)
    }
  })

/** What `second` has more than `first`, with Student's interval of the paired difference; a ratio is that of the sums. */
const estimateDifference = (
  { statistic }: ExpectedFigure,
  first: readonly FigureSample[],
  second: readonly FigureSample[]
): Estimate => {
  const isTooFew = [first, second].some(
    values => statistic !== null && statistic !== 'share' && isRefused(statistic, ticketsOf(values))
  )
  const { pairs, mean, halfWidth } = pairedDifference(pointsOf(first), pointsOf(second), CONFIDENCE)
  if (isTooFew || pairs === 0) return NO_ESTIMATE
  return { value: rounded(mean), low: rounded(mean - halfWidth), high: rounded(mean + halfWidth) }
}

/** Tickets of a statistic over all replications. */
const ticketsOf = (samples: readonly FigureSample[]): number =>
  samples.reduce((sum, { summary }) => sum + (summary?.count ?? 0), 0)

/** Numbers whose mean is the figure. */
const pointsOf = (values: readonly FigureSample[]): number[] =>
  values[0]?.ratio === undefined
    ? values.map(({ value }) => value)
    : linearisedRatio(
        values.map(({ ratio }) => ratio?.above ?? Number.NaN),
        values.map(({ ratio }) => ratio?.below ?? Number.NaN)
      )
