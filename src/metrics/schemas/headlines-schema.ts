import { z } from 'zod'
import { type HeadlineKey, headlineDefinitions } from '../headlines/headline-definitions.ts'
import { count, number } from './schema-parts.ts'

const measure = z.strictObject({
  key: z.enum(Object.keys(headlineDefinitions) as [HeadlineKey, ...HeadlineKey[]]),
  priority: z.string().nullable().describe('Null: all tickets, or the whole run.')
})

const replication = z.strictObject({
  replication: z.number().int().min(1).describe('Numbers count from 1.'),
  tickets: count.describe('Mark of its tickets; equal in two results where they are the same tickets.'),
  values: z
    .array(z.union([number, z.tuple([z.number(), z.number()])]))
    .describe('In the order of `measures`; of a ratio what is divided by what; null where there is nothing to measure.')
})

/** Headlines of each replication, so that stored results with the same seed can be compared in pairs. */
export const headlines = z
  .strictObject({ measures: z.array(measure), replications: z.array(replication).min(1) })
  .refine(
    ({ measures, replications }) => replications.every(({ values }) => values.length === measures.length),
    'has not one value for each measure'
  )
  .describe('Headline measures of each replication, by which two results are compared in pairs.')

export type StoredHeadlines = z.output<typeof headlines>
