import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { name, ratio, share, timeOfDay, weekdays, zone } from '../quantities.ts'

const MOST_AT_ONCE = 255

const redial = z
  .strictObject({
    chance: share.describe('Chance that a customer who left or was turned away tries again.'),
    after: distribution.describe('Time until then.')
  })
  .describe('Customers who try again, with the same patience.')

const hours = z
  .strictObject({
    zone: zone.optional().describe('Zone whose clock is read; the period’s zone where absent.'),
    days: weekdays.optional().describe('Days on which `start` lies; every day where absent.'),
    start: timeOfDay.describe('Opens.'),
    end: timeOfDay.describe('Closes; at or before `start` it is on the next day.')
  })
  .refine(({ start }) => start !== 86_400, 'cannot start at 24:00; write `00:00` and the days on which it starts')
  .refine(
    ({ start, end }) => start !== end,
    'opens and closes at the same time; write `start: 00:00, end: 24:00` for whole days'
  )
  .describe('When the channel is open.')

/** How customers get in touch (F3, F8): who may, whether they wait live, when, and what a ticket becomes otherwise. */
export const channel = z.strictObject({
  plans: z.array(name).min(1).optional().describe('Plans that may use the channel; all where absent.'),
  live: z
    .boolean()
    .optional()
    .describe('The customer waits live: goes before deferred work, and is neither interrupted nor paused.'),
  atOnce: z
    .number()
    .int()
    .min(1)
    .max(MOST_AT_ONCE)
    .optional()
    .describe('Live conversations that one person may hold at once; 1 where absent (P4).'),
  slowdown: ratio.optional().describe('Each further conversation makes this one take so much longer.'),
  patience: distribution
    .optional()
    .describe('How long a customer waits for the first touch before leaving; for ever where absent.'),
  lines: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Most tickets waiting or in work at once; one more is turned away.'),
  redial: redial.optional(),
  hours: hours.optional(),
  becomes: name.optional().describe('Channel of the ticket that it becomes outside the hours, or by `convert`.'),
  convert: z.record(name, share).optional().describe('Skill → share of its tickets that become one of `becomes`.')
})

export type Channel = z.output<typeof channel>
