import { z } from 'zod'
import {
  handoverDefinitions,
  lifeDefinitions,
  personDefinitions,
  personHandoverDefinitions,
  workDefinitions
} from '../work/work-definitions.ts'
import { byDefinition, estimate, numbers } from './schema-parts.ts'

/** What tickets went through, over all of them. */
export const workLife = byDefinition(lifeDefinitions, estimate)

/** What the work is like in one region. */
export const workTotal = z.strictObject({
  region: z.string().nullable().describe('Null: all.'),
  ...byDefinition(workDefinitions, estimate).shape
})

/** One person. */
export const person = z.strictObject({
  name: z.string(),
  team: z.string(),
  region: z.string(),
  ...byDefinition(personDefinitions, estimate).shape,
  ...byDefinition(personHandoverDefinitions, estimate.optional()).shape
})

const bin = z.strictObject({
  fromSeconds: z.number().describe('From the end of the shift on; below 0: before it.'),
  toSeconds: z.number(),
  waiting: estimate.describe('Mean number of tickets waiting for a person.'),
  breachesPerHour: estimate.describe('Promises to counted tickets that broke.')
})

/** Hand-overs, by hour and place, and the hours around the ends of shifts. */
export const handovers = z.strictObject({
  ...byDefinition(handoverDefinitions, estimate).shape,
  byHour: numbers.describe('By hour of the day in UTC in which the ticket was let go; mean of the replications.'),
  pairs: z
    .array(z.strictObject({ from: z.string(), to: z.string(), handovers: estimate, byHour: numbers }))
    .describe('From the region of who had it to the region of who took it.'),
  aroundShiftEnd: z
    .strictObject({
      instants: estimate.describe('Different instants at which shifts end.'),
      ends: estimate.describe('Ends of shifts of all people.'),
      bins: z.array(bin)
    })
    .describe(
      'In steps of 15 minutes from two hours before to two hours after; every end of a shift of every person counts once.'
    )
})

/** How the backlog came down after a surge. */
export const recovery = z.strictObject({
  surge: z.string().nullable().describe('Null: the highest backlog of the run.'),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  before: estimate.describe('Mean backlog of the week before; of the counted period for the highest backlog.'),
  peak: estimate.describe('Highest backlog from the start of the surge until it was back.'),
  peakAtSeconds: estimate.describe('From the start of the counted period.'),
  recoverySeconds: estimate.describe('Over the replications in which the backlog came back.'),
  recoveredShare: estimate.describe('Share of the replications in which it did.')
})
