import type { ArrivalsWithin } from '../compile/arrivals/expected-arrivals.ts'
import { attendanceOf, type PersonAttendance } from '../compile/attendance.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS, dayNumber, formatDate } from '../time/dates.ts'
import { formatInstant, formatIso } from '../time/labels.ts'
import { dayOf } from '../time/local-days.ts'
import { tzRelease } from '../time/tz-release.ts'
import { toInstant } from '../time/wall-clock.ts'
import { type ClockChange, changesOf, clocksOf } from './clock-changes.ts'
import { clockPeriodsOf } from './clock-periods.ts'
import { CALENDAR_SCHEMA, type ClockYear } from './clock-year-schema.ts'
import { coverageOf, minutesWithin } from './coverage.ts'
import { handoversOf } from './handovers.ts'
import { placeOfZone } from './place-names.ts'
import { regionOfTeams, regionsOf } from './regions.ts'
import { shiftsOnChange } from './shifts-on-change.ts'
import { rounded, ticketsInGaps, type YearPlan } from './year-plan.ts'

/** What a year of clock changes is asked of, beside the scenario. */
export interface ClockYearInput {
  readonly year: number
  /** Clock on which the year begins and ends and days are cut. */
  readonly zone: string
  readonly arrivals: ArrivalsWithin
  readonly demand: ClockYear['demand']
  readonly versions: Readonly<Record<string, string>>
}

/** What lies this near to the year shows what is usual at its ends. */
const MARGIN_SECONDS = 90 * DAY_SECONDS

/** Instants at which a year begins and ends on a clock, epoch seconds. */
export const spanOfYear = (year: number, zone: string): { readonly from: number; readonly until: number } => {
  const startOf = (of: number): number => toInstant(zone, dayNumber(of, 1, 1) * DAY_SECONDS, 'start')
  return { from: startOf(year), until: startOf(year + 1) }
}

/** Finds out what the changes of the clocks do to a year of hand-overs. The scenario must have passed the checks. */
export const clockYearOf = (scenario: Scenario, input: ClockYearInput): ClockYear => {
  const { year, zone } = input
  const { from, until } = spanOfYear(year, zone)
  const attendance = attendanceOf(scenario, from - MARGIN_SECONDS, until + MARGIN_SECONDS)
  const plan = planOf(scenario, input, attendance)
  const allChanges = changesOf([...clocksOf(scenario), zone], from - MARGIN_SECONDS, until + MARGIN_SECONDS)
  const changes = allChanges.filter(({ at }) => at >= from && at < until)
  const coverage = coverageOf(
    plan.regions.map(({ onShift }) => onShift),
    from,
    until
  )
  return {
    schema: CALENDAR_SCHEMA,
    versions: { ...input.versions },
    scenario: { name: scenario.name, about: scenario.about ?? '' },
    year,
    zone,
    tzRelease: tzRelease(),
    demand: input.demand,
    startsAt: formatIso('UTC', from),
    endsAt: formatIso('UTC', until),
    minutes: (until - from) / 60,
    gapMinutes: minutesWithin(coverage.gaps, from, until),
    gapIntervals: coverage.gaps.length,
    coveredMinutes: minutesWithin(coverage.covered, from, until),
    overlapMinutes: minutesWithin(coverage.overlaps, from, until),
    overlapIntervals: coverage.overlaps.length,
    ticketsInGaps: rounded(ticketsInGaps(plan, from, until)),
    regions: describeRegions(scenario, attendance),
    changes: changes.map(change => describeChange(scenario, change, zone)),
    periods: clockPeriodsOf(plan, allChanges, from, until),
    ...listsOf(shiftsOnChange(plan, attendance, changes))
  }
}

const planOf = (
  scenario: Scenario,
  { year, zone, arrivals }: ClockYearInput,
  attendance: readonly PersonAttendance[]
): YearPlan => {
  const { from, until } = spanOfYear(year, zone)
  const regions = regionsOf(scenario, attendance)
  const margin = 10 * DAY_SECONDS
  const { gaps } = coverageOf(
    regions.map(({ onShift }) => onShift),
    from - margin,
    until + margin
  )
  return { scenario, zone, regions, handovers: handoversOf(regions), gaps, arrivals }
}

const describeRegions = (scenario: Scenario, attendance: readonly PersonAttendance[]): ClockYear['regions'] => {
  const regionOfTeam = regionOfTeams(scenario)
  const zones = Object.values(scenario.teams).map(({ zone }) => zone)
  return [...new Set(regionOfTeam)].map(region => ({
    region,
    people: attendance.filter(({ person }) => regionOfTeam[person.team] === region).length,
    zones: [...new Set(zones.filter((_, team) => regionOfTeam[team] === region))]
  }))
}

const describeChange = (
  scenario: Scenario,
  { at, zones }: ClockChange,
  zone: string
): ClockYear['changes'][number] => ({
  date: formatDate(dayOf(zone, at)),
  zones: zones.map(change => ({
    zone: change.zone,
    place: placeOfZone(scenario, change.zone),
    at: formatIso('UTC', change.at),
    localBefore: formatInstant('UTC', change.at + change.before, 'datetime'),
    localAfter: formatInstant('UTC', change.at + change.after, 'datetime'),
    movesMinutes: (change.after - change.before) / 60
  }))
})

const listsOf = ({ oddShifts, doubtfulTimes }: ReturnType<typeof shiftsOnChange>) => ({
  oddShifts: [...oddShifts],
  doubtfulTimes: [...doubtfulTimes]
})
