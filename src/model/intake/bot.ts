import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { name, positiveDuration, ratio, share } from '../quantities.ts'

const which = {
  channels: z.array(name).min(1).optional().describe('Channels that it is for; all where absent.'),
  skills: z.array(name).min(1).optional().describe('Skills that it is for; all where absent.')
}

const oneOrMore = <T extends z.ZodType>(entry: T) =>
  z.union([entry.transform(only => [only]), z.array(entry).min(1)], 'a map of settings, or a list of such maps')

/** What happens before a ticket is sent (F6): checks that make it needless, or show where to look. */
export const diagnostics = oneOrMore(
  z.strictObject(
    {
      ...which,
      prevents: share.optional().describe('Share of tickets that are never sent.'),
      shortens: share
        .refine(value => value < 1, 'leaves no work at all; `prevents` is the share of tickets that are never sent')
        .optional()
        .describe('By how much they shorten the work on the others.')
    },
    'a map, such as `{prevents: 20%, shortens: 10%}`'
  )
).describe('Checks before a ticket is sent; of a list the first that fits a ticket holds.')

const improves = z
  .strictObject({
    by: share.describe('Percentage points that `solves` gains each time.'),
    every: positiveDuration.describe('How often, counted from the first day of the period.'),
    upTo: share.optional().describe('Where it ends; 100% where absent.')
  })
  .describe('A bot that learns.')

/** Who answers first (F7): chance to solve, to be wrong, what comes back then, how it learns. */
export const bot = oneOrMore(
  z.strictObject(
    {
      ...which,
      solves: share.describe('Share of its tickets that it answers so that they seem solved.'),
      wrong: share.optional().describe('Share of these answers that are wrong: the customer comes back.'),
      answer: distribution.optional().describe('Time with the bot before it solves a ticket or people get it.'),
      back: distribution.optional().describe('Time from a wrong answer until the customer comes back.'),
      extraEffort: ratio.optional().describe('How much more work a ticket is after a wrong answer.'),
      improves: improves.optional(),
      easyFirst: share
        .optional()
        .describe('How far the bot solves the easy tickets rather than any: 0% not at all, 100% strictly by effort.')
    },
    'a map, such as `{solves: 45%, wrong: 10%, back: 1 day}`'
  )
).describe('Answers before people do; of a list the first that fits a ticket holds.')

export type Diagnostics = z.output<typeof diagnostics>[number]
export type Bot = z.output<typeof bot>[number]
