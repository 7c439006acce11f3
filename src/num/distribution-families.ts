import { type Distribution, type DistributionFamily, FamilyCode } from './distribution.ts'
import { logGamma } from './gamma.ts'

/** One row of `DistributionColumns`; `quantiles` go to its table, and `a` and `b` are then set when it is packed. */
export interface DistributionRow {
  readonly family: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly quantiles?: readonly number[]
}

/** What has to be known about a family: the rules its parameters keep, how it is sampled, and its moments. */
export interface FamilyRules<D> {
  /** The first rule that is broken, as a sentence; undefined where all are kept. */
  problemOf(distribution: D): string | undefined
  rowOf(distribution: D): DistributionRow
  /** Mean, seconds. */
  meanOf(distribution: D): number
  /** Variance, seconds squared. */
  varianceOf(distribution: D): number
}

type Member<F extends DistributionFamily> = Extract<Distribution, { family: F }>

/** Every family of distributions; one that is missing here does not compile. */
export const families: { readonly [F in DistributionFamily]: FamilyRules<Member<F>> } = {
  constant: {
    problemOf: d => notNegative('value', d.value),
    rowOf: d => constant(d.value),
    meanOf: d => d.value,
    varianceOf: () => 0
  },
  exponential: {
    problemOf: d => notNegative('mean', d.mean),
    rowOf: d => row(FamilyCode.exponential, d.mean),
    meanOf: d => d.mean,
    varianceOf: d => d.mean ** 2
  },
  'exponential-or-zero': {
    problemOf: d => notNegative('mean', d.mean) ?? within('zeroShare', d.zeroShare, 0, 1),
    rowOf: d => row(FamilyCode.exponentialOrZero, d.mean, d.zeroShare),
    meanOf: d => (1 - d.zeroShare) * d.mean,
    varianceOf: d => (1 - d.zeroShare ** 2) * d.mean ** 2
  },
  lognormal: {
    problemOf: d =>
      'mean' in d
        ? (notNegative('mean', d.mean) ?? notNegative('cv', d.cv))
        : (notNegative('median', d.median) ?? notNegative('sigma', d.sigma)),
    rowOf: d => {
      const { median, sigma } = lognormalParameters(d)
      return median === 0 || sigma === 0 ? constant(median) : row(FamilyCode.lognormal, Math.log(median), sigma)
    },
    meanOf: d => ('mean' in d ? d.mean : d.median * Math.exp(d.sigma ** 2 / 2)),
    varianceOf: d => {
      if ('mean' in d) return (d.mean * d.cv) ** 2
      return d.median ** 2 * Math.exp(d.sigma ** 2) * Math.expm1(d.sigma ** 2)
    }
  },
  gamma: {
    problemOf: d => notNegative('mean', d.mean) ?? notNegative('cv', d.cv),
    rowOf: d => (d.mean === 0 || d.cv === 0 ? constant(d.mean) : gammaRow(d.mean, 1 / d.cv ** 2)),
    meanOf: d => d.mean,
    varianceOf: d => (d.mean * d.cv) ** 2
  },
  erlang: {
    problemOf: d =>
      notNegative('mean', d.mean) ??
      (Number.isInteger(d.phases) && d.phases > 0 ? undefined : `phases is ${d.phases}, not a whole number above 0`),
    rowOf: d => (d.phases === 1 ? row(FamilyCode.exponential, d.mean) : gammaRow(d.mean, d.phases)),
    meanOf: d => d.mean,
    varianceOf: d => d.mean ** 2 / d.phases
  },
  weibull: {
    problemOf: d => notNegative('mean', d.mean) ?? positive('shape', d.shape),
    rowOf: d => row(FamilyCode.weibull, d.shape, d.mean * Math.exp(-logGamma(1 + 1 / d.shape))),
    meanOf: d => d.mean,
    varianceOf: d => d.mean ** 2 * Math.expm1(logGamma(1 + 2 / d.shape) - 2 * logGamma(1 + 1 / d.shape))
  },
  uniform: {
    problemOf: d => notNegative('from', d.from) ?? within('to', d.to, d.from, Number.MAX_VALUE),
    rowOf: d => row(FamilyCode.uniform, d.from, d.to),
    meanOf: d => (d.from + d.to) / 2,
    varianceOf: d => (d.to - d.from) ** 2 / 12
  },
  triangular: {
    problemOf: d =>
      notNegative('least', d.least) ??
      within('likely', d.likely, d.least, d.most) ??
      within('most', d.most, d.likely, Number.MAX_VALUE),
    rowOf: d => row(FamilyCode.triangular, d.least, d.likely, d.most),
    meanOf: d => (d.least + d.likely + d.most) / 3,
    varianceOf: d => {
      const rise = d.likely - d.least
      const fall = d.most - d.likely
      return (rise * rise + rise * fall + fall * fall) / 18
    }
  },
  empirical: {
    problemOf: d =>
      d.values.length === 0 ? 'values is empty' : d.values.reduce(firstProblem, undefined as string | undefined),
    rowOf: d => ({ ...row(FamilyCode.empirical), quantiles: sorted(d.values) }),
    meanOf: d => meanOfSegments(sorted(d.values), (x, y) => (x + y) / 2),
    varianceOf: d => {
      const values = sorted(d.values)
      const mean = meanOfSegments(values, (x, y) => (x + y) / 2)
      return meanOfSegments(values, (x, y) => ((x - mean) ** 2 + (x - mean) * (y - mean) + (y - mean) ** 2) / 3)
    }
  }
}

function row(family: number, a = 0, b = 0, c = 0): DistributionRow {
  return { family, a, b, c }
}

function constant(value: number): DistributionRow {
  return row(FamilyCode.constant, value)
}

function gammaRow(mean: number, shape: number): DistributionRow {
  return row(FamilyCode.gamma, shape, mean / shape)
}

function lognormalParameters(d: Member<'lognormal'>): { median: number; sigma: number } {
  if ('median' in d) return d
  const logVariance = Math.log1p(d.cv ** 2)
  return { median: d.mean * Math.exp(-logVariance / 2), sigma: Math.sqrt(logVariance) }
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((x, y) => x - y)
}

function meanOfSegments(values: readonly number[], integral: (x: number, y: number) => number): number {
  if (values.length === 1) return integral(values[0], values[0])
  let sum = 0
  for (let i = 1; i < values.length; i++) sum += integral(values[i - 1], values[i])
  return sum / (values.length - 1)
}

function firstProblem(problem: string | undefined, value: number, index: number): string | undefined {
  return problem ?? notNegative(`values[${index}]`, value)
}

function notNegative(name: string, value: number): string | undefined {
  return within(name, value, 0, Number.MAX_VALUE)
}

function positive(name: string, value: number): string | undefined {
  return within(name, value, Number.MIN_VALUE, Number.MAX_VALUE)
}

function within(name: string, value: number, least: number, most: number): string | undefined {
  if (value >= least && value <= most) return undefined
  if (most === Number.MAX_VALUE) {
    return least === Number.MIN_VALUE ? `${name} is ${value}, not above 0` : `${name} is ${value}, not ${least} or more`
  }
  return `${name} is ${value}, not from ${least} to ${most}`
}
