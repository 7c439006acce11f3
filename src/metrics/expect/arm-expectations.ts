import { linearisedRatio, pairedDifference } from '../../num/paired.ts'
import { NO_ESTIMATE, rounded } from '../merge/estimate.ts'
import type { JudgedArmExpectation } from '../schemas/expectation-schema.ts'
import type { Estimate } from '../schemas/schema-parts.ts'
import { type ExpectedFigure, judgeEstimate } from './expectations.ts'
import { estimateFigure, expectedBeyond, type FigureSample } from './figure-sample.ts'

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
    const other = one.against === null ? own : valuesOf(one.against)
    const found = one.against === null ? estimateFigure(own, one) : estimateDifference(one, other, own)
    return {
      arm: labels[one.arm],
      against: one.against === null ? null : labels[one.against],
      ...judgeEstimate(one, found, fewestBeyond(one, [own, other]))
    }
  })

/** What `second` has more than `first`, with Student's interval of the paired difference; a ratio is that of the sums. */
const estimateDifference = (
  figure: ExpectedFigure,
  first: readonly FigureSample[],
  second: readonly FigureSample[]
): Estimate => {
  const { pairs, mean, halfWidth } = pairedDifference(pointsOf(first), pointsOf(second), CONFIDENCE)
  if (fewestBeyond(figure, [first, second]) !== null || pairs === 0) return NO_ESTIMATE
  return { value: rounded(mean), low: rounded(mean - halfWidth), high: rounded(mean + halfWidth) }
}

/** Tickets expected beyond the figure of the arm that has fewest there, where they are too few to tell it. */
const fewestBeyond = (figure: ExpectedFigure, arms: readonly (readonly FigureSample[])[]): number | null => {
  const refused = arms.flatMap(samples => expectedBeyond(samples, figure) ?? [])
  return refused.length === 0 ? null : Math.min(...refused)
}

/** Numbers whose mean is the figure. */
const pointsOf = (values: readonly FigureSample[]): number[] =>
  values[0]?.ratio === undefined
    ? values.map(({ value }) => value)
    : linearisedRatio(
        values.map(({ ratio }) => ratio?.above ?? Number.NaN),
        values.map(({ ratio }) => ratio?.below ?? Number.NaN)
      )
