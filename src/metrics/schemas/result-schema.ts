import { z } from 'zod'
import {
  causeDefinitions,
  countDefinitions,
  definitions,
  staffDefinitions,
  targetDefinitions,
  timeDefinitions
} from '../definitions.ts'
import { expectation } from './expectation-schema.ts'
import { headlines } from './headlines-schema.ts'
import { resolutionTimes } from './resolution-times-schema.ts'
import { byDefinition, count, estimate, key, number, numbers, summary } from './schema-parts.ts'
import { skillWaits } from './skill-waits-schema.ts'
import { study, warmUp } from './study-schema.ts'
import { handovers, person, recovery, workLife, workTotal } from './work-schema.ts'

/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const RESULT_SCHEMA = 'sunrelay-result/1'

const target = z.strictObject({
  share: estimate.describe('Met ÷ due: the ratio of the sums over all replications.'),
  linesMissed: z
    .array(z.string())
    .describe(
      'Lines of the targets that these tickets miss, each judged on its own; a line of which the group has only a part, and fewer than 30 due tickets, is left out.'
    ),
  due: estimate,
  met: estimate,
  notYetDue: estimate,
  shortestSeconds: number.describe('Tightest target among the tickets; null where none has one.'),
  longestSeconds: number
})

const group = z.strictObject({
  key,
  counts: byDefinition(countDefinitions, estimate),
  times: byDefinition(timeDefinitions, summary),
  openAgeSeconds: summary.describe('Age since creation of the tickets open at the end of the run.'),
  firstReplyTarget: target.describe(targetDefinitions.firstReplyTarget.meaning),
  nextReplyTarget: target.describe(targetDefinitions.nextReplyTarget.meaning),
  resolutionTarget: target.describe(targetDefinitions.resolutionTarget.meaning)
})

const causeGroup = z.strictObject({
  key,
  tickets: estimate,
  solved: estimate,
  solvedSeconds: byDefinition(causeDefinitions, estimate).describe(
    'Mean of a solved ticket, seconds; they add up to its mean full resolution time.'
  ),
  seconds: byDefinition(causeDefinitions, estimate).describe(
    'Mean of a counted ticket, solved or not, seconds; until it closed, or the run ended.'
  )
})

const judged = z.strictObject({
  targetSeconds: z
    .number()
    .describe('On the clock of the line: from creation, or from the customer’s reply for the next reply.'),
  requiredShare: z.number().describe('Share of the due tickets that was promised.'),
  share: estimate.describe('Met ÷ due: the ratio of the sums over all replications.'),
  due: estimate,
  met: estimate,
  notYetDue: estimate,
  verdict: z.enum(['met', 'missed']).nullable().describe('Null: none was due.'),
  isJudgedOnFew: z.boolean().describe('Fewer than 30 tickets were due: chance may decide.')
})

const judgedPromises = {
  firstReply: judged.nullable().describe('Null: the line promises no first reply, or no ticket is of it.'),
  nextReply: judged.nullable().describe('Counts replies of customers; null as for the first reply.'),
  resolution: judged.nullable()
}

const targetLine = z.strictObject({
  line: z
    .string()
    .describe('Priorities, plans and channels of the line; later lines hold for what the earlier ones leave.'),
  clock: z.string().describe('Clock on which its promises run.'),
  pausedWhilePending: z
    .boolean()
    .describe(
      'Whether the clock of the resolution stands still while pending, and between a solution and a reopening.'
    ),
  tickets: estimate.describe('Counted tickets for which the line holds.'),
  ...judgedPromises,
  scores: z
    .array(z.strictObject({ clock: z.string(), ...judgedPromises }))
    .describe('The same tickets and promises judged under each clock of `scoring`.')
})

const depth = z
  .strictObject({
    by: z.array(z.string()),
    key,
    mean: numbers.describe('Weighted by time, averaged over the replications.'),
    min: numbers.describe('Lowest of all replications.'),
    max: numbers.describe('Highest of all replications.'),
    oldestSeconds: numbers.describe('Of the oldest at the end of the interval, averaged over the replications.')
  })
  .describe('Tickets, by interval of the report.')

const people = z.strictObject({
  scheduledPeople: numbers,
  availablePeople: numbers.describe('Scheduled less unplanned absence, breaks and meetings.'),
  busyPeople: numbers.describe('At work on tickets within their shift.'),
  overtimePeople: numbers.describe('At work on tickets outside their shift.'),
  requiredPeople: numbers,
  gapPeople: numbers.describe('Available less required; below 0: people are missing.')
})

const cell = z.strictObject({
  region: z.string().nullable().describe('Null: all regions.'),
  skill: z
    .string()
    .nullable()
    .describe(
      'Its people are those who have it, and whoever works on it without having it, for as long. Null: any skill; people with several skills count once.'
    ),
  people: z
    .number()
    .min(0)
    .optional()
    .describe(
      'People who have the skill while they are scheduled in the counted period, each counted once, used or not; mean of the replications. Absent in results of older versions.'
    ),
  intervals: people.describe('Mean numbers of people by interval of the report.'),
  week: people.describe('Mean numbers of people by hour of the week.')
})

const regionClock = z.strictObject({
  region: z.string(),
  zone: z.string(),
  offsets: z
    .array(z.strictObject({ fromSeconds: z.number(), minutes: z.number() }))
    .describe(
      'Minutes east of UTC from a second of the counted period on; the first is from 0 on, the others are changes of the clocks.'
    )
})

