import type { PersonAttendance } from '../compile/attendance.ts'
import { spanOf } from '../compile/period.ts'
import type { Scenario } from '../model/scenario.ts'
import { dateOf, dayNumber, daysInMonth, parseDate } from '../time/dates.ts'
import { formatInstant, formatIso } from '../time/labels.ts'
import { dayStart } from '../time/local-days.ts'
import { tzRelease } from '../time/tz-release.ts'
import { type BrokenHandover, brokenHandovers } from './broken-handovers.ts'
import { gapFindings, shortfallsOfAll } from './gap-findings.ts'
import { handoverFindings } from './handover-findings.ts'
import { limitFindings } from './limit-findings.ts'
import { type Pattern, patternInWords, patternsOf, regimeEdges } from './patterns.ts'
import { crowdsOf, plannedAround } from './presence.ts'
import { type FoundTime, joined, type ProofContext, type RawFinding } from './raw-finding.ts'
import {
  COVERAGE_SCHEMA,
  type CoverageFinding,
  type CoveragePattern,
  type CoverageProof,
  type CoverageReport,
  type FoundInterval,
  type Subject
} from './report.ts'
import { type Requirement, requirementsOf, type ScenarioPath } from './requirement.ts'
import type { Shortfall } from './shortfalls.ts'

/** Names the place of a path of the scenario, such as `scenarios/month.yaml:12:3`. */
export type NamePlace = (path: ScenarioPath) => string

/** Zones on whose clocks somebody works or a rule counts: when one of them changes, gaps may move. */
const zonesOf = ({ teams, people = [], shifts, cover = [] }: Scenario, zone: string): string[] => [
  zone,
  ...Object.values(teams).map(team => team.zone),
  ...people.flatMap(person => person.zone ?? []),
  ...Object.values(shifts).flatMap(({ clock }) => clock ?? []),
  ...cover.flatMap(({ clock }) => clock ?? [])
]

const subjectsOf = ({ subjects }: RawFinding, namePlace: NamePlace): Subject[] =>
  subjects.map(({ what, path }) => ({ what, place: namePlace(path) }))

const inWords = ({ startsAt, endsAt, label }: FoundTime, zone: string): string => {
  const from = formatInstant(zone, startsAt, 'datetime')
  const until = formatInstant(zone, endsAt, 'datetime')
  const end = until.slice(0, 10) === from.slice(0, 10) ? until.slice(11) : until
  return `${formatInstant(zone, startsAt, 'weekday-hour').slice(0, 3)} ${from}${startsAt === endsAt ? '' : `–${end}`} ${zone}${label === '' ? '' : `, ${label}`}`
}

const intervalOf = (time: FoundTime, zone: string): FoundInterval => ({
  from: formatIso('UTC', time.startsAt),
  until: formatIso('UTC', time.endsAt),
  seconds: time.seconds,
  inWords: inWords(time, zone),
  ...(time.fewest === undefined ? {} : { fewest: time.fewest }),
  ...(time.amount === undefined ? {} : { amount: time.amount })
})

const secondsOf = (times: readonly FoundTime[]): number => times.reduce((sum, { seconds }) => sum + seconds, 0)

const findingOf = (raw: RawFinding, namePlace: NamePlace): CoverageFinding => ({
  kind: raw.kind,
  subjects: subjectsOf(raw, namePlace),
  needed: raw.needed,
  times: raw.times.length,
  seconds: secondsOf(raw.times),
  intervals: raw.times.map(time => intervalOf(time, raw.zone))
})

const fewestOf = (times: readonly FoundTime[], key: 'fewest' | 'amount'): number | undefined => {
  const values = times.flatMap(time => time[key] ?? [])
  return values.length === 0 ? undefined : values.reduce((least, value) => Math.min(least, value))
}

const whenOf = (raw: RawFinding, pattern: Pattern, { from, until }: ProofContext): string => {
  const { occurrences, first, last } = pattern
  if (raw.kind === 'weekly hours')
    return occurrences.length === 1
      ? `the week of ${first}`
      : `${occurrences.length} weeks from ${first} to that of ${last}`
  const isAlways = occurrences[0].startsAt <= from && occurrences[0].endsAt >= until
  return isAlways ? 'the whole time' : patternInWords(pattern, raw.zone)
}

