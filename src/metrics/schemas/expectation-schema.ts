import { z } from 'zod'
import { estimate } from './schema-parts.ts'

/** What became of a threshold that the result is held against. */
export const expectation = z.strictObject({
  text: z.string().describe('As written.'),
  found: estimate,
  operator: z.enum(['<=', '<', '>=', '>']),
  threshold: z.number(),
  unit: z.enum(['seconds', 'share', 'tickets', 'hours', 'count']),
  verdict: z.enum(['met', 'missed', 'not judged']).describe('`not judged`: there was nothing to measure.'),
  isBeyondChance: z
    .boolean()
    .nullable()
    .describe(
      'Whether the 95 % interval lies on one side of the threshold; null without an interval, as of a single replication.'
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
