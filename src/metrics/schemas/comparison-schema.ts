import { z } from 'zod'
import { type HeadlineKey, headlineDefinitions } from '../headlines/headline-definitions.ts'
import { armExpectation } from './expectation-schema.ts'
import { count, estimate, number } from './schema-parts.ts'
import { reachedGoal } from './study-schema.ts'

/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const COMPARISON_SCHEMA = 'sunrelay-comparison/1'

const arm = z.strictObject({
  label: z.string().describe('`A` for the first, `B` for the second, and so on.'),
  name: z.string().describe('Name of the scenario.'),
  file: z.string(),
  settings: z.array(z.string()).describe('What `--vs` changed in it.'),
  firstDay: z.string(),
  lastDay: z.string(),
  zone: z.string(),
  seed: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Of a stored result whose seed is another than that of the first arm: they share no luck.'),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string() }))
})

const difference = z.strictObject({
  arm: z.string().describe('Label of the arm; what it has more than the first arm, `A`.'),
  value: number,
  low: number.describe('Student’s 95 % interval of this difference alone.'),
  high: number,
  pairs: count.describe('Replications in which both arms have a value.'),
  probability: number.describe('Of a difference as large by chance alone, both ways.'),
  corrected: number.describe('The same, corrected for all comparisons by Holm’s method.'),
  verdict: z
    .enum(['less', 'more', 'not shown', 'same'])
    .nullable()
    .describe(
      '`less` or `more`: beyond chance, the corrected probability is at most 5 %; `not shown`: chance may explain it; `same`: equal in every replication; null: nothing to compare.'
    ),
  bound: number.describe(
    'No difference larger than this, either way, agrees with the runs; holds for all comparisons together at 95 % (Bonferroni).'
  ),
  varianceRatio: number.describe(
    'Variance of the difference without pairing ÷ in pairs: so many times as many replications it would take. Null where the difference does not vary.'
  )
})

const measure = z.strictObject({
  key: z.enum(Object.keys(headlineDefinitions) as [HeadlineKey, ...HeadlineKey[]]),
  priority: z.string().nullable().describe('Null: all tickets, or the whole run.'),
  title: z.string(),
  unit: z.enum(['seconds', 'share', 'tickets', 'hours', 'count']),
  better: z.enum(['less', 'more']).nullable(),
  values: z.array(estimate).describe('Of each arm.'),
  differences: z.array(difference).describe('Of each arm but the first, to the first.')
})

const study = z
  .strictObject({
    wanted: z.number().int().min(2).describe('Replications of each arm that were to be run.'),
    failed: z
      .array(z.strictObject({ arm: z.string(), replication: z.number().int().min(1), seed: count, reason: z.string() }))
      .describe(
        'Replications that failed because of the program; they are left out of all arms. Numbers count from 1.'
      ),
    isInterrupted: z
      .boolean()
      .describe('Ended early by the user: what is compared are the replications that all arms had finished.'),
    precision: z
      .array(reachedGoal.extend({ arm: z.string().describe('Label of the arm that is compared with the first.') }))
      .nullable()
      .describe(
        'What was asked of the precision of the differences and what was reached; `value` is the figure of the first arm, `half` half the interval of the difference. Null: nothing was asked.'
      )
  })
  .describe('How the replications went.')

/** What a comparison found out, as plain data: everything that any view shows. Durations in seconds. */
export const comparisonSchema = z.strictObject({
  schema: z.literal(COMPARISON_SCHEMA),
  versions: z.record(z.string(), z.string()),
  seed: z.number().int().min(0),
  replications: z.number().int().min(2).describe('Replications that all arms have finished.'),
  study,
  tzRelease: z.string(),
  arms: z.array(arm).min(2),
  changes: z
    .array(z.strictObject({ path: z.string(), values: z.array(z.string().nullable()).describe('In each arm.') }))
    .describe('What the scenarios say differently, as written, what they extend included; null: not said.'),
  warnings: z
    .array(z.strictObject({ arm: z.string(), message: z.string() }))
    .describe('Why arms cannot quite be compared.'),
  expectations: z
    .array(armExpectation)
    .describe('What was expected, arm by arm as their scenarios have it, then on the command line.'),
  comparisons: count.describe('Differences that Holm’s method counted.'),
  measures: z.array(measure),
  pairing: z
    .array(z.strictObject({ arm: z.string(), varianceRatio: number }))
    .describe('Median of the variance ratios of all measures.')
})

export type Comparison = z.output<typeof comparisonSchema>
export type ComparedArm = Comparison['arms'][number]
export type ComparedMeasure = Comparison['measures'][number]
export type ComparedDifference = ComparedMeasure['differences'][number]
export type WrittenChange = Comparison['changes'][number]

/** The published JSON Schema of a comparison. */
export function comparisonJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(comparisonSchema, { reused: 'ref' }) as Record<string, unknown>
}
