import { z } from 'zod'

/** A number, or null where there is nothing to measure. */
export const number = z.number().nullable()
/** One number for each interval, hour or the like. */
export const numbers = z.array(number)
/** A whole number, 0 or more. */
export const count = z.number().int().min(0)
/** Names of a group. */
export const key = z.array(z.string()).describe('One name for each field of the break-down.')

/** Describes an object of one shape whose keys are those of a table of definitions. */
export function byDefinition<K extends string, T extends z.ZodType>(
  table: Readonly<Record<K, { readonly title: string; readonly meaning: string }>>,
  value: T
) {
  const entries = (Object.keys(table) as K[]).map(name => {
    const { title, meaning } = table[name]
    return [name, value.describe(`${title}. ${meaning}`)]
  })
  return z.strictObject(Object.fromEntries(entries) as Record<K, T>)
}

/** What several replications say of a figure. */
export const estimate = z
  .strictObject({ value: number, low: number, high: number })
  .describe(
    'Mean over the replications with its 95 % interval (Student); low and high are null for a single replication, all three where there is nothing to measure.'
  )

/** What is said of a measure of single tickets. */
export const summary = z
  .strictObject({
    count: estimate,
    mean: estimate,
    sd: estimate,
    p50: estimate,
    p80: estimate,
    p90: estimate,
    p95: estimate,
    p99: estimate,
    max: estimate
  })
  .describe(
    'Statistics over the tickets of a replication, each averaged over the replications; quantiles are exact within a replication and have an interval from 10 replications on. A p99 is null where fewer than 100 tickets are expected beyond it over all replications.'
  )

export type Estimate = z.output<typeof estimate>
export type SummaryEstimates = z.output<typeof summary>
