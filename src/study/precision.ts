import { type HeadlineKey, headlineDefinitions } from '../metrics/headlines/headline-definitions.ts'
import { type HeadlineValue, headlineValues } from '../metrics/headlines/headline-values.ts'
import type { KeptMeasures } from '../metrics/measures.ts'
import { halfWidth, rounded } from '../metrics/merge/estimate.ts'
import type { ReachedGoal } from '../metrics/schemas/study-schema.ts'

/** How well a figure is to be known. */
export interface PrecisionGoal {
  readonly key: HeadlineKey
  /** Null: all tickets, or the whole run. */
  readonly priority: string | null
  /** Most that half the interval may be, above 0: a share of the figure, or in its unit. */
  readonly half: number
  readonly isRelative: boolean
  /** Left out where there is nothing to measure, because nobody asked for this very figure. */
  readonly isDefault: boolean
}

/** Replications before anything is said of precision. */
export const LEAST_REPLICATIONS = 10
/** An interval from few replications is a poor prophet, so no batch more than doubles them. */
const MOST_GROWTH = 2

/**
 * How many replications there should be in all, given those that have ended: as many as their intervals suggest, at most `most`, and
 * no more than have ended where all goals are reached.
 *
 * Half an interval shrinks with the root of the number of replications.
 */
export const moreForGoals =
  (goals: readonly PrecisionGoal[], most: number) =>
  (kept: readonly KeptMeasures[], done: number): number => {
    const ratios = goals.map(goal => {
      const { value, half } = precisionOf(goal, kept)
      return half / goalIn(goal, value)
    })
    return nextTotal(ratios, done, most)
  }

/**
 * How many replications there should be in all after `done`, where half intervals are this many times as long as they may be; no more
 * than `done` where none is too long. NaN, which is no interval, does not count.
 */
export const nextTotal = (ratios: readonly number[], done: number, most: number): number => {
  const tooLong = ratios.filter(ratio => ratio > 1)
  if (tooLong.length === 0) return done
  const suggested = Math.ceil(done * Math.min(Math.max(...tooLong) ** 2, MOST_GROWTH))
  return Math.min(most, Math.max(done + 1, suggested))
}

/** What was reached of each goal. */
export const reachedGoals = (goals: readonly PrecisionGoal[], kept: readonly KeptMeasures[]): ReachedGoal[] =>
  goals.flatMap(goal => {
    const { value, half } = precisionOf(goal, kept)
    if (goal.isDefault && Number.isNaN(value)) return []
    const { title, unit } = headlineDefinitions[goal.key]
    return [
      {
        figure: goal.priority === null ? title : `${title}, ${goal.priority}`,
        goal: goal.half,
        isRelative: goal.isRelative,
        unit,
        value: rounded(value),
        half: rounded(half),
        isReached: half <= goalIn(goal, value)
      }
    ]
  })

/** Most that half the interval may be, in the unit of the figure. */
export const goalIn = ({ half, isRelative }: PrecisionGoal, value: number): number =>
  isRelative ? half * Math.abs(value) : half

const precisionOf = (
  { key, priority }: PrecisionGoal,
  kept: readonly KeptMeasures[]
): { readonly value: number; readonly half: number } => {
  const all = kept.flatMap(
    measures => headlineValues(measures).find(own => own.key === key && own.priority === priority) ?? []
  )
  return all[0]?.ratio === undefined ? ofMean(all.map(({ value }) => value)) : ofRatio(all)
}

const ofMean = (values: readonly number[]): { value: number; half: number } => {
  const present = values.filter(value => !Number.isNaN(value))
  const value = meanOf(present)
  return { value, half: halfWidth(present.map(own => own - value)) }
}

/** Ratio of sums, as `estimateRatio` has it, before its interval is cut to what is possible. */
const ofRatio = (all: readonly HeadlineValue[]): { value: number; half: number } => {
  const below = meanOf(all.map(({ ratio }) => ratio?.below ?? 0))
  if (!(below > 0)) return { value: Number.NaN, half: Number.NaN }
  const value = meanOf(all.map(({ ratio }) => ratio?.above ?? 0)) / below
  const residuals = all.map(({ ratio }) => ((ratio?.above ?? 0) - value * (ratio?.below ?? 0)) / below)
  return { value, half: halfWidth(residuals) }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
