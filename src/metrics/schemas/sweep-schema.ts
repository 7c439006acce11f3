import { z } from 'zod'
import { expectation } from './expectation-schema.ts'
import { count, estimate, number } from './schema-parts.ts'

/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const SWEEP_SCHEMA = 'sunrelay-sweep/1'

const measure = z.strictObject({
  text: z.string().describe('As it is called, such as `p90 resolution P1`.'),
  unit: z.enum(['seconds', 'share', 'tickets', 'hours', 'count']),
  better: z.enum(['less', 'more']).nullable().describe('What is good; null: neither.')
})

const difference = z
  .strictObject({
    value: number,
    low: number.describe('Student’s 95 % interval of this difference alone.'),
    high: number,
    pairs: count.describe(
      'Replications in which both points have a value; 0 where a p99 of either has too few tickets to be told.'
    ),
    corrected: number.describe(
      'Probability of a difference as large by chance alone, corrected for all differences of the sweep by Holm’s method.'
    ),
    verdict: z
      .enum(['less', 'more', 'not shown', 'same'])
      .nullable()
      .describe(
        '`less` or `more`: beyond chance, the corrected probability is at most 5 %; `not shown`: chance may explain it; `same`: equal in every replication; null: nothing to compare.'
      )
  })
  .describe('What the point has more than the reference, in pairs of replications with the same luck.')

const point = z.strictObject({
  values: z
    .array(z.string().nullable())
    .describe('Of each path that is varied, in the order of `vary`; null: as in the file.'),
  isBase: z.boolean().describe('Whether this is the scenario as the file has it.'),
  replications: count.describe('Those that finished and are in the figures.'),
  failed: z
    .array(z.strictObject({ replication: z.number().int().min(1), seed: count, reason: z.string() }))
    .describe('Replications left out because the program failed; the numbers count from 1.'),
  figures: z
    .array(
      z.strictObject({
        found: estimate,
        expectedBeyond: number.describe(
          'Tickets expected beyond a p99 that is not told since they are fewer than 100, over all replications; null: it is told, or no p99.'
        ),
        difference: difference.nullable().describe('Null: this is the reference, or there is none.')
      })
    )
    .describe('Of each measure, in the order of `measures`.'),
  expectations: z.array(expectation),
  isMet: z.boolean().nullable().describe('Whether all expectations are met; null: there are none.')
})

/** What a sweep found out, as plain data: everything that any view shows. Durations in seconds. */
export const sweepSchema = z.strictObject({
  schema: z.literal(SWEEP_SCHEMA),
  versions: z.record(z.string(), z.string()),
  scenario: z.strictObject({ name: z.string(), file: z.string() }),
  settings: z.array(z.string()).describe('What `--set` changed at every point.'),
  seed: count,
  wanted: z.number().int().min(1).describe('Replications of each point that were to be run.'),
  tzRelease: z.string(),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  design: z.enum(['grid', 'one at a time']),
  vary: z.array(z.strictObject({ path: z.string(), values: z.array(z.string()) })),
  measures: z.array(measure),
  reference: count.nullable().describe('Index of the point that differences are to; null: it has not finished.'),
  points: z.array(point).describe('Those that finished.'),
  unfinished: z
    .array(z.strictObject({ values: z.array(z.string().nullable()), replications: count }))
    .describe('Points that were not finished when the sweep was interrupted.'),
  skipped: z
    .array(z.strictObject({ reason: z.string(), points: z.array(z.string()) }))
    .describe('Points that cannot be run and were left out.'),
  same: z
    .array(z.strictObject({ point: z.string(), as: z.string() }))
    .describe(
      'Points that are the same scenario as an earlier one, which stands for both: run, shown and judged once.'
    ),
  comparisons: count.describe('Differences that Holm’s method counted.'),
  warnings: z.array(z.string()).describe('Why points cannot quite be compared.')
})

export type Sweep = z.output<typeof sweepSchema>
export type SweepPointResult = Sweep['points'][number]
export type SweepDifference = NonNullable<SweepPointResult['figures'][number]['difference']>
export type SweepMeasure = Sweep['measures'][number]

/** The published JSON Schema of a sweep. */
export function sweepJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(sweepSchema, { reused: 'ref' }) as Record<string, unknown>
}
