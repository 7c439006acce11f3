/**
 * A distribution of durations as plain data; all times in seconds, all other parameters without unit.
 *
 * `cv` is standard deviation ÷ mean, `sigma` the standard deviation of the logarithm, `zeroShare` the probability of 0
 * (`mean` is then that of the rest). `empirical` joins the sorted values by straight lines: its quantile at
 * u lies between them at place u · (count − 1).
 */
export type Distribution =
  | { readonly family: 'constant'; readonly value: number }
  | { readonly family: 'exponential'; readonly mean: number }
  | { readonly family: 'exponential-or-zero'; readonly mean: number; readonly zeroShare: number }
  | { readonly family: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly family: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly family: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly family: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly family: 'uniform'; readonly from: number; readonly to: number }
  | { readonly family: 'triangular'; readonly least: number; readonly likely: number; readonly most: number }
  | { readonly family: 'empirical'; readonly values: readonly number[] }

/** Name of a family of distributions. */
export type DistributionFamily = Distribution['family']

/** How a family is sampled; a number once given never changes its meaning. */
export const FamilyCode = {
  /** a */
  constant: 0,
  /** mean a */
  exponential: 1,
  /** exp(a + b · normal) */
  lognormal: 2,
  /** from a to b */
  uniform: 3,
  /** least a, likely b, most c */
  triangular: 4,
  /** shape a, scale b */
  gamma: 5,
  /** shape a, scale b */
  weibull: 6,
  /** 0 with probability b, else exponential with mean a */
  exponentialOrZero: 7,
  /** quantiles in `table` from a on, b of them */
  empirical: 8
} as const

/** Distributions by number, one row each: a `FamilyCode` and its parameters. */
export interface DistributionColumns {
  readonly family: Uint8Array
  readonly a: Float64Array
  readonly b: Float64Array
  readonly c: Float64Array
  /** Ascending quantiles of all empirical distributions, one after the other. */
  readonly table: Float64Array
}
