import type { PersonAttendance } from '../compile/attendance.ts'
import { type Interval, mergeIntervals } from '../time/intervals.ts'

/** One region leaves and the next one does not come before it: nobody can be told anything. Epoch seconds. */
export interface BrokenHandover {
  readonly leaves: string
  readonly comes: string
  readonly startsAt: number
  /** When the next region comes; the same instant where they touch. */
  readonly endsAt: number
  readonly left: readonly number[]
  readonly came: readonly number[]
}

/** A region that comes later than this after the last one left does not take over from it: the desk was closed. */
const LONGEST_GAP = 4 * 3600

interface RegionTimes {
  readonly region: string
  readonly onShift: readonly Interval[]
}

/** When at least one person of each region is on shift, pauses counted in: who is at lunch can still be asked. */
const regionTimes = (attendance: readonly PersonAttendance[], regionOfTeam: readonly string[]): RegionTimes[] => {
  const lists = new Map<string, Set<readonly Interval[]>>()
  for (const { person, onShift } of attendance) {
    const region = regionOfTeam[person.team]
    lists.set(region, (lists.get(region) ?? new Set()).add(onShift))
  }
  return [...lists].map(([region, own]) => ({ region, onShift: mergeIntervals([...own].flat()) }))
}

/** Whether some other region is on shift before an instant and goes on after it. */
const isHanded = (regions: readonly RegionTimes[], leaves: string, at: number): boolean =>
  regions.some(
    ({ region, onShift }) => region !== leaves && onShift.some(({ startsAt, endsAt }) => startsAt < at && endsAt > at)
  )

/** Teams that come (`startsAt`) or leave (`endsAt`) at each instant. */
const teamsAt = (attendance: readonly PersonAttendance[], edge: keyof Interval): Map<number, Set<number>> => {
  const teams = new Map<number, Set<number>>()
  const seen = new Map<number, Set<readonly Interval[]>>()
  for (const { person, onShift } of attendance) {
    const lists = seen.get(person.team) ?? new Set()
    if (lists.has(onShift)) continue
    seen.set(person.team, lists.add(onShift))
    for (const interval of onShift) teams.set(interval[edge], (teams.get(interval[edge]) ?? new Set()).add(person.team))
  }
  return teams
}

/**
 * The hand-overs in [from, until) without overlap: the last person of a region leaves, nobody of another region is there,
 * and another region is the next to come, within 4 hours.
 */
export const brokenHandovers = (
  attendance: readonly PersonAttendance[],
  regionOfTeam: readonly string[],
  from: number,
  until: number
): BrokenHandover[] => {
  const regions = regionTimes(attendance, regionOfTeam)
  const broken: BrokenHandover[] = []
  const leaving = teamsAt(attendance, 'endsAt')
  const coming = teamsAt(attendance, 'startsAt')
  const ofRegion = (teams: ReadonlySet<number> | undefined, region: string): number[] =>
    [...(teams ?? [])].filter(team => regionOfTeam[team] === region).sort((a, b) => a - b)
  for (const { region: leaves, onShift } of regions) {
    for (const { endsAt: at } of onShift) {
      if (at < from || at >= until || isHanded(regions, leaves, at)) continue
      const next = nextToCome(regions, at)
      if (next === undefined || next.region === leaves) continue
      broken.push({
        leaves,
        comes: next.region,
        startsAt: at,
        endsAt: next.startsAt,
        left: ofRegion(leaving.get(at), leaves),
        came: ofRegion(coming.get(next.startsAt), next.region)
      })
    }
  }
  return broken.sort((a, b) => a.startsAt - b.startsAt)
}

const nextToCome = (regions: readonly RegionTimes[], at: number): { region: string; startsAt: number } | undefined => {
  let best: { region: string; startsAt: number } | undefined
  for (const { region, onShift } of regions) {
    const startsAt = onShift.find(interval => interval.startsAt >= at)?.startsAt ?? Number.POSITIVE_INFINITY
    if (startsAt <= at + LONGEST_GAP && startsAt < (best?.startsAt ?? Number.POSITIVE_INFINITY))
      best = { region, startsAt }
  }
  return best
}
