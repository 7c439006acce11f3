import { z } from 'zod'
import { duration, positiveDuration, positiveShare } from '../quantities.ts'

const DAY = 86_400
const LONGEST_RAMP_WEEKS = 260

/** Growth of a proficiency from a start to the person's own, week by week (P3). */
export const ramp = z
  .strictObject({
    start: positiveShare.describe('Proficiency of the first week; at most that which is reached in the end.'),
    weeks: z
      .number('a number of weeks, such as `12`')
      .int()
      .min(1)
      .max(LONGEST_RAMP_WEEKS)
      .describe('Weeks until the proficiency stated for the skill is reached.'),
    curve: z
      .enum(['linear', 'saturating'])
      .optional()
      .describe('`linear` (default), or `saturating`: fast at first, then ever slower.')
  })
  .describe('How a proficiency grows, week by week, from the first day with tickets.')

/** Whole days, such as a training of 3 days or 2 weeks; seconds once read. */
export const wholeDays = positiveDuration.refine(
  seconds => seconds % DAY === 0,
  'is not a number of whole days; write it like `3 days` or `2 weeks`'
)

/** Time of people who teach a class, every working day. */
export const trainers = z
  .strictObject({
    people: z.number('a number of people, such as `2`').int().min(1).max(100_000).describe('How many teach.'),
    team: z.string().min(1).max(80).optional().describe('Their team; that of the class where absent.'),
    daily: positiveDuration
      .refine(seconds => seconds <= DAY, 'is longer than a day')
      .describe('Time away from tickets in each of their shifts.'),
    after: duration.optional().describe('How long after the start of their shift it begins; 1 h where absent.'),
    weeks: z
      .number('a number of weeks, such as `4`')
      .int()
      .min(1)
      .max(LONGEST_RAMP_WEEKS)
      .describe('Weeks from the first day of the class.')
  })
  .describe('Who teaches the class: those of the team who are best at its skills.')

export type Ramp = z.output<typeof ramp>
export type Trainers = z.output<typeof trainers>

/** How much steeper a saturating curve begins than it ends: e³, so that 63 % of the way are behind a third of the time. */
const STEEPNESS = 3

/**
 * Proficiency in week `week` (from 0) of a ramp towards a ceiling: start + (ceiling − start) · f, with f = week / weeks, or for a
 * saturating curve f = (1 − e^(−3 · week / weeks)) / (1 − e^(−3)); the ceiling from week `weeks` on.
 */
export const rampedProficiency = ({ start, weeks, curve }: Ramp, ceiling: number, week: number): number => {
  if (week >= weeks) return ceiling
  const share = week / weeks
  const grown = curve === 'saturating' ? Math.expm1(-STEEPNESS * share) / Math.expm1(-STEEPNESS) : share
  return Math.min(start, ceiling) + Math.max(0, ceiling - start) * grown
}
