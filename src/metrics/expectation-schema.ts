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

export type JudgedExpectation = z.output<typeof expectation>
