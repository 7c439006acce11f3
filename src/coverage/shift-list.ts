import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { formatIso } from '../time/labels.ts'
import { plannedAround } from './presence.ts'

/** A stretch of time, UTC, such as `2027-03-15T08:00:00Z`. */
export interface TimeSpan {
  readonly from: string
  readonly until: string
}

/** A planned shift; breaks and meetings lie within it. */
export interface PlannedShift extends TimeSpan {
  readonly pauses: readonly TimeSpan[]
}

/** The shifts of one person, in their order; those that reach into the span are whole. */
export interface Roster {
  readonly person: string
  readonly team: string
  readonly region: string
  /** Where the team sits. */
  readonly site: string
  readonly shifts: readonly PlannedShift[]
}

/** Who is planned to be on shift when, within a span. */
export interface ShiftList extends TimeSpan {
  readonly scenario: string
  /** Everybody, those without a shift in the span too, in order of teams. */
  readonly rosters: readonly Roster[]
}

interface Seconds {
  readonly startsAt: number
  readonly endsAt: number
}

const spanOf = ({ startsAt, endsAt }: Seconds): TimeSpan => ({
  from: formatIso('UTC', startsAt),
  until: formatIso('UTC', endsAt)
})

/** Lists the planned shifts of everybody that overlap [from, until), epoch seconds: leave and holidays are taken out, unplanned absence is not known. */
export const shiftList = (scenario: Scenario, from: number, until: number): ShiftList => {
  const { teams } = scenarioNames(scenario)
  const overlaps = ({ startsAt, endsAt }: Seconds): boolean => startsAt < until && endsAt > from
  const rosters = plannedAround(scenario, from, until).map(({ person, onShift, pauses }): Roster => {
    const team = teams[person.team]
    const { region = team, site = team } = scenario.teams[team]
    const shifts = onShift.filter(overlaps).map(shift => ({
      ...spanOf(shift),
      pauses: pauses.filter(({ startsAt, endsAt }) => startsAt >= shift.startsAt && endsAt <= shift.endsAt).map(spanOf)
    }))
    return { person: person.name, team, region, site, shifts }
  })
  return { ...spanOf({ startsAt: from, endsAt: until }), scenario: scenario.name, rosters }
}
