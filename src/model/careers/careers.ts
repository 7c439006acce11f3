import { z } from 'zod'
import { teamSkill } from '../people/people.ts'
import { date, name, proficiency } from '../quantities.ts'
import { ramp, trainers, wholeDays } from './ramp.ts'

const MOST_PEOPLE = 100_000
const LARGEST_FACTOR = 100

const headCount = z.number('a number of people, such as `4`').int().min(1).max(MOST_PEOPLE)

/** How much more often somebody who still learns needs help than others. */
const consultFactor = z
  .number('a factor, such as `3`')
  .min(0)
  .max(LARGEST_FACTOR)
  .optional()
  .describe('The chance to ask for help is multiplied by this until the ramp is over; 1 where absent.')

/** New people who come on one day, learn and then work like others (P3, F1). */
export const trainingClass = z
  .strictObject({
    team: name.describe('Team that they join; its zone, region and holidays are theirs.'),
    people: headCount.describe('How many; they are called by the class and a number, such as `spring 3`.'),
    from: date.describe('Their first day.'),
    shift: z
      .union([name.transform(only => [only]), z.array(name).min(1)])
      .optional()
      .describe('One shift or rota, or several dealt in turn; those of the team where absent.'),
    skills: z
      .record(name, teamSkill)
      .optional()
      .describe('What they can do in the end, as in a team; the skills of the team where absent.'),
    training: z
      .strictObject({ length: wholeDays.describe('Days from the first day, weekends counted in.') })
      .optional()
      .describe('On shift, but away from tickets.'),
    ramp: ramp.optional(),
    trainers: trainers.optional(),
    consults: consultFactor
  })
  .describe('A class of new hires.')

/** People who leave for good. */
export const leaver = z
  .strictObject({
    person: name.optional().describe('Such as `singapore 3`, or a name of the file of people.'),
    team: name.optional().describe('Instead of `person`, with `people`.'),
    people: headCount.optional().describe('The last of those whom the team only counts.'),
    on: date.describe('First day without them; a shift that began before is worked to its end.')
  })
  .describe('People who leave for good.')

/** A skill that people learn on a date (F22). */
export const training = z
  .strictObject({
    person: name.optional().describe('Such as `singapore 3`, or a name of the file of people.'),
    team: name.optional().describe('Instead of `person`; everybody in it where `people` is absent.'),
    people: headCount.optional().describe('How many of the team: those who know least of the skill.'),
    skill: name,
    proficiency: proficiency.optional().describe('What they reach; 100% where absent.'),
    from: date.describe('First day of the training.'),
    length: wholeDays.optional().describe('Days away from tickets, weekends counted in; none where absent.'),
    ramp: ramp.optional(),
    consults: consultFactor
  })
  .describe('A skill that begins, or is refreshed, on a date.')

export type TrainingClass = z.output<typeof trainingClass>
export type Leaver = z.output<typeof leaver>
export type Training = z.output<typeof training>
