import { z } from 'zod'
import { leaver, training, trainingClass } from './careers/careers.ts'
import { consult, consults, fades } from './careers/practice.ts'
import { demand } from './demand/demand.ts'
import { escalate, reopen, replies } from './demand/ticket-life.ts'
import { distribution } from './distribution.ts'
import { bot, diagnostics } from './intake/bot.ts'
import { channel } from './intake/channel.ts'
import { misrouted, misstated, triage } from './intake/intake.ts'
import { namedPeople } from './people/named-person.ts'
import { team } from './people/people.ts'
import { date, duration, name, positiveDuration, share, zone } from './quantities.ts'
import { clock, customerHours } from './service/clocks.ts'
import { costs, routing } from './service/routing.ts'
import { target } from './service/targets.ts'
import { cover, limits } from './shifts/cover.ts'
import { holidays } from './shifts/holidays.ts'
import { leave, meeting, rota, shift } from './shifts/shift.ts'

const period = z.strictObject({
  from: date.describe('First day.'),
  to: date.describe('Last day, counted in.'),
  zone,
  warmup: duration.optional().describe('Simulated before the first day and not counted.'),
  cooldown: duration
    .optional()
    .describe('Simulated after the last day, so that the last tickets can be followed; not counted.')
})

const skill = z.strictObject({
  effort: distribution.describe('Hands-on time of one touch by an expert (proficiency 100%).'),
  replies: replies.optional(),
  reopen: reopen.optional(),
  escalate: escalate.optional(),
  returns: name.optional().describe('Skill of its tickets after a reply of the customer; its own where absent.'),
  patience: distribution.optional().describe('Overrides the patience of the channel.'),
  consult: consult.optional(),
  fades: fades.optional(),
  from: date.optional().describe('Launch: no ticket of the skill is generated before this date.')
})

const queue = z.strictObject({
  plans: z.array(name).min(1).optional(),
  priorities: z.array(name).min(1).optional(),
  skills: z.array(name).min(1).optional(),
  channels: z.array(name).min(1).optional(),
  regions: z.array(name).min(1).optional().describe('Regions whose teams serve the queue; all where absent (R2).'),
  overflow: duration.optional().describe('After this wait teams of all regions may serve it; never where absent (R2).')
})

/** A scenario as the user writes it; `Scenario` is what it becomes once read: seconds, shares 0…1, defaults filled in. */
export const scenarioSchema = z.strictObject({
  extends: z.string().min(1).optional().describe('Another scenario whose values hold where this one says nothing.'),
  name: name.describe('Title of the report.'),
  about: z.string().max(2000).optional().describe('What the scenario is for.'),
  period: period.describe('The days that are simulated and counted.'),
  plans: z.array(name).min(1).optional().describe('Plans, highest rank first.'),
  priorities: z.array(name).min(1).max(20).optional().describe('Priorities, most urgent first.'),
  channels: z
    .record(name, channel)
    .optional()
    .describe('How customers get in touch; one called `ticket` where absent.'),
  skills: z.record(name, skill).describe('What tickets are about, and how long they take.'),
  shifts: z.record(name, shift).describe('When people work.'),
  rotas: z.record(name, rota).optional().describe('Shifts that take turns, by day or by week.'),
  meetings: z.record(name, meeting).optional().describe('Recurring meetings.'),
  leave: z.array(leave).optional().describe('Days off of single people, or of some of a team.'),
  absence: share
    .optional()
    .describe(
      'Chance that a person is away on a day without notice, drawn for each person and day; none where absent.'
    ),
  holidays: z
    .record(name, holidays)
    .optional()
    .describe('Named lists of days off: dates, part days, a calendar file, the public holidays of a country (T4).'),
  teams: z.record(name, team).describe('Who works, where, when and on what.'),
  people: namedPeople.optional().describe('People by name: a CSV file next to the scenario, or a list (P1).'),
  classes: z.record(name, trainingClass).optional().describe('New people who come on one day and learn (P3).'),
  leavers: z.array(leaver).optional().describe('Who leaves for good, and when.'),
  trainings: z.array(training).optional().describe('Skills that people of the teams learn on a date.'),
  consults: consults.optional().describe('Who is asked for help, where a skill has `consult` (P5).'),
  customers: z
    .strictObject({
      awake: customerHours.optional().describe('When they reply; at any hour where absent.'),
      office: customerHours.optional().describe('When the clock `customer` runs; the hours `awake` where absent.')
    })
    .optional()
    .describe('Hours of the customers, on the clock of their own zone.'),
  demand: demand.describe('Where tickets come from.'),
  diagnostics: diagnostics.optional(),
  bot: bot.optional(),
  misstated: misstated.optional(),
  misrouted: misrouted.optional(),
  triage: triage.optional(),
  queues: z
    .record(name, queue)
    .optional()
    .describe(
      'Queues of the report and of region limits; a ticket is in the first that fits. One a plan where absent.'
    ),
  cover: z
    .array(cover)
    .optional()
    .describe(
      'How many people `sunrelay check` wants on shift, besides one for each skill and queue around the clock.'
    ),
  limits: limits.optional().describe('Working time that `sunrelay check` holds against everybody’s planned shifts.'),
  targets: z.array(target).optional().describe('Service levels; the first that fits a ticket holds.'),
  clocks: z
    .record(name, clock)
    .optional()
    .describe('Clocks of promises, besides `around the clock`, `team` and `customer` (M2).'),
  scoring: z
    .array(name)
    .min(1)
    .optional()
    .describe('Clocks under each of which all promises are scored side by side, besides their own.'),
  expect: z
    .array(z.string().min(1).max(200))
    .optional()
    .describe(
      'What `sunrelay run` holds the result against, such as `p90 resolution P1 <= 4 h`; exit code 1 where it is missed.'
    ),
  routing: routing.optional().describe('Who gets which ticket, and when.'),
  costs: costs.optional().describe('Extra minutes of a touch.'),
  report: z
    .strictObject({
      zone: zone.optional().describe('Clock of the report; the period’s zone where absent.'),
      interval: positiveDuration.optional().describe('Length of an interval of the report.')
    })
    .optional()
    .describe('How results are cut.')
})

export type ScenarioSource = z.input<typeof scenarioSchema>
export type Scenario = z.output<typeof scenarioSchema>
export type { Channel } from './intake/channel.ts'
export type Skill = z.output<typeof skill>
export type Queue = z.output<typeof queue>
export type { Target } from './service/targets.ts'
export type Period = z.output<typeof period>
