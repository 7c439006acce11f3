import type { PersonAttendance } from '../compile/attendance.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Interval } from '../time/intervals.ts'
import { type HeadCount, headCountOf, presenceOf } from './head-count.ts'

/** When a region is on shift, and with how many people. */
export interface RegionPresence {
  readonly region: string
  readonly headCount: HeadCount
  /** When at least one of its people is on shift; ascending, disjoint, not touching. */
  readonly onShift: readonly Interval[]
  /** First team, in order of the scenario, of those who come or leave at an instant. */
  readonly teamComingAt: ReadonlyMap<number, number>
  readonly teamLeavingAt: ReadonlyMap<number, number>
}

/** Region of each team, in order of the scenario. */
export const regionOfTeams = (scenario: Scenario): string[] =>
  Object.entries(scenario.teams).map(([name, { region }]) => region ?? name)

/** Puts the people of each region together, in order of the scenario's regions. */
export const regionsOf = (scenario: Scenario, attendance: readonly PersonAttendance[]): RegionPresence[] => {
  const regionOfTeam = regionOfTeams(scenario)
  return scenarioNames(scenario).regions.map(region => {
    const own = attendance.filter(({ person }) => regionOfTeam[person.team] === region)
    const headCount = headCountOf(peopleByIntervals(own))
    return { region, headCount, onShift: presenceOf(headCount), ...teamsByInstant(own) }
  })
}

/** People of a team with the same shift share one list: it is expanded once, however many they are. */
const peopleByIntervals = (people: readonly PersonAttendance[]): Map<readonly Interval[], number> => {
  const counts = new Map<readonly Interval[], number>()
  for (const { onShift } of people) counts.set(onShift, (counts.get(onShift) ?? 0) + 1)
  return counts
}

const teamsByInstant = (people: readonly PersonAttendance[]) => {
  const teamComingAt = new Map<number, number>()
  const teamLeavingAt = new Map<number, number>()
  const seen = new Set<readonly Interval[]>()
  for (const { person, onShift } of people) {
    if (seen.has(onShift)) continue
    seen.add(onShift)
    for (const { startsAt, endsAt } of onShift) {
      if (!teamComingAt.has(startsAt)) teamComingAt.set(startsAt, person.team)
      if (!teamLeavingAt.has(endsAt)) teamLeavingAt.set(endsAt, person.team)
    }
  }
  return { teamComingAt, teamLeavingAt }
}
