import type { Statistic } from '../groups/summary.ts'
import type { Estimate } from '../schemas/schema-parts.ts'
import { estimateMean, NO_ESTIMATE } from './estimate.ts'

/** Share of the tickets beyond a p99. */
const BEYOND_P99 = 0.01
/** Tickets that it takes beyond a p99 over all replications. */
export const LEAST_BEYOND = 100
/** The interval of a quantile needs more replications than that of a mean: quantiles of few are far from normal. */
const QUANTILE_REPLICATIONS = 10
const QUANTILES: ReadonlySet<Statistic> = new Set(['p50', 'p80', 'p90', 'p95', 'p99', 'max'])

/** Tickets expected beyond a statistic of so many over all replications, where these are too few to tell it; null where it is told. */
export const refusedBeyond = (name: Statistic, tickets: number): number | null =>
  isRefused(name, tickets) ? tickets * BEYOND_P99 : null

/** Whether so many tickets, over all replications, are too few to tell this statistic of them. */
export const isRefused = (name: Statistic, tickets: number): boolean =>
  name === 'p99' && tickets * BEYOND_P99 < LEAST_BEYOND

/** What replications say of a statistic of `tickets` tickets in all: the mean of their values; a quantile has an interval from 10 replications on. */
export const estimateStatistic = (name: Statistic, values: readonly number[], tickets: number): Estimate => {
  if (isRefused(name, tickets)) return NO_ESTIMATE
  const estimate = estimateMean(values)
  return values.length < QUANTILE_REPLICATIONS && QUANTILES.has(name)
    ? { ...estimate, low: null, high: null }
    : estimate
}
