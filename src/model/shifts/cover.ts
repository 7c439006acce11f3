import { z } from 'zod'
import { name, positiveDuration, timeOfDay, weekdays, zone } from '../quantities.ts'

const DAY = 86_400

/** How many people must be on shift for something, and when; what `sunrelay check` proves. */
export const cover = z
  .strictObject({
    skills: z.array(name).min(1).optional().describe('Each of these skills needs them.'),
    queues: z
      .array(name)
      .min(1)
      .optional()
      .describe('Each of these queues needs them; with `skills`: each skill in each queue.'),
    regions: z.array(name).min(1).optional().describe('Only people of these regions count.'),
    teams: z.array(name).min(1).optional().describe('Only people of these teams count.'),
    least: z
      .number('a number of people, such as `2`')
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .describe('Fewest people; 1 where absent. 0: nobody is needed then, so that having nobody is no gap.'),
    days: weekdays.optional().describe('Days on which `start` lies; every day where absent.'),
    start: timeOfDay.optional().describe('From then on; from 00:00 where absent.'),
    end: timeOfDay
      .optional()
      .describe('Until then; an end at or before the start means the next day. 24:00 where absent.'),
    clock: zone.optional().describe('Clock of these times; that of the report where absent.')
  })
  .refine(
    ({ least, regions, teams }) => least !== 0 || (regions === undefined && teams === undefined),
    'needs nobody of some regions or teams, which says nothing; take `regions` and `teams` out, or raise `least`'
  )
  .refine(({ start }) => start !== DAY, 'cannot start at 24:00; write `00:00` and the days on which it starts')

/** Working time of every single person, on the clock of the team. */
export const limits = z.strictObject({
  weeklyHours: positiveDuration.optional().describe('Most hours on shift from Monday to Sunday.'),
  rest: positiveDuration
    .optional()
    .describe('Shortest rest from one shift to the next; the pause of a split shift is none.')
})

export type Cover = z.output<typeof cover>
