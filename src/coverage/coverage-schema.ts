import { z } from 'zod'
import { COVERAGE_SCHEMA, type CoverageReport } from './report.ts'

const kind = z
  .enum(['nobody', 'too few', 'hand-over', 'weekly hours', 'rest'])
  .describe(
    'What is not covered: nobody on shift, fewer than a rule wants, a region that leaves before the next one comes; or planned shifts over a limit of working time.'
  )

const subject = z.strictObject({
  what: z.string().describe('A queue, a skill, a rule, a person.'),
  place: z.string().describe('Line of the scenario that it comes from: file:line:column.')
})

const fewest = z.number().exactOptional().describe('Fewest people present; absent where it is about working time.')
const amount = z.number().exactOptional().describe('Seconds worked in a week, or of rest; absent otherwise.')
const needed = z.number().describe('Fewest people, or the limit in seconds.')
const times = z.number().int().describe('How often.')
const seconds = z.number().describe('All of it together.')

const interval = z.strictObject({
  from: z.string().describe('UTC.'),
  until: z.string().describe('UTC.'),
  seconds: z.number(),
  inWords: z.string().describe('On the clock of the report, and where people leave and come.'),
  fewest,
  amount
})

const finding = z.strictObject({
  kind,
  subjects: z.array(subject).describe('All that have exactly these intervals.'),
  needed,
  times,
  seconds,
  intervals: z.array(interval)
})

const pattern = z.strictObject({
  kind,
  subjects: z.array(subject),
  needed,
  when: z.string().describe('What repeats, in words.'),
  where: z.string().describe('Local times of those who leave and come; may be empty.'),
  times,
  seconds,
  fewest,
  amount
})

const proof = z.strictObject({
  title: z.string().describe('The period, or the year ahead.'),
  firstDay: z.string().describe('On the clock of the report.'),
  lastDay: z.string().describe('On the clock of the report.'),
  from: z.string().describe('UTC.'),
  until: z.string().describe('UTC.'),
  seconds: z.number(),
  required: z.number().int().describe('Requirements that were held against the shifts.'),
  covered: z.number().int().describe('Those of them that are covered all the time.'),
  findings: z.array(finding),
  patterns: z.array(pattern)
})

/** What `check --format json` writes, as plain data. */
export const coverageSchema: z.ZodType<CoverageReport> = z.strictObject({
  schema: z.literal(COVERAGE_SCHEMA),
  scenario: z.string(),
  zone: z.string().describe('Clock of the report.'),
  tz: z.string().describe('Release of the time-zone data.'),
  proofs: z.array(proof)
})

/** The published JSON Schema of a proof of coverage. */
export function coverageJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(coverageSchema, { reused: 'ref' }) as Record<string, unknown>
}
