import { z } from 'zod'
import { name, timeOfDay, weekdays, zone } from '../quantities.ts'

/** The clock of a promise that names none: it never stands still. */
export const AROUND_THE_CLOCK = 'around the clock'
/** Runs while somebody of the teams that serve the ticket is on planned shift. */
export const TEAM_CLOCK = 'team'
/** Runs in the office hours of the customer’s own zone. */
export const CUSTOMER_CLOCK = 'customer'

/** Clocks that every scenario has. */
export const BUILT_IN_CLOCKS: readonly string[] = [AROUND_THE_CLOCK, TEAM_CLOCK, CUSTOMER_CLOCK]

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Windows on a wall clock; times are seconds since midnight, an `end` at or before `start` is on the next day. */
export interface WindowClock {
  readonly zone: string
  readonly days: readonly number[]
  readonly start: number
  readonly end: number
  /** Name of a list of days off. */
  readonly holidays?: string
}

/** Runs while somebody of any of the teams is on planned shift. */
export interface TeamsClock {
  readonly teams: readonly string[]
}

export type Clock = WindowClock | TeamsClock

/** A clock of the user’s own: windows on a wall clock, or the hours of teams. */
export const clock = z
  .strictObject(
    {
      zone: zone.optional().describe('Zone whose wall clock is read.'),
      days: weekdays.optional().describe('Days of the week on which it runs; every day where absent.'),
      start: timeOfDay.optional().describe('It begins to run.'),
      end: timeOfDay.optional().describe('It stands still from then; at or before `start` it is on the next day.'),
      holidays: name.optional().describe('Name of a list under `holidays`: it stands still on these days.'),
      teams: z
        .array(name)
        .min(1)
        .optional()
        .describe('Instead of all that: it runs while somebody of any of these teams is on planned shift.')
    },
    'a map, such as `{zone: Europe/Lisbon, days: mon-fri, start: 09:00, end: 18:00}` or `{teams: [lisbon, london]}`'
  )
  .transform(({ zone, days, start, end, holidays, teams }, context): Clock => {
    const others = Object.entries({ zone, days, start, end, holidays }).filter(([, value]) => value !== undefined)
    if (teams !== undefined) {
      for (const [key] of others)
        refuse(context, key, 'goes without `teams`; a clock has hours of its own or those of teams')
      return { teams }
    }
    for (const [key, value] of Object.entries({ zone, start, end })) {
      if (value !== undefined) continue
      const message = key === 'zone' ? 'a time zone, such as `Europe/Lisbon`' : 'a time of day, such as `09:00`'
      context.addIssue({ code: 'invalid_type', expected: 'string', path: [key], input: undefined, message })
    }
    return {
      zone: zone ?? '',
      days: days ?? EVERY_DAY,
      start: start ?? 0,
      end: end ?? 0,
      ...(holidays === undefined ? {} : { holidays })
    }
  })

const refuse = (context: z.RefinementCtx, key: string, message: string): void =>
  context.addIssue({ code: 'custom', path: [key], message })

/** Hours on the clock of each customer’s own zone. */
export const customerHours = z
  .strictObject({ start: timeOfDay, end: timeOfDay, days: weekdays.optional() })
  .describe('Hours on the clock of the customer’s own zone.')
