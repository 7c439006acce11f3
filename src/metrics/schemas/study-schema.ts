import { z } from 'zod'
import { count, number } from './schema-parts.ts'

/** What was asked of the precision of a figure, and what was reached. */
export const reachedGoal = z.strictObject({
  figure: z.string(),
  goal: z.number().describe('Most that half the interval may be: a share of the figure, or in its unit.'),
  isRelative: z.boolean(),
  unit: z.string(),
  value: number,
  half: number.describe('Half the interval in the unit of the figure; null: there is none.'),
  isReached: z.boolean()
})

/** How the replications of a run went. */
export const study = z
  .strictObject({
    wanted: z.number().int().min(1).describe('Replications that were to be run.'),
    failed: z
      .array(z.strictObject({ replication: z.number().int().min(1), seed: count, reason: z.string() }))
      .describe('Replications left out because the program failed; the numbers count from 1.'),
    isReplay: z
      .boolean()
      .describe('Whether tickets were replayed: they are the same in every replication, the rest of the luck is not.'),
    isInterrupted: z.boolean().describe('Ended early by the user: the figures are of what had finished.'),
    precision: z
      .array(reachedGoal)
      .nullable()
      .describe('What was asked of the precision and what was reached; null: nothing was asked.')
  })
  .describe('How the replications went.')

/** What the weekly backlog says of the warm-up. */
export const warmUp = z
  .strictObject({
    statedWeeks: z.number().describe('Warm-up of the scenario.'),
    weeks: count.describe('Whole weeks of the run, from the start of the warm-up to the end of the counted period.'),
    weeklyBacklog: z.array(number).describe('Mean backlog of each of them, averaged over the replications.'),
    mserWeeks: number.describe('Weeks to leave out by MSER, at most half of them; null: too few to tell.'),
    verdict: z
      .enum(['enough', 'too short', 'run too short', 'cannot tell'])
      .describe(
        '`run too short`: the backlog still rises half-way. `cannot tell`: fewer than four weeks before demand is known to change.'
      )
  })
  .describe('Whether the start of the run, which is too empty, is left out of the figures.')

export type WarmUp = z.output<typeof warmUp>

/** One precision goal and how far it was reached. */
export type ReachedGoal = z.output<typeof reachedGoal>
