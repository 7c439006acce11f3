import { z } from 'zod'
import { date, name, proficiency, share, zone } from '../quantities.ts'

/** One person by name (P1): what the scenario says of them, or a row of the file of people. */
export const namedPerson = z
  .strictObject({
    name: name.describe('Unique among all people.'),
    team: name.describe('Team whose region and holidays are theirs.'),
    shift: name.optional().describe('Shift or rota; dealt as to the rest of the team where absent.'),
    skills: z
      .record(name, proficiency)
      .optional()
      .describe('Skill → proficiency; dealt as to the rest of the team where absent.'),
    zone: zone.optional().describe('Their own clock; that of the team where absent.'),
    from: date.optional().describe('First day of work; from the start where absent.'),
    until: date.optional().describe('Last day of work, counted in; without end where absent.'),
    absence: share.optional().describe('Chance to be away on a day without notice; that of the team where absent.')
  })
  .describe('A person by name.')

/**
 * Named people: a list, or the path of a CSV file with a row for each. What the schema reads are the people of a list; `input/`
 * puts the rows of a file in the place of its path.
 */
export const namedPeople = z.union([
  z
    .string()
    .min(1)
    .transform((): NamedPerson[] => []),
  z.array(namedPerson)
])

export type NamedPerson = z.output<typeof namedPerson>
