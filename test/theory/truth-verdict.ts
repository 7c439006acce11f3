import { type Estimate, estimateFigure, estimateQuantile, type Figures } from './figures.ts'
import type { TruthScenario } from './truth-scenario.ts'
import { readingOf, thresholdOf } from './truth-study.ts'

/** A figure of a case beside its exact value. */
export interface Verdict {
  readonly key: string
  readonly exact: number
  readonly estimate: Estimate
  /** Probabilities are judged by their difference, all else by the difference as a share of the exact value. */
  readonly isProbability: boolean
  /** Distance from the exact value in standard errors; NaN where there is nothing random about it. */
  readonly z: number
  /** Distance from the exact value, absolute for probabilities. */
  readonly error: number
  /** Standard error on the same scale. */
  readonly precision: number
}

const PROBABILITY = /(^|\.)(prob|serviceLevel|firstResponse|abandonWithin)/
const QUANTILE = /^(wait|timeInSystem)P(\d+)$/
/** Fewer expected events than this, which come in clusters, make a share too skewed for a z value. */
const LEAST_EVENTS = 300

const estimateOf = (told: TruthScenario, key: string, runs: readonly Figures[]): Estimate | undefined => {
  const { prefix, name, at } = readingOf(told, key)
  const [, sample, percent] = QUANTILE.exec(name) ?? []
  if (sample !== undefined) return estimateQuantile(runs, prefix + sample, Number(percent) / 100)
  if (name === 'offeredLoad') return offeredLoad(runs)
  if (name === 'sdWait') return estimateFigure(runs, `${prefix}meanFirstWait`, true)
  if (name === 'sdTimeInSystem') return estimateFigure(runs, `${prefix}meanTimeInSystem`, true)
  return estimateFigure(runs, prefix + name + (at === undefined ? '' : `@${thresholdOf(told, at)}`), false)
}

/** Arrivals in a unit of time × mean work: two estimates that hardly depend on each other. */
const offeredLoad = (runs: readonly Figures[]): Estimate | undefined => {
  const arrivals = estimateFigure(runs, 'arrivals', false)
  const work = estimateFigure(runs, 'meanWork', false)
  if (!arrivals || !work) return undefined
  const value = arrivals.value * work.value
  const relative = Math.hypot(arrivals.standardError / arrivals.value, work.standardError / work.value)
  return { ...work, value, standardError: value * relative }
}

/** Compares one figure; undefined where nothing reads it. */
export const judge = (
  told: TruthScenario,
  key: string,
  exact: number,
  runs: readonly Figures[]
): Verdict | undefined => {
  const found = estimateOf(told, key, runs)
  if (found === undefined) return undefined
  const isProbability = PROBABILITY.test(key)
  const estimate = isProbability ? withSampling(found, exact) : found
  const difference = estimate.value - exact
  const scale = isProbability || exact === 0 ? 1 : Math.abs(exact)
  const events = isProbability ? estimate.weight * Math.min(exact, 1 - exact) : Number.POSITIVE_INFINITY
  const isFixed = estimate.standardError === 0 || Math.abs(difference) <= 1e-9 * scale
  const z = isFixed || events < LEAST_EVENTS ? Number.NaN : difference / estimate.standardError
  return {
    key,
    exact,
    estimate,
    isProbability,
    z,
    error: Math.abs(difference) / scale,
    precision: estimate.standardError / scale
  }
}

/** The standard error of a share is at least that of independent tickets. */
const withSampling = (estimate: Estimate, exact: number): Estimate => ({
  ...estimate,
  standardError: Math.max(estimate.standardError, Math.sqrt((exact * (1 - exact)) / estimate.weight) || 0)
})

/** How far off a figure may be. */
export interface Tolerance {
  readonly standardErrors: number
  readonly share: number
  readonly probability: number
}

/** The rule of the reference cases: 3.5 standard errors and 2 %, 0.01 for probabilities. */
export const FULL_LENGTH: Tolerance = { standardErrors: 3.5, share: 0.02, probability: 0.01 }

/** True where the figure is the exact one, as far as the run can tell. */
export const isReproduced = ({ z, error, isProbability }: Verdict, tolerance: Tolerance): boolean =>
  (Number.isNaN(z) || Math.abs(z) <= tolerance.standardErrors) &&
  error <= (isProbability ? tolerance.probability : tolerance.share)

/** True where the run is long enough: standard error 0.5 % of the value, 0.002 for probabilities. */
export const isPrecise = ({ isProbability, precision }: Verdict): boolean =>
  precision <= (isProbability ? 0.002 : 0.005)
