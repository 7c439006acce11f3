import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { duration, durationOrForEver, positiveDuration, positiveShare, share } from '../quantities.ts'

/** How often work on a skill needs somebody else, and for how long (P5). */
export const consult = z
  .strictObject({
    chance: share.describe('Chance that the work of one touch needs help.'),
    talk: distribution.describe('How long both talk.')
  })
  .describe('Help of a second person.')

/** How a skill fades without practice (P3). */
export const fades = z
  .strictObject({
    after: duration.optional().describe('Unused for this long, nothing fades yet; at once where absent.'),
    half: positiveDuration.describe('From then on half is left after this long.'),
    floor: positiveShare.optional().describe('Share of the proficiency that never fades; 10% where absent.')
  })
  .describe('Decay without practice.')

/** Who helps, and how long one waits for it (P5). */
export const consults = z.strictObject({
  giveUpAfter: durationOrForEver
    .refine(seconds => seconds > 0, 'must be longer than zero')
    .optional()
    .describe('Without anybody free for this long, the work goes on without help; 30 min where absent.'),
  proficiency: positiveShare.optional().describe('People at least this good at the skill are asked; 80% where absent.')
})

/** Proficiency from which people are asked, where the scenario does not say. */
export const HELPER_PROFICIENCY = 0.8
/** Seconds after which nobody is waited for any longer, where the scenario does not say. */
export const GIVE_UP_SECONDS = 1800
/** Share that does not fade, where the scenario does not say. */
export const FADED_FLOOR = 0.1

export type Consult = z.output<typeof consult>
export type Fades = z.output<typeof fades>
