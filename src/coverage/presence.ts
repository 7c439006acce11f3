import { attendanceOf, type PersonAttendance } from '../compile/attendance.ts'
import { peopleOf } from '../compile/people.ts'
import { scenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { clipIntervals, type Interval } from '../time/intervals.ts'

/** People of one group who come and go at the same instants: away from tickets while off shift or in a pause. */
export interface Crowd {
  readonly group: number
  readonly team: number
  readonly people: number
  /** On shift and not in a pause; ascending, disjoint, within the span. */
  readonly present: readonly Interval[]
}

/** What is left of sorted, disjoint intervals outside of others that are sorted and disjoint too, in one pass. */
export const outside = (intervals: readonly Interval[], others: readonly Interval[]): Interval[] => {
  const left: Interval[] = []
  let next = 0
  for (const { startsAt, endsAt } of intervals) {
    let from = startsAt
    while (next < others.length && others[next].endsAt <= from) next++
    for (let at = next; at < others.length && others[at].startsAt < endsAt; at++) {
      if (others[at].startsAt > from) left.push({ startsAt: from, endsAt: others[at].startsAt })
      from = Math.max(from, others[at].endsAt)
    }
    if (from < endsAt) left.push({ startsAt: from, endsAt })
  }
  return left
}

/** A day around the span, so that shifts that reach into it are whole. */
const MARGIN = 8 * 86_400

/** The planned attendance of everybody around [from, until) (epoch seconds), uncut. */
export const plannedAround = (scenario: Scenario, from: number, until: number): PersonAttendance[] =>
  attendanceOf(scenario, from - MARGIN, until + MARGIN)

type Key = readonly Interval[]
type Growing = { -readonly [K in keyof Crowd]: Crowd[K] }

/** Counts people of the same group whose lists of shifts and pauses are one and the same. */
export const crowdsOf = (
  scenario: Scenario,
  attendance: readonly PersonAttendance[],
  from: number,
  until: number
): Crowd[] => {
  const { groupOf } = peopleOf(scenario, scenarioNames(scenario))
  const known = new Map<Key, Map<Key | undefined, Map<number, Growing>>>()
  const presence = new Map<Key, Map<Key | undefined, Interval[]>>()
  for (const [number, { person, onShift, pauses }] of attendance.entries()) {
    const pauseKey = pauses.length === 0 ? undefined : pauses
    const crowds = nested(
      nested(known, onShift, newMap<Key | undefined, Map<number, Growing>>),
      pauseKey,
      newMap<number, Growing>
    )
    const crowd = nested(crowds, groupOf[number], () => ({
      group: groupOf[number],
      team: person.team,
      people: 0,
      present: nested(nested(presence, onShift, newMap<Key | undefined, Interval[]>), pauseKey, () =>
        clipIntervals(outside(onShift, pauses), from, until)
      )
    }))
    crowd.people++
  }
  return [...known.values()].flatMap(byPauses => [...byPauses.values()].flatMap(byGroup => [...byGroup.values()]))
}

const newMap = <K, V>(): Map<K, V> => new Map()

const nested = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
