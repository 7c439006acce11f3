import { z } from 'zod'
import { date, duration, name, positiveDuration, share, timeOfDay, weekdays, zone } from '../quantities.ts'

const MOST_STAGGER_SECONDS = 3600

const shiftBreak = z.strictObject({
  at: timeOfDay.optional().describe('Start on the shift’s clock.'),
  after: duration.optional().describe('Instead of `at`: this long after the start of the shift.'),
  length: positiveDuration.describe('How long it lasts.'),
  stagger: positiveDuration
    .refine(seconds => seconds <= MOST_STAGGER_SECONDS, 'is longer than 1 h; breaks are spread over 2 hours')
    .optional()
    .describe('Each next person of the team on this shift goes this much later; after 2 hours it begins anew.')
})

const part = z.strictObject({ start: timeOfDay, end: timeOfDay })

/** A shift: a rule on a wall clock (T2), anchored to a clock (T3) or chained to another shift. */
export const shift = z
  .strictObject({
    clock: zone.optional().describe('Zone whose wall clock the shift follows; the team’s own zone where absent (T3).'),
    start: timeOfDay.optional().describe('Start on the shift’s clock.'),
    end: timeOfDay.optional().describe('An end at or before the start means the next day.'),
    length: duration.optional().describe('Instead of `end`; at most 24 h.'),
    parts: z
      .array(part)
      .min(2, 'needs two parts or more; one part is `start` and `end`')
      .max(12)
      .optional()
      .describe(
        'A split shift, instead of `start` and `end`: parts in order, the next one on the next day if need be.'
      ),
    days: weekdays.optional().describe('Days on which the shift starts, on its own clock; every day where absent.'),
    from: date.optional().describe('First day on which the shift starts.'),
    until: date.optional().describe('Last day on which the shift starts.'),
    keep: z
      .enum(['end', 'length'])
      .optional()
      .describe('What a change of clocks keeps: the wall-clock end (default) or the length (T2).'),
    endsTwice: z
      .enum(['first', 'last'])
      .optional()
      .describe('Which is meant when the clocks show the end twice: the last (default) or the first (T2).'),
    after: name.optional().describe('Starts when this shift ends.'),
    before: name.optional().describe('Ends when this shift starts.'),
    overlap: duration.optional().describe('With `after` or `before`: how long both are on shift together.'),
    offset: duration
      .optional()
      .describe('With `after` or `before`, instead of `overlap`: how long nobody of both is on.'),
    breaks: z.array(shiftBreak).max(12).optional().describe('Breaks and lunches: on shift, but away from tickets (T4).')
  })
  .describe('When people work.')

/** Shifts that take turns. */
export const rota = z
  .strictObject({
    from: date.describe('A day on which the first entry stands; the cycle goes on before and after.'),
    days: z.array(name).min(1).max(731).optional().describe('A shift or `off` for each day of the cycle.'),
    weeks: z
      .array(name)
      .min(1)
      .max(104)
      .optional()
      .describe('A shift or `off` for each week of the cycle; on which days is said by the shift.'),
    step: z
      .number()
      .int()
      .min(1)
      .max(731)
      .optional()
      .describe('How many entries later each next person of the team begins; 1 where absent.')
  })
  .describe('Shifts that take turns, by day or by week; its name may stand wherever a team names a shift.')

/** A meeting that comes again. */
export const meeting = z
  .strictObject({
    teams: z.array(name).min(1).optional().describe('Teams that meet.'),
    regions: z.array(name).min(1).optional().describe('Or regions that meet; everybody where neither is given.'),
    people: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Who attends of each shift of a team: the first so many who are dealt it; all where absent.'),
    clock: zone.optional().describe('Zone whose clock `at` reads; each team’s own where absent.'),
    at: timeOfDay.describe('Start.'),
    length: positiveDuration.refine(seconds => seconds <= 86_400, 'is longer than 24 h').describe('How long it lasts.'),
    days: weekdays.optional().describe('Days of the week; every day where absent.'),
    from: date.optional().describe('First day.'),
    until: date.optional().describe('Last day.'),
    handover: z
      .strictObject({ context: share.describe('Share of what they know that those who attend pass on.') })
      .optional()
      .describe('A hand-over meeting: taking over their tickets costs that much less.')
  })
  .describe('A recurring meeting: whoever is on shift is away from tickets (T4).')

/** Days on which people do not work: one person, or the last people of a team. */
export const leave = z
  .strictObject({
    person: name.optional().describe('Team and number, such as `singapore 3`.'),
    team: name.optional().describe('Instead of `person`, with `people`.'),
    people: z.number().int().min(1).max(100_000).optional().describe('The last people of the team.'),
    from: date.describe('First day off, in the team’s zone.'),
    to: date.describe('Last day off, counted in.')
  })
  .describe('Leave: shifts that start on these days are missed.')

export type Shift = z.output<typeof shift>
export type ShiftBreak = z.output<typeof shiftBreak>
export type Rota = z.output<typeof rota>
export type Meeting = z.output<typeof meeting>
export type Leave = z.output<typeof leave>

/** What a rota calls a day or a week without a shift. */
export const OFF = 'off'
