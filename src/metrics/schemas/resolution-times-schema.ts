import { z } from 'zod'
import { estimate, key, number } from './schema-parts.ts'

const share = z.number().min(0).max(1).nullable()

const group = z.strictObject({
  key,
  solved: estimate.describe('Counted tickets that were solved.'),
  shares: z
    .array(share)
    .describe('Share of them solved within each bound: the ratio of the sums over all replications; null: none was.'),
  low: z.array(number).describe('95 % interval of each share.'),
  high: z.array(number)
})

/** How many of the solved tickets were solved within which time. */
export const resolutionTimes = z
  .strictObject({
    boundsSeconds: z.array(z.number().positive()).describe('Ascending.'),
    breakDowns: z.array(z.strictObject({ by: z.array(z.string()), groups: z.array(group) }))
  })
  .refine(({ boundsSeconds }) => boundsSeconds.every((bound, i) => i === 0 || bound > boundsSeconds[i - 1]), {
    path: ['boundsSeconds'],
    error: 'is not in ascending order'
  })
  .refine(
    ({ boundsSeconds: { length }, breakDowns }) =>
      breakDowns.every(({ groups }) =>
        groups.every(({ shares, low, high }) => [shares, low, high].every(own => own.length === length))
      ),
    'has not one share for each bound'
  )
  .describe(
    'Distribution of the full resolution time: overall, by priority, plan and region. Absent in results of older versions.'
  )

export type ResolutionTimes = z.output<typeof resolutionTimes>
