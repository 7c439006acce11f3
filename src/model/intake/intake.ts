import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { name, share } from '../quantities.ts'

/** Priorities that customers state wrongly (K4): stated → really, with the share of those stated so. */
export const misstated = z
  .record(name, z.record(name, share))
  .describe('Stated priority → what share of these tickets really has which other; the first touch corrects it (K4).')

/** Tickets that reach people of a wrong skill, who pass them on. */
export const misrouted = z
  .strictObject({
    share: share.describe('Share of tickets that reach a wrong skill first.'),
    sorting: distribution.optional().describe('Time until it is seen that the skill is wrong; none where absent.'),
    channels: z.array(name).min(1).optional().describe('Channels on which it happens; all where absent.')
  })
  .describe('Tickets that reach a wrong skill first and are transferred.')

/** People who sort tickets before anybody else works on them (K4). */
export const triage = z
  .strictObject({
    skill: name.describe('Skill of those who sort; its `effort` is how long they take.'),
    channels: z.array(name).min(1).optional().describe('Channels whose tickets they sort; all where absent.')
  })
  .describe('Every ticket is sorted first, which corrects priority and skill (K4).')

export type Misrouted = z.output<typeof misrouted>
export type Triage = z.output<typeof triage>
