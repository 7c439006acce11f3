import { z } from 'zod'
import { name, proficiency, share, zone } from '../quantities.ts'
import { dealtEvenly } from './deal.ts'

/** How many people of a team or class have a skill, and how well. */
export const teamSkill = z.union([
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

const MOST_PEOPLE = 100_000

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Who is dealt which shift: names in turn, and the head counts where the scenario states them. */
const dealtShifts = z.union([
  name.transform(only => ({ names: [only], counts: undefined as Record<string, number> | undefined })),
  z
    .array(name)
    .min(1)
    .transform(names => ({ names, counts: undefined as Record<string, number> | undefined })),
  z
    .record(name, z.number().int().min(0).max(MOST_PEOPLE), 'a map of head counts, such as `{early: 6, late: 4}`')
    .refine(counts => sumOf(counts) > 0, 'has nobody on any shift')
    .refine(counts => sumOf(counts) <= MOST_PEOPLE, `has more than ${MOST_PEOPLE} people`)
    .transform(counts => ({ names: dealtEvenly(counts), counts: counts as Record<string, number> | undefined }))
])

/** A team at one site. People are dealt their shift and skills in turn, so that each shift and skill is spread evenly. */
export const team = z
  .strictObject({
    site: name.optional().describe('Where the team sits.'),
    region: name.optional().describe('Region of the report; the name of the team where absent.'),
    zone: zone.describe('Time zone of the team.'),
    people: z
      .number()
      .int()
      .min(0)
      .max(MOST_PEOPLE)
      .optional()
      .describe(
        'Head count; may be left out where `shift` states head counts, or where all are named or come in classes.'
      ),
    shift: dealtShifts.describe(
      'One shift or rota; or several dealt to the people in turn (name one twice to give it twice the people); or head counts, such as `{early: 6, late: 4}`.'
    ),
    skills: z.record(name, teamSkill).describe('Skill → proficiency, or {people, proficiency, preference}.'),
    holidays: name.optional().describe('Name of a list under `holidays`.'),
    absence: share.optional().describe('Chance that a person is away on a day without notice; overrides `absence`.')
  })
  .transform(({ shift: { names, counts }, people, ...others }) => {
    const head = people ?? (counts === undefined ? 0 : sumOf(counts))
    const isCounted = people !== undefined || counts !== undefined
    /** `people`: those who are only counted; `shift`: names dealt to the people in turn; `headCounts`: people of each shift, where the scenario states them. */
    return { ...others, people: head, isCounted, shift: names, ...(counts === undefined ? {} : { headCounts: counts }) }
  })

export type Team = z.output<typeof team>
export type TeamSkill = z.output<typeof teamSkill>
