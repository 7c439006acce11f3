import { z } from 'zod'
import { date, dateTime, name, positiveDuration, rate, ratio, share, zone } from '../quantities.ts'

const weights = z.record(name, z.number().min(0)).describe('Weights; they need not add up to 1.')

/** Shares of channel, plan, priority and skill among tickets. */
const mix = z.strictObject({
  channel: weights.optional(),
  plan: weights.optional(),
  priority: weights.optional(),
  skill: weights.optional()
})

/** Numbers a day: one for each hour, half hour or quarter of an hour. */
const DAY_SLOTS: readonly number[] = [24, 48, 96]

const slots = (days: number, message: string) =>
  z.array(z.number().min(0)).refine(({ length }) => DAY_SLOTS.some(slot => slot * days === length), message)

const hours = slots(1, 'must have 24 numbers, one for each hour from 00:00; or 48 or 96 for half or quarter hours')

/** Relative traffic by hour of the week, or by half or quarter hour. */
const shape = z
  .strictObject({
    weekday: hours.optional(),
    saturday: hours.optional(),
    sunday: hours.optional(),
    week: slots(
      7,
      'must have 168 numbers, one for each hour from Monday 00:00; or 336 or 672 for half or quarter hours'
    ).optional()
  })
  .describe(
    'Relative traffic by hour on the source’s clock: `week` (168 numbers) or `weekday`, `saturday`, `sunday` (24 each); twice or four times as many are half or quarter hours.'
  )

const source = z.strictObject({
  share: share.optional().describe('Part of the rate; give `share` or `rate`.'),
  rate: rate.optional(),
  zone: zone.optional().describe('Zone of the customers.'),
  servedFrom: name.optional().describe('Region that must serve these customers; no overflow lifts it (R2).'),
  shape: name.optional().describe('Name of a shape; level traffic where absent.'),
  mix: mix.optional().describe('Replaces the parts of the common mix that it names.')
})

const storm = z
  .strictObject({
    from: dateTime,
    length: positiveDuration,
    factor: z.number().min(0).max(1000).describe('Traffic is multiplied by this.'),
    source: name.optional().describe('Only this source; all where absent.'),
    skill: name.optional().describe('Only tickets of this skill; all where absent.'),
    mix: mix.omit({ skill: true }).optional().describe('What the added tickets are, where it differs from the source.')
  })
  .refine(value => value.mix === undefined || value.factor > 1, {
    message: 'says what the added tickets are, and a factor of 1 or less adds none',
    path: ['mix']
  })

const specialDay = z
  .strictObject({
    date: date.optional().describe('The day; give `date` or `holidays`.'),
    holidays: name.optional().describe('All days of this list under `holidays`; only the hours of its part days.'),
    factor: ratio.describe('Traffic of the day beside what it would be, such as `15%`.'),
    source: name.optional().describe('Only this source; all where absent.')
  })
  .refine(
    day => (day.date === undefined) !== (day.holidays === undefined),
    'needs either a `date` or the name of a list of `holidays`'
  )

/** Arrivals drawn from a description: a Poisson process with rates by hour, days of differing busyness, and storms. */
export const generate = z.strictObject({
  rate: z
    .union([rate.transform(constant => [constant]), z.array(rate).min(1)])
    .describe(
      'Tickets, such as `4000 per week`; a list gives one rate for each week of the period, the last one going on.'
    ),
  zone: zone
    .optional()
    .describe('Clock of shapes, busy days and storms where a source states none; the period’s zone where absent.'),
  shapes: z.record(name, shape).optional(),
  shape: name.optional(),
  mix: mix.optional(),
  sources: z.record(name, source).optional(),
  busyness: z
    .strictObject({ cv: ratio, correlation: share.optional() })
    .optional()
    .describe('Day factor common to all traffic: coefficient of variation and correlation from one day to the next.'),
  days: z
    .array(specialDay)
    .optional()
    .describe(
      'Holidays, bridge days and other special days, on the clock of each source; the last that names a day holds.'
    ),
  storms: z.array(storm).optional()
})

/** Columns a ticket may have (K1). */
export const TICKET_COLUMNS = [
  'id',
  'created',
  'channel',
  'plan',
  'priority',
  'skill',
  'zone',
  'region',
  'effort',
  'touches',
  'patience',
  'due',
  'state'
] as const

const columnMap = z
  .strictObject(
    Object.fromEntries(TICKET_COLUMNS.map(column => [column, z.string().min(1).optional()])) as Record<
      (typeof TICKET_COLUMNS)[number],
      z.ZodOptional<z.ZodString>
    >
  )
  .describe('Column of the file for each part of a ticket; a column of the same name where absent.')

const valueMap = z
  .record(z.string(), z.string())
  .describe('Value in the file → name in the scenario; `*` is everything else.')

/** Recorded arrivals from a CSV file. */
export const replay = z.strictObject({
  file: z.string().min(1).describe('CSV file, next to the scenario.'),
  columns: columnMap.optional(),
  zone: zone.optional().describe('Zone of local times without an offset.'),
  format: z
    .string()
    .min(1)
    .optional()
    .describe('Format of the times, such as `d/M/yyyy HH:mm`; ISO or found in the whole column where absent.'),
  values: z
    .strictObject({
      channel: valueMap,
      plan: valueMap,
      priority: valueMap,
      skill: valueMap,
      zone: valueMap,
      region: valueMap,
      state: valueMap
    })
    .partial()
    .optional(),
  constants: z
    .strictObject({ channel: name, plan: name, priority: name, skill: name, zone: zone, region: name })
    .partial()
    .optional()
    .describe('Value of every ticket for a part that the file does not have.'),
  missing: z
    .array(z.string())
    .optional()
    .describe('Texts that mean “no value”, such as `?`; an empty field always does.')
})

/** Where tickets come from: a recorded file or a description. */
export const demand = z
  .strictObject({
    replay: replay.optional(),
    generate: generate.optional(),
    factor: z.number().positive().max(1000).optional().describe('Multiplies generated traffic.')
  })
  .refine(
    value => (value.replay === undefined) !== (value.generate === undefined),
    'needs either `replay` or `generate`; a variant removes the other by `null`'
  )
  .refine(value => value.factor === undefined || value.generate !== undefined, {
    message: 'multiplies generated traffic only, and this scenario replays recorded tickets; take `factor` out',
    path: ['factor']
  })

export type Demand = z.output<typeof demand>
export type Generate = z.output<typeof generate>
export type Replay = z.output<typeof replay>
export type TicketColumn = (typeof TICKET_COLUMNS)[number]
