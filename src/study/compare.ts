import { headlineDefinitions } from '../metrics/headlines/headline-definitions.ts'
import type { HeadlineValue } from '../metrics/headlines/headline-values.ts'
import { estimateMean, estimateRatio, rounded } from '../metrics/merge/estimate.ts'
import type { ComparedDifference, ComparedMeasure, Comparison } from '../metrics/schemas/comparison-schema.ts'
import { holmCorrected } from '../num/holm.ts'
import { linearisedRatio, type PairedDifference, pairedDifference } from '../num/paired.ts'
import { studentQuantile } from '../num/student.ts'

const CONFIDENCE = 0.95
const ALPHA = 1 - CONFIDENCE

/** Headline values of one arm, one list a replication; replication i of every arm has the same luck. */
export type ArmValues = readonly (readonly HeadlineValue[])[]

/** What a comparison finds in the numbers alone. */
export type ComparedValues = Pick<Comparison, 'comparisons' | 'measures' | 'pairing'>

/** One measure that all arms have: its series over the replications, arm by arm. */
interface Row {
  readonly of: HeadlineValue
  readonly series: readonly (readonly HeadlineValue[])[]
}

/**
 * Compares arms with the first of them, measure by measure, in pairs of replications that share their luck.
 *
 * `labels` name the arms. Measures that an arm lacks are left out, such as those of a priority that it does not have. Pure: the same values give
 * the same comparison. Throws where there are fewer than two arms or replications, or not as many in each.
 */
export const compareValues = (labels: readonly string[], arms: readonly ArmValues[]): ComparedValues => {
  const [first] = arms
  if (arms.length < 2 || labels.length !== arms.length)
    throw new Error('a comparison needs two arms or more, and a label of each')
  if (first.length < 2 || arms.some(({ length }) => length !== first.length))
    throw new Error('a comparison needs the same replications of each arm, two or more')
  const rows = rowsOf(arms)
  const paired = rows.map(differencesOf)
  const all = paired.flat()
  const probabilities = all.map(({ probability }) => probability)
  const corrected = holmCorrected(probabilities)
  const comparisons = probabilities.filter(probability => !Number.isNaN(probability)).length
  const others = labels.slice(1)
  const measures = rows.map((row, r) => ({
    ...shownOf(row),
    differences: paired[r].map((found, i) => judged(others[i], found, corrected[r * others.length + i], comparisons))
  }))
  return {
    comparisons,
    measures,
    pairing: others.map((arm, i) => ({
      arm,
      varianceRatio: medianOf(measures.map(({ differences }) => differences[i].varianceRatio))
    }))
  }
}

const isOf =
  ({ key, priority }: HeadlineValue) =>
  (other: HeadlineValue): boolean =>
    other.key === key && other.priority === priority

/** Measures of the first arm that every arm has, and that at least one of them could measure. */
const rowsOf = (arms: readonly ArmValues[]): Row[] =>
  arms[0][0].flatMap(of => {
    const series = arms.map(arm => arm.flatMap(values => values.find(isOf(of)) ?? []))
    const isWhole = series.every(({ length }, i) => length === arms[i].length)
    const isMeasured = series.some(values => values.some(({ value }) => !Number.isNaN(value)))
    return isWhole && isMeasured ? [{ of, series }] : []
  })

/** Numbers whose mean is the figure; replications in which an arm has nothing are left out of all, so that differences add up. */
const pointsOf = ({ series }: Row): number[][] => {
  const isRatio = series[0][0].ratio !== undefined
  const isEmpty = series[0].map((_, i) => series.some(values => Number.isNaN(values[i].value)))
  if (!isRatio) return series.map(values => values.map(({ value }, i) => (isEmpty[i] ? NaN : value)))
  return series.map(values =>
    linearisedRatio(
      values.map(({ ratio }) => ratio?.above ?? NaN),
      values.map(({ ratio }) => ratio?.below ?? NaN)
    )
  )
}

const differencesOf = (row: Row): PairedDifference[] => {
  const [first, ...others] = pointsOf(row)
  return others.map(other => pairedDifference(first, other, CONFIDENCE))
}

const shownOf = (row: Row): Omit<ComparedMeasure, 'differences'> => {
  const { key, priority } = row.of
  const { title, unit, better } = headlineDefinitions[key]
  return { key, priority, title, unit, better, values: valuesOf(row) }
}

const valuesOf = (row: Row): ComparedMeasure['values'] => {
  if (row.of.ratio === undefined) return pointsOf(row).map(estimateMean)
  return row.series.map(values =>
    estimateRatio(
      values.map(({ ratio }) => ratio?.above ?? NaN),
      values.map(({ ratio }) => ratio?.below ?? NaN)
    )
  )
}

const judged = (
  arm: string,
  { pairs, mean, standardError, halfWidth, probability, varianceRatio }: PairedDifference,
  corrected: number,
  comparisons: number
): ComparedDifference => {
  const together = pairs < 2 ? NaN : studentQuantile(1 - ALPHA / (2 * comparisons), pairs - 1)
  return {
    arm,
    value: rounded(mean),
    low: rounded(mean - halfWidth),
    high: rounded(mean + halfWidth),
    pairs,
    probability: rounded(probability),
    corrected: rounded(corrected),
    verdict: verdictOf(mean, standardError, corrected),
    bound: rounded(Math.abs(mean) + together * standardError),
    varianceRatio: rounded(varianceRatio)
  }
}

const verdictOf = (mean: number, standardError: number, corrected: number): ComparedDifference['verdict'] => {
  if (Number.isNaN(corrected)) return null
  if (mean === 0 && standardError === 0) return 'same'
  if (corrected > ALPHA) return 'not shown'
  return mean < 0 ? 'less' : 'more'
}

/** Of an even number of them the mean of the two in the middle. */
const medianOf = (ratios: readonly (number | null)[]): number | null => {
  const sorted = ratios.filter(ratio => ratio !== null).sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return sorted.length === 0 ? null : rounded((sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2)
}
