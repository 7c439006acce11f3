import { teamCounts } from '../model/people/team-counts.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS } from '../time/dates.ts'
import { transitionsBetween, type ZoneTransition } from '../time/zone-offsets.ts'

/** The clocks of one zone change. */
export interface ZoneChange extends ZoneTransition {
  readonly zone: string
}

/** Zones whose clocks change within a day of one another, in order of time. */
export interface ClockChange {
  /** First and last instant, epoch seconds. */
  readonly at: number
  readonly until: number
  readonly zones: readonly ZoneChange[]
}

/** Changes that follow each other more closely than this belong to one season, spring or autumn. */
const SEASON_SECONDS = 60 * DAY_SECONDS

/** Zones on whose clocks people work: those of teams with people, of people with a zone of their own, then those of shifts anchored to another clock. */
export const clocksOf = (scenario: Scenario): string[] => {
  const { teams, people = [], shifts } = scenario
  const anchors = Object.values(shifts).flatMap(({ clock }) => clock ?? [])
  const counts = teamCounts(scenario)
  const staffed = Object.keys(teams).filter(name => (counts.get(name)?.people ?? 0) > 0)
  return [
    ...new Set([...staffed.map(name => teams[name].zone), ...people.flatMap(({ zone }) => zone ?? []), ...anchors])
  ]
}

/** Changes of the clocks of zones within [from, until), epoch seconds; those on about the same day are one. */
export const changesOf = (zones: readonly string[], from: number, until: number): ClockChange[] => {
  const all = [...new Set(zones)].flatMap(zone =>
    transitionsBetween(zone, from, until).map(transition => ({ zone, ...transition }))
  )
  all.sort((a, b) => a.at - b.at)
  const changes: ZoneChange[][] = []
  for (const change of all) {
    const last = changes.at(-1)
    if (last && change.at - last[0].at < DAY_SECONDS) last.push(change)
    else changes.push([change])
  }
  return changes.map(zoneChanges => ({
    at: zoneChanges[0].at,
    until: zoneChanges[zoneChanges.length - 1].at,
    zones: zoneChanges
  }))
}

/** Zones that are out of step: their clocks have changed while others are about to follow, or the other way round. */
export interface OutOfStep {
  readonly changed: readonly string[]
  readonly notYet: readonly string[]
}

/**
 * Which clocks have changed and which have not between two changes of one season; empty lists outside of it.
 *
 * @param changes all changes, at least two months longer on both sides than what is asked about
 * @param after index of the change before the stretch of time, −1 before the first
 */
export const outOfStep = (changes: readonly ClockChange[], after: number): OutOfStep => {
  const isJoined = (i: number): boolean =>
    i >= 0 && i + 1 < changes.length && changes[i + 1].at - changes[i].at < SEASON_SECONDS
  if (!isJoined(after)) return { changed: [], notYet: [] }
  let first = after
  while (isJoined(first - 1)) first--
  let last = after + 1
  while (isJoined(last)) last++
  const changed = zonesOf(changes.slice(first, after + 1))
  const later = zonesOf(changes.slice(after + 1, last + 1))
  return { changed, notYet: later.filter(zone => !changed.includes(zone)) }
}

const zonesOf = (changes: readonly ClockChange[]): string[] => [
  ...new Set(changes.flatMap(({ zones }) => zones.map(({ zone }) => zone)))
]
