import { z } from 'zod'
import { estimate, number } from './schema-parts.ts'

/** What became of a threshold that the result is held against. */
export const expectation = z.strictObject({
  text: z.string().describe('As written.'),
  found: estimate,
  operator: z.enum(['<=', '<', '>=', '>']),
  threshold: z.number(),
  unit: z.enum(['seconds', 'share', 'tickets', 'hours', 'count']),
  verdict: z
    .enum(['met', 'missed', 'not judged'])
    .describe('`not judged`: there was nothing to measure, or too little of it.'),
  isBeyondChance: z
    .boolean()
    .nullable()
    .describe(
      'Whether the 95 % interval lies on one side of the threshold; null without an interval, as of a single replication.'
    ),
  expectedBeyond: number.describe(
    'Tickets expected beyond the p99 over all replications, where it is not judged because it takes 100 of them; null otherwise.'
  )
})

/** What became of a threshold for one arm of a comparison, or for the difference between two. */
export const armExpectation = expectation.extend({
  arm: z.string().describe('Label of the arm.'),
  against: z
    .string()
    .nullable()
    .describe(
      'Label of the arm that is taken from it, in pairs of replications: `found` is the difference. Null: `found` is the figure of the arm.'
    )
})

export type JudgedExpectation = z.output<typeof expectation>
export type JudgedArmExpectation = z.output<typeof armExpectation>
