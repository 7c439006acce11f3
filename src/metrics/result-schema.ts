import { z } from 'zod'
import { countDefinitions, definitions, staffDefinitions, targetDefinitions, timeDefinitions } from './definitions.ts'

/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const RESULT_SCHEMA = 'sunrelay-result/1'

const number = z.number().nullable()
const numbers = z.array(number)
const count = z.number().int().min(0)
const key = z.array(z.string()).describe('One name for each field of the break-down.')

/** Describes an object of one shape whose keys are those of a table of definitions. */
function byDefinition<K extends string, T extends z.ZodType>(
  table: Readonly<Record<K, { readonly title: string; readonly meaning: string }>>,
  value: T
) {
  const entries = (Object.keys(table) as K[]).map(name => {
    const { title, meaning } = table[name]
    return [name, value.describe(`${title}. ${meaning}`)]
  })
  return z.strictObject(Object.fromEntries(entries) as Record<K, T>)
}

const estimate = z
  .strictObject({ value: number, low: number, high: number })
  .describe(
    'Mean over the replications with its 95 % interval (Student); low and high are null for a single replication, all three where there is nothing to measure.'
  )

const summary = z
  .strictObject({
    count: estimate,
    mean: estimate,
    sd: estimate,
    p50: estimate,
    p80: estimate,
    p90: estimate,
    p95: estimate,
    p99: estimate,
    max: estimate
  })
  .describe(
    'Statistics over the tickets of a replication, each averaged over the replications; quantiles are exact within a replication.'
  )

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
  resolutionTarget: target.describe(targetDefinitions.resolutionTarget.meaning)
})

const judged = z.strictObject({
  targetSeconds: z.number().describe('From creation, around the clock.'),
  requiredShare: z.number().describe('Share of the due tickets that was promised.'),
  share: estimate.describe('Met ÷ due: the ratio of the sums over all replications.'),
  due: estimate,
  met: estimate,
  notYetDue: estimate,
  verdict: z.enum(['met', 'missed']).nullable().describe('Null: none was due.'),
  isJudgedOnFew: z.boolean().describe('Fewer than 30 tickets were due: chance may decide.')
})

const targetLine = z.strictObject({
  line: z.string().describe('Priorities and plans of the line; later lines hold for what the earlier ones leave.'),
  tickets: estimate.describe('Counted tickets for which the line holds.'),
  firstReply: judged.nullable().describe('Null: the line promises no first reply, or no ticket is of it.'),
  resolution: judged.nullable()
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
  skill: z.string().nullable().describe('Null: any skill; people with several skills count once.'),
  intervals: people.describe('Mean numbers of people by interval of the report.'),
  week: people.describe('Mean numbers of people by hour of the week.')
})

/** What a run found out, as plain data: everything that any view shows. Durations in seconds, instants in UTC. */
export const resultSchema = z.strictObject({
  schema: z.literal(RESULT_SCHEMA),
  versions: z.record(z.string(), z.string()).describe('Versions of the programs that made the result.'),
  scenario: z.strictObject({ name: z.string(), about: z.string() }),
  seed: z.number().int().min(0),
  replications: z.number().int().min(1),
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
      solved: estimate,
      abandoned: estimate,
      turnedAway: estimate,
      closingBacklog: estimate
    })
    .describe('Tickets that came and went in the counted period; the first two add up to the other four (M8).'),
  targets: z.array(targetLine).describe('Service levels: each line of the scenario’s targets, judged on its own.'),
  breakDowns: z
    .array(z.strictObject({ by: z.array(z.string()), groups: z.array(group) }))
    .describe('Counted tickets: those created in the counted period, followed to the end of the run.'),
  intervals: z.strictObject({
    startSeconds: z.array(z.number()),
    endSeconds: z.array(z.number()),
    startsAt: z.array(z.string()),
    hourOfWeek: z.array(z.number().int().min(0).max(167)).describe('In the report’s zone, 0 = Monday 00:00.')
  }),
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
  definitions: z
    .record(z.string(), z.strictObject({ title: z.string(), unit: z.string(), over: z.string(), meaning: z.string() }))
    .describe(`What is meant by ${Object.keys(definitions).length} of the names above.`)
})

export type Result = z.output<typeof resultSchema>
export type Estimate = z.output<typeof estimate>
export type SummaryEstimates = z.output<typeof summary>
export type TargetEstimates = z.output<typeof target>
export type TargetLineResult = z.output<typeof targetLine>
export type JudgedTarget = z.output<typeof judged>
export type GroupResult = z.output<typeof group>
export type DepthResult = z.output<typeof depth>
export type PeopleResult = z.output<typeof people>
export type CellResult = z.output<typeof cell>

/** The published JSON Schema of a result. */
export function resultJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(resultSchema, { reused: 'ref' }) as Record<string, unknown>
}

/** Checks what was read from a result file; throws a ZodError that names every place where it is not a result. */
export function parseResult(json: unknown): Result {
  return resultSchema.parse(json)
}