/** What a run found out, as plain data: everything that any view shows. Durations in seconds, instants in UTC. */
export const resultSchema = z.strictObject({
  schema: z.literal(RESULT_SCHEMA),
  versions: z.record(z.string(), z.string()).describe('Versions of the programs that made the result.'),
  scenario: z.strictObject({
    name: z.string(),
    about: z.string(),
    policy: z.string().optional().describe('Named policy that the routing starts from.')
  }),
  seed: z.number().int().min(0),
  replications: z.number().int().min(1).describe('Those that the figures are from.'),
  study,
  warmUp,
  tzRelease: z.string().describe('Release of the time-zone data.'),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  leftOut: z
    .array(z.strictObject({ file: z.string(), reason: z.string(), rows: count }))
    .describe('Rows of the input that were not used.'),
  period: z.strictObject({
    startsAt: z.string().describe('Start of the counted period, second 0.'),
    endsAt: z.string(),
    followedUntil: z.string().describe('Where the run ended and open tickets have their age.'),
    firstDay: z.string().describe('First day counted, in `zone`.'),
    lastDay: z.string().describe('Last day counted, in `zone`.'),
    zone: z.string(),
    reportZone: z.string(),
    seconds: z.number()
  }),
  flow: z
    .strictObject({
      openingBacklog: estimate,
      arrived: estimate,
      reopened: estimate.describe('Reopenings: solved tickets that are open again.'),
      deflected: estimate,
      solved: estimate.describe('Solutions, those that did not last included.'),
      abandoned: estimate,
      turnedAway: estimate,
      closingBacklog: estimate
    })
    .describe('Tickets that came and went in the counted period; the first three add up to the others (M8).'),
  expectations: z.array(expectation).describe('Thresholds of the scenario and of `--expect`, in their order.'),
  targets: z.array(targetLine).describe('Service levels: each line of the scenario’s targets, judged on its own.'),
  breakDowns: z
    .array(z.strictObject({ by: z.array(z.string()), groups: z.array(group) }))
    .describe('Counted tickets: those created in the counted period, followed to the end of the run.'),
  resolutionTimes: resolutionTimes.optional(),
  skillWaits: skillWaits.optional(),
  causes: z
    .array(z.strictObject({ by: z.array(z.string()), groups: z.array(causeGroup) }))
    .describe(
      'Where the time of the counted tickets went; the break-downs of `breakDowns`, and the hour of the week of creation.'
    ),
  intervals: z.strictObject({
    startSeconds: z.array(z.number()),
    endSeconds: z.array(z.number()),
    startsAt: z.array(z.string()),
    hourOfWeek: z.array(z.number().int().min(0).max(167)).describe('In the report’s zone, 0 = Monday 00:00.')
  }),
  regionClocks: z
    .array(regionClock)
    .default([])
    .describe('Clocks of the regions; a region of several zones has several. Older results have none.'),
  days: z.array(z.strictObject({ date: z.string(), startSeconds: z.number() })),
  waiting: z.array(depth),
  backlog: z.array(depth),
  weekWaiting: z
    .array(z.strictObject({ by: z.array(z.string()), key, mean: numbers }))
    .describe('Mean number of waiting tickets by hour of the week.'),
  staffing: z.strictObject({
    requiredMethod: z.string(),
    totals: z.array(
      z.strictObject({
        region: z.string().nullable().describe('Null: all.'),
        ...byDefinition(staffDefinitions, estimate).shape
      })
    ),
    cells: z.array(cell)
  }),
  work: z
    .strictObject({ life: workLife, totals: z.array(workTotal) })
    .describe('The work itself: what tickets went through, and what the work is like.'),
  people: z.array(person).describe('Everybody, in the counted period.'),
  handovers: handovers.describe('Hand-overs, and what waits and breaks around the change of shift.'),
  recoveries: z
    .array(recovery)
    .describe(
      'How the backlog came down after each storm or step of demand, and after the highest backlog of the run.'
    ),
  headlines: headlines.optional(),
  definitions: z
    .record(z.string(), z.strictObject({ title: z.string(), unit: z.string(), over: z.string(), meaning: z.string() }))
    .describe(`What is meant by ${Object.keys(definitions).length} of the names above.`)
})

export type Result = z.output<typeof resultSchema>
export type { JudgedExpectation } from './expectation-schema.ts'
export type { Estimate, SummaryEstimates } from './schema-parts.ts'
export type TargetEstimates = z.output<typeof target>
export type TargetLineResult = z.output<typeof targetLine>
export type JudgedTarget = z.output<typeof judged>
export type GroupResult = z.output<typeof group>
export type DepthResult = z.output<typeof depth>
export type PeopleResult = z.output<typeof people>
export type CellResult = z.output<typeof cell>
export type PersonResult = z.output<typeof person>
export type RegionClockResult = z.output<typeof regionClock>
export type RecoveryResult = z.output<typeof recovery>

/** The published JSON Schema of a result. */
export function resultJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(resultSchema, { reused: 'ref' }) as Record<string, unknown>
}

/** Checks what was read from a result file; throws a ZodError that names every place where it is not a result. */
export function parseResult(json: unknown): Result {
  return resultSchema.parse(json)
}
