import { betterOf } from '../../metrics/expect/better-figure.ts'
import { type ExpectedFigure, judgeEstimate } from '../../metrics/expect/expectations.ts'
import { estimateFigure, expectedBeyond, type WantedFigure } from '../../metrics/expect/figure-sample.ts'
import { rounded } from '../../metrics/merge/estimate.ts'
import {
  SWEEP_SCHEMA,
  type Sweep,
  type SweepDifference,
  type SweepPointResult
} from '../../metrics/schemas/sweep-schema.ts'
import type { Scenario } from '../../model/scenario.ts'
import { comparePoints, judgeDifferences, presentOf, type Samples } from './point-differences.ts'
import type { PointValues } from './points.ts'
import type { PointRun, SweepRun } from './run-sweep.ts'

/** What is known of a point besides its replications. */
export interface PlannedPoint {
  readonly values: PointValues
  readonly isBase: boolean
  readonly scenario: Scenario
  readonly expected: readonly ExpectedFigure[]
}

/** What is known of a sweep before it is run. */
export interface SweepPlan
  extends Pick<
    Sweep,
    | 'versions'
    | 'scenario'
    | 'settings'
    | 'seed'
    | 'wanted'
    | 'tzRelease'
    | 'inputs'
    | 'design'
    | 'vary'
    | 'skipped'
    | 'same'
  > {
  readonly measures: readonly WantedFigure[]
  /** Measures that nobody asked for, which are left out where there is nothing to measure. */
  readonly areUsual: boolean
  readonly points: readonly PlannedPoint[]
  /** Index of the point that the others are compared with. */
  readonly reference: number
}

/** The figures of a point that a sweep samples: its measures, then what is expected of it. */
export const figuresOfPoint = (measures: readonly WantedFigure[], { expected }: PlannedPoint): WantedFigure[] => [
  ...measures,
  ...expected
]

/** Tells what came of a sweep: of the points that have finished, and how far the others are. */
export const sweepResult = (plan: SweepPlan, run: SweepRun): Sweep => {
  const isFinished = ({ replications, faults }: PointRun): boolean =>
    replications.filter(one => one !== undefined).length + faults.length === plan.wanted
  const finished = [...plan.points.keys()].filter(point => isFinished(run.points[point]))
  const unfinished = [...plan.points.keys()].filter(point => !finished.includes(point))
  const place = finished.indexOf(plan.reference)
  const reference = place < 0 ? null : place
  const shown = shownMeasures(plan, run, finished)
  const { found, comparisons } = differencesOf(plan, run, { finished, shown, reference })
  const { versions, scenario, settings, seed, wanted, tzRelease, inputs, design, vary, skipped, same } = plan
  return {
    schema: SWEEP_SCHEMA,
    versions,
    scenario,
    settings,
    seed,
    wanted,
    tzRelease,
    inputs,
    design,
    vary,
    measures: shown.map(measure => {
      const { text, unit } = plan.measures[measure]
      return { text, unit, better: betterOf(plan.measures[measure]) }
    }),
    reference,
    points: finished.map((point, i) => pointResult(plan, run.points[point], point, shown, found[i])),
    unfinished: unfinished.map(point => ({
      values: [...plan.points[point].values],
      replications: run.points[point].replications.filter(one => one !== undefined).length
    })),
    skipped,
    same,
    comparisons,
    warnings: reference === null ? [] : warningsOf(plan, run, finished)
  }
}

/** Samples of one figure of a point. */
const samplesOf = ({ replications }: PointRun, figure: number): Samples =>
  replications.map(replication => replication?.samples[figure])

/** Measures that some point has. */
const shownMeasures = (
  { measures, areUsual }: SweepPlan,
  { points }: SweepRun,
  finished: readonly number[]
): number[] =>
  [...measures.keys()].filter(
    figure =>
      !areUsual ||
      finished.some(point =>
        samplesOf(points[point], figure).some(sample => !Number.isNaN(sample?.value ?? Number.NaN))
      )
  )

