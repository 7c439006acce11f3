import { z } from 'zod'
import { estimate } from './schema-parts.ts'

const skillWait = z.strictObject({
  skill: z.string(),
  region: z.string().describe('Of the person who solved the ticket, or worked on it last.'),
  begun: estimate.describe('Counted tickets on which work has begun.'),
  firstWaitSeconds: estimate.describe('Their mean first wait: the ratio of the sums over all replications.')
})

/** How long tickets of a skill waited that a region worked on. */
export const skillWaits = z
  .array(skillWait)
  .describe(
    'First waits by skill and region; pairs without a ticket are left out. Absent in results of older versions.'
  )

export type SkillWaitResult = z.output<typeof skillWait>
