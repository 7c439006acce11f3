import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { duration, durationOrForEver, name, parseDuration, proficiency, share } from '../quantities.ts'

const SHIFT_END = /^(hand over|keep|finish)$|^finish within (.+?)(?: then (hand over|keep))?$/

/** What happens to work in hand at the end of a shift; overtime in seconds. */
export interface ShiftEndRule {
  readonly action: 'hand over' | 'keep' | 'finish'
  readonly overtimeSeconds: number
  readonly afterOvertime: 'hand over' | 'keep'
}

const parseShiftEnd = (text: string): ShiftEndRule | undefined => {
  const [matched, plain, limit, after] = SHIFT_END.exec(text) ?? []
  if (matched === undefined) return undefined
  const overtimeSeconds = limit === undefined ? Number.POSITIVE_INFINITY : parseDuration(limit)
  if (Number.isNaN(overtimeSeconds)) return undefined
  const action = (plain ?? 'finish') as ShiftEndRule['action']
  return { action, overtimeSeconds, afterOvertime: (after ?? 'hand over') as ShiftEndRule['afterOvertime'] }
}

const shiftEnd = z.string('what happens to work in hand, such as `hand over`').transform((text, context) => {
  const rule = parseShiftEnd(text)
  if (rule) return rule
  context.addIssue({
    code: 'custom',
    message: 'is not known; write `hand over`, `keep`, `finish` or `finish within 30 min then keep`'
  })
  return z.NEVER
})

/** One value for all priorities, or a value for each; priorities not named follow the policy. */
const byPriority = <T extends z.ZodType>(value: T) => z.union([value, z.record(name, value)])

/** R1–R4. Every field is optional: what is absent comes from the named policy. */
export const routing = z.strictObject({
  policy: z
    .enum(['swarm', 'skills', 'ownership'])
    .optional()
    .describe('Named settings of everything below (R5); `skills` where absent.'),
  order: z
    .enum(['priority', 'deadline', 'age', 'weighted', 'preference'])
    .optional()
    .describe('Which waiting ticket goes first (R1).'),
  ageFrom: z
    .enum(['reply', 'creation'])
    .optional()
    .describe('What the age of a ticket counts from; its last reply where absent.'),
  begun: z
    .enum(['first', 'in turn'])
    .optional()
    .describe('Whether tickets that somebody has worked on go before new ones of the same priority and plan.'),
  weights: z.record(name, z.number().positive()).optional().describe('Weight of a priority, for the order `weighted`.'),
  eligibility: z.enum(['anyone', 'skilled', 'owner']).optional().describe('Who may take a ticket (R2).'),
  ownerWait: byPriority(durationOrForEver).optional().describe('How long a ticket waits for its owner alone.'),
  generalists: z
    .strictObject({ after: duration.optional(), proficiency })
    .optional()
    .describe('People without the skill may take a ticket after this wait, at this proficiency (P2).'),
  selection: z
    .enum(['longest idle', 'best', 'least skilled', 'fewest owned', 'preference', 'random'])
    .optional()
    .describe('Which idle person gets it (R3).'),
  ownerFirst: z.boolean().optional().describe('Whether an idle owner is asked before everybody else (R3).'),
  live: z
    .enum(['first', 'in turn'])
    .optional()
    .describe('Whether tickets of live channels go before all others; `first` where absent.'),
  interrupt: z
    .array(name)
    .optional()
    .describe('Priorities that may interrupt less urgent work; `live`: live tickets interrupt deferred work (R4).'),
  shiftEnd: byPriority(shiftEnd).optional().describe('What happens to work in hand at the end of a shift (R4).'),
  ownedWork: byPriority(z.enum(['hand over', 'keep']))
    .optional()
    .describe('What happens at the owner’s shift end to tickets that wait for the owner (R4).')
})

/** K5: extra time of a touch. */
export const costs = z.strictObject({
  switch: distribution.optional().describe('When the person’s last work was on another skill.'),
  read: distribution
    .optional()
    .describe('When somebody else has worked on the ticket and this person has not, or not for a while.'),
  readAgainAfter: duration.optional().describe('A person reads a ticket anew after this long; never where absent.'),
  handoverGiven: distribution
    .optional()
    .describe('For the person who hands over work in hand, past the end of the shift.'),
  handoverTaken: distribution.optional().describe('For the person who takes it over; instead of reading.'),
  handoverKeeps: share
    .optional()
    .describe('Share of the work done on it that is kept; 100% where absent, at 0% it begins again.')
})

/** What `interrupt` calls the tickets of live channels. */
export const LIVE = 'live'

export type Routing = z.output<typeof routing>
export type Costs = z.output<typeof costs>
