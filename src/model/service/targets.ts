import { z } from 'zod'
import { name, positiveDuration, share } from '../quantities.ts'

/** One line of the service levels (M2): what is promised to whom, and on which clock it counts. */
export const target = z.strictObject({
  plans: z.array(name).min(1).optional(),
  priorities: z.array(name).min(1).optional(),
  channels: z.array(name).min(1).optional(),
  firstReply: positiveDuration.optional().describe('From creation to the first reply.'),
  nextReply: positiveDuration
    .optional()
    .describe('From each reply of the customer to the next reply of the team; a reopening is a reply of the customer.'),
  resolution: positiveDuration.optional().describe('From creation to the final solution.'),
  share: share.optional().describe('Share of tickets that should meet it; 90% where absent.'),
  clock: name.optional().describe('`around the clock` (where absent), `team`, `customer`, or a clock under `clocks`.'),
  pausedWhilePending: z
    .boolean()
    .optional()
    .describe(
      'Whether the clock of the resolution stands still while the ticket waits for the customer, and between a solution and a reopening.'
    )
})

export type Target = z.output<typeof target>
