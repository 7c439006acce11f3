import { headlineDefinitions } from '../metrics/headlines/headline-definitions.ts'
import { rounded } from '../metrics/merge/estimate.ts'
import type { ComparedMeasure, Comparison } from '../metrics/schemas/comparison-schema.ts'
import type { ArmRun } from './arm.ts'
import { armLabel } from './arm-label.ts'
import { compareValues } from './compare.ts'
import { goalIn, nextTotal, type PrecisionGoal } from './precision.ts'

type ReachedDifference = NonNullable<Comparison['study']['precision']>[number]

/**
 * How many replications of each arm there should be, so that half the interval of every difference from the first arm is as small as
 * its goal; a relative goal is a share of the figure of the first arm.
 */
export const moreForDifferences =
  (goals: readonly PrecisionGoal[], most: number) =>
  (runs: readonly ArmRun[], wanted: number): number => {
    const [{ values }] = runs
    if (values.length < 2) return wanted
    const { measures } = compareValues(
      runs.map((_, index) => armLabel(index)),
      runs.map(run => run.values)
    )
    const halves = goals.flatMap(goal => differencesOf(goal, measures))
    return nextTotal(
      halves.map(({ half, limit }) => half / limit),
      wanted,
      most
    )
  }

/** What was reached of each goal, for each of the arms but the first, whose labels are `others`. */
export const reachedDifferences = (
  goals: readonly PrecisionGoal[],
  measures: readonly ComparedMeasure[],
  others: readonly string[]
): ReachedDifference[] =>
  goals.flatMap(goal => {
    const { title, unit } = headlineDefinitions[goal.key]
    const found = differencesOf(goal, measures)
    const differences = found.length > 0 || goal.isDefault ? found : others.map(nothingOf)
    return differences.map(({ arm, value, half, limit }) => ({
      arm,
      figure: goal.priority === null ? title : `${title}, ${goal.priority}`,
      goal: goal.half,
      isRelative: goal.isRelative,
      unit,
      value,
      half: rounded(half),
      isReached: half <= limit
    }))
  })

const nothingOf = (arm: string): Difference => ({ arm, value: null, half: Number.NaN, limit: Number.NaN })

interface Difference {
  readonly arm: string
  /** Of the first arm. */
  readonly value: number | null
  /** NaN where there is no interval. */
  readonly half: number
  /** Most that `half` may be. */
  readonly limit: number
}

const differencesOf = (goal: PrecisionGoal, measures: readonly ComparedMeasure[]): Difference[] => {
  const measure = measures.find(({ key, priority }) => key === goal.key && priority === goal.priority)
  if (measure === undefined) return []
  const [{ value }] = measure.values
  return measure.differences.map(({ arm, low, high }) => ({
    arm,
    value,
    half: low === null || high === null ? Number.NaN : (high - low) / 2,
    limit: goalIn(goal, value ?? Number.NaN)
  }))
}