interface FoundDifferences {
  /** By point, then by measure. */
  readonly found: readonly (readonly (SweepDifference | null)[])[]
  readonly comparisons: number
}

/** What is compared: indexes of points and of measures, and the place of the reference among the points. */
interface Compared {
  readonly finished: readonly number[]
  readonly shown: readonly number[]
  readonly reference: number | null
}

const differencesOf = (
  { measures }: SweepPlan,
  { points }: SweepRun,
  { finished, shown, reference }: Compared
): FoundDifferences => {
  const others = [...finished.keys()].filter(i => reference !== null && i !== reference)
  const raw = others.flatMap(i =>
    shown.map(figure => {
      const first = samplesOf(points[finished[reference ?? 0]], figure)
      return comparePoints(first, samplesOf(points[finished[i]], figure), measures[figure])
    })
  )
  const { differences, comparisons } = judgeDifferences(raw)
  const found = [...finished.keys()].map(i => {
    const row = others.indexOf(i)
    return shown.map((_, m) => (row < 0 ? null : differences[row * shown.length + m]))
  })
  return { found, comparisons }
}

const pointResult = (
  { measures, points }: SweepPlan,
  run: PointRun,
  point: number,
  shown: readonly number[],
  differences: readonly (SweepDifference | null)[]
): SweepPointResult => {
  const { values, isBase, expected } = points[point]
  const estimateOf = (figure: number, wanted: Pick<WantedFigure, 'statistic'>): ReturnType<typeof estimateFigure> =>
    estimateFigure(presentOf(samplesOf(run, figure)), wanted)
  const beyondOf = (figure: number, wanted: Pick<WantedFigure, 'statistic'>): number | null =>
    expectedBeyond(presentOf(samplesOf(run, figure)), wanted)
  const expectations = expected.map((one, i) => {
    const figure = measures.length + i
    return judgeEstimate(one, estimateOf(figure, one), beyondOf(figure, one))
  })
  return {
    values: [...values],
    isBase,
    replications: run.replications.filter(one => one !== undefined).length,
    failed: run.faults.map(({ replication, seed, reason }) => ({ replication: replication + 1, seed, reason })),
    figures: shown.map((figure, m) => ({
      found: estimateOf(figure, measures[figure]),
      expectedBeyond: rounded(beyondOf(figure, measures[figure]) ?? Number.NaN),
      difference: differences[m]
    })),
    expectations,
    isMet: expectations.length === 0 ? null : expectations.every(({ verdict }) => verdict === 'met')
  }
}

/** Why points are not quite like the reference: another period, or other tickets. */
const warningsOf = ({ points, reference }: SweepPlan, run: SweepRun, finished: readonly number[]): string[] => {
  const others = finished.filter(point => point !== reference)
  const daysOf = (point: number): string => {
    const { from, to, zone, warmup = 0, cooldown = 0 } = points[point].scenario.period
    return JSON.stringify([from, to, zone, warmup, cooldown])
  }
  const marksOf = (point: number): (number | undefined)[] =>
    run.points[point].replications.map(replication => replication?.ticketsMark)
  const first = marksOf(reference)
  const hasOtherTickets = (point: number): boolean =>
    marksOf(point).some((mark, i) => mark !== undefined && first[i] !== undefined && mark !== first[i])
  const otherDays = others.filter(point => daysOf(point) !== daysOf(reference)).length
  const otherTickets = others.filter(hasOtherTickets).length
  const of = (count: number): string => (count === others.length ? 'All points' : `${count} of ${others.length} points`)
  return [
    ...(otherDays > 0 ? [`${of(otherDays)} count other days than the reference: totals are of other days.`] : []),
    ...(otherTickets > 0
      ? [
          `${of(otherTickets)} have other tickets than the reference: differences hold those of the demand, and pairing helps less.`
        ]
      : [])
  ]
}