const patternsOfFinding = (
  raw: RawFinding,
  edges: readonly number[],
  context: ProofContext,
  namePlace: NamePlace
): CoveragePattern[] =>
  patternsOf(raw.times, raw.zone, edges).map(pattern => {
    const fewest = fewestOf(pattern.occurrences, 'fewest')
    const amount = fewestOf(pattern.occurrences, 'amount')
    return {
      kind: raw.kind,
      subjects: subjectsOf(raw, namePlace),
      needed: raw.needed,
      when: whenOf(raw, pattern, context),
      where: pattern.label,
      times: pattern.occurrences.length,
      seconds: secondsOf(pattern.occurrences),
      ...(fewest === undefined ? {} : { fewest }),
      ...(amount === undefined ? {} : { amount })
    }
  })

/** Patterns that several findings have in the same words are one, with all their subjects. */
const sharedPatterns = (patterns: readonly CoveragePattern[]): CoveragePattern[] => {
  const known = new Map<string, CoveragePattern>()
  for (const pattern of patterns) {
    const { subjects, ...rest } = pattern
    const key = JSON.stringify(rest)
    const same = known.get(key)
    known.set(key, same ? { ...same, subjects: [...same.subjects, ...subjects] } : pattern)
  }
  return [...known.values()]
}

/** Who is on shift and who is missing, found once for all spans that lie within it. */
interface Evidence {
  readonly scenario: Scenario
  readonly requirements: readonly Requirement[]
  readonly attendance: readonly PersonAttendance[]
  readonly shortfalls: readonly (readonly Shortfall[])[]
  readonly handovers: readonly BrokenHandover[]
}

const gather = (scenario: Scenario, from: number, until: number): Evidence => {
  const requirements = requirementsOf(scenario)
  const attendance = plannedAround(scenario, from, until)
  const crowds = crowdsOf(scenario, attendance, from, until)
  const regionOfTeam = Object.entries(scenario.teams).map(([name, { region }]) => region ?? name)
  return {
    scenario,
    requirements,
    attendance,
    shortfalls: shortfallsOfAll(requirements, crowds, { from, until }),
    handovers: brokenHandovers(attendance, regionOfTeam, from, until)
  }
}

const proveSpan = (evidence: Evidence, title: string, context: ProofContext, namePlace: NamePlace): CoverageProof => {
  const { scenario, requirements, attendance, shortfalls, handovers } = evidence
  const { from, until, zone } = context
  const gaps = gapFindings(scenario, requirements, shortfalls, context)
  const raw = [
    ...joined(gaps),
    ...handoverFindings(scenario, handovers, context),
    ...joined(limitFindings(scenario, attendance, context))
  ]
  const edges = regimeEdges(zonesOf(scenario, zone), from, until)
  return {
    title,
    firstDay: formatInstant(zone, from, 'date'),
    lastDay: formatInstant(zone, until - 1, 'date'),
    from: formatIso('UTC', from),
    until: formatIso('UTC', until),
    seconds: until - from,
    required: requirements.length,
    covered: requirements.length - gaps.length,
    findings: raw.map(finding => findingOf(finding, namePlace)),
    patterns: sharedPatterns(raw.flatMap(finding => patternsOfFinding(finding, edges, context, namePlace)))
  }
}

/** Twelve months after a day; the last day of the month where that one is shorter. */
const aYearLater = (day: number): number => {
  const { year, month, day: date } = dateOf(day)
  return dayNumber(year + 1, month, Math.min(date, daysInMonth(year + 1, month)))
}

/**
 * Proves that every queue and skill has an owner on shift (F11), for the scenario's period and for the twelve months from its
 * first day; names every interval that has none, every hand-over without overlap, and everybody over a limit of working time.
 */
export const proveCoverage = (scenario: Scenario, namePlace: NamePlace): CoverageReport => {
  const { period } = scenario
  const zone = scenario.report?.zone ?? period.zone
  const { epochSeconds: from, countedUntil } = spanOf(period)
  const periodEnd = from + countedUntil
  const yearEnd = dayStart(period.zone, aYearLater(parseDate(period.from)))
  const evidence = gather(scenario, from, Math.max(periodEnd, yearEnd))
  return {
    schema: COVERAGE_SCHEMA,
    scenario: scenario.name,
    zone,
    tz: tzRelease(),
    proofs: [
      proveSpan(evidence, 'the period', { from, until: periodEnd, zone }, namePlace),
      proveSpan(evidence, 'the year ahead', { from, until: yearEnd, zone }, namePlace)
    ]
  }
}
