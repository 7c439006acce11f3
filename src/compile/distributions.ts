import type { ScenarioDistribution } from '../model/distribution.ts'
import { type Distribution, type DistributionColumns, packDistributions } from '../num/distributions.ts'

/** Turns a distribution of the scenario into one that can be drawn from; seconds stay seconds. */
export const toDistribution = (source: ScenarioDistribution): Distribution => {
  if ('constant' in source) return { family: 'constant', value: source.constant }
  const { exponential, lognormal, gamma, erlang, weibull, uniform, triangular } = source
  if (exponential) return exponentialOf(exponential.mean, exponential.zero)
  if (lognormal) return lognormalOf(lognormal)
  if (gamma) return { family: 'gamma', ...gamma }
  if (erlang) return { family: 'erlang', ...erlang }
  if (weibull) return { family: 'weibull', ...weibull }
  if (uniform) return { family: 'uniform', ...uniform }
  if (triangular) return { family: 'triangular', ...triangular }
  throw new Error(`distribution without a family: ${JSON.stringify(source)}`)
}

const exponentialOf = (mean: number, zeroShare: number | undefined): Distribution =>
  zeroShare === undefined ? { family: 'exponential', mean } : { family: 'exponential-or-zero', mean, zeroShare }

const lognormalOf = (parameters: {
  mean?: number | undefined
  cv?: number | undefined
  median?: number | undefined
  sigma?: number | undefined
}): Distribution => {
  const { mean, cv, median, sigma } = parameters
  if (mean !== undefined && cv !== undefined) return { family: 'lognormal', mean, cv }
  if (median !== undefined && sigma !== undefined) return { family: 'lognormal', median, sigma }
  throw new Error(`lognormal without mean and cv or median and sigma: ${JSON.stringify(parameters)}`)
}

/** The distributions of a program under construction; the same parameters get the same number. */
export interface DistributionList {
  /** Number of a distribution; −1 for none. */
  add(source: ScenarioDistribution | undefined): number
  /** The distribution of a number. */
  at(index: number): Distribution
  pack(): DistributionColumns
}

/** Starts an empty list of distributions. */
export const createDistributionList = (): DistributionList => {
  const list: Distribution[] = []
  const numbers = new Map<string, number>()
  return {
    add(source) {
      if (source === undefined) return -1
      const distribution = toDistribution(source)
      const key = JSON.stringify(distribution)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, list.length)
      return list.push(distribution) - 1
    },
    at: index => list[index],
    pack: () => packDistributions(list)
  }
}
