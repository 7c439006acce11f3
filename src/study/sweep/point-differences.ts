import { expectedBeyond, type FigureSample, type WantedFigure } from '../../metrics/expect/figure-sample.ts'
import { rounded } from '../../metrics/merge/estimate.ts'
import type { SweepDifference } from '../../metrics/schemas/sweep-schema.ts'
import { holmCorrected } from '../../num/holm.ts'
import { linearisedRatio, type PairedDifference, pairedDifference } from '../../num/paired.ts'

const CONFIDENCE = 0.95
const ALPHA = 1 - CONFIDENCE

/** Samples of one figure by replication; undefined where the replication is missing. */
export type Samples = readonly (FigureSample | undefined)[]

/** What one point has more than the reference, before it is judged. */
export type PointDifference = PairedDifference

/**
 * Compares a figure of a point with that of the reference, in pairs of replications that both have; there are none where the figure of
 * either has too few tickets to be told.
 */
export const comparePoints = (
  reference: Samples,
  point: Samples,
  figure: Pick<WantedFigure, 'statistic'>
): PointDifference => {
  const isRefused = [reference, point].some(samples => expectedBeyond(presentOf(samples), figure) !== null)
  const present = isRefused ? [] : pairsOf(reference, point)
  return pairedDifference(
    pointsOf(present.map(([first]) => first)),
    pointsOf(present.map(([, second]) => second)),
    CONFIDENCE
  )
}

/** The samples of the replications that are not missing. */
export const presentOf = (samples: Samples): FigureSample[] => samples.filter(sample => sample !== undefined)

const pairsOf = (reference: Samples, point: Samples): (readonly [FigureSample, FigureSample])[] => {
  const pairs = reference.flatMap((first, i): (readonly [FigureSample, FigureSample])[] => {
    const second = point[i]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
  return pairs.filter(([first, second]) => isThere(first) && isThere(second))
}

/** A share of nothing in one replication still belongs to the ratio of the sums. */
const isThere = ({ value, ratio }: FigureSample): boolean => ratio !== undefined || !Number.isNaN(value)

/** Numbers whose mean is the figure. */
const pointsOf = (samples: readonly FigureSample[]): number[] => {
  if (samples[0]?.ratio === undefined) return samples.map(({ value }) => value)
  return linearisedRatio(
    samples.map(({ ratio }) => ratio?.above ?? Number.NaN),
    samples.map(({ ratio }) => ratio?.below ?? Number.NaN)
  )
}

/** Differences judged together at 5 % by Holm’s method; `comparisons` is how many there are. */
export const judgeDifferences = (
  found: readonly PointDifference[]
): { readonly differences: readonly SweepDifference[]; readonly comparisons: number } => {
  const corrected = holmCorrected(found.map(({ probability }) => probability))
  return {
    differences: found.map((one, i) => judged(one, corrected[i])),
    comparisons: corrected.filter(probability => !Number.isNaN(probability)).length
  }
}

const judged = ({ pairs, mean, standardError, halfWidth }: PointDifference, corrected: number): SweepDifference => ({
  value: rounded(mean),
  low: rounded(mean - halfWidth),
  high: rounded(mean + halfWidth),
  pairs,
  corrected: rounded(corrected),
  verdict: verdictOf(mean, standardError, corrected)
})

const verdictOf = (mean: number, standardError: number, corrected: number): SweepDifference['verdict'] => {
  if (Number.isNaN(corrected)) return null
  if (mean === 0 && standardError === 0) return 'same'
  if (corrected > ALPHA) return 'not shown'
  return mean < 0 ? 'less' : 'more'
}
