import { z } from 'zod'
import { date, duration, name, proficiency, share, timeOfDay, weekdays, zone } from './quantities.ts'

/** A shift: a rule on a wall clock (T2), anchored to a clock (T3) or chained to another shift. */
export const shift = z
  .strictObject({
    clock: zone.optional().describe('Zone whose wall clock the shift follows; the team’s own zone where absent (T3).'),
    start: timeOfDay.optional().describe('Start on the shift’s clock.'),
    end: timeOfDay.optional().describe('An end at or before the start means the next day.'),
    length: duration.optional().describe('Instead of `end`; at most 24 h.'),
    days: weekdays.optional().describe('Days on which the shift starts, on its own clock; every day where absent.'),
    from: date.optional().describe('First day on which the shift starts.'),
    until: date.optional().describe('Last day on which the shift starts.'),
    keep: z
      .enum(['end', 'length'])
      .optional()
      .describe('What a change of clocks keeps: the wall-clock end (default) or the length (T2).'),
    after: name.optional().describe('Starts when this shift ends.'),
    before: name.optional().describe('Ends when this shift starts.'),
    overlap: duration.optional().describe('With `after` or `before`: how long both are on shift together.')
  })
  .describe('When people work.')

/** How many people of a team have a skill, and how well. */
const teamSkill = z.union([
  proficiency.transform(p => ({ proficiency: p, people: { share: 1 }, preference: undefined as number | undefined })),
  z.strictObject(
    {
      proficiency: proficiency
        .optional()
        .transform(p => p ?? 1)
        .describe('Speed beside an expert (P2); 100% where absent.'),
      people: z
        .union([
          z
            .number()
            .int()
            .min(0)
            .transform(count => ({ count })),
          share.transform(value => ({ share: value }))
        ])
        .optional()
        .transform(people => people ?? { share: 1 }),
      preference: z
        .number()
        .int()
        .min(1)
        .max(100)
        .optional()
        .describe('Place of the skill among the preferences; 1 is first.')
    },
    'a map, such as `{people: 4, proficiency: 50%}`'
  )
])

/** A team at one site. People are dealt their shift and skills in turn, so that each shift and skill is spread evenly. */
export const team = z.strictObject({
  site: name.optional().describe('Where the team sits.'),
  region: name.optional().describe('Region of the report; the name of the team where absent.'),
  zone: zone.describe('Time zone of the team.'),
  people: z.number().int().min(0).max(100_000).describe('Head count.'),
  shift: z
    .union([name.transform(only => [only]), z.array(name).min(1)])
    .describe('One shift, or several dealt to the people in turn; name a shift twice to give it twice the people.'),
  skills: z.record(name, teamSkill).describe('Skill → proficiency, or {people, proficiency, preference}.'),
  holidays: name.optional().describe('Name of a list under `holidays`.')
})

export type Shift = z.output<typeof shift>
export type Team = z.output<typeof team>
export type TeamSkill = z.output<typeof teamSkill>
