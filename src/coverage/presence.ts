import { attendanceOf, type PersonAttendance } from '../compile/attendance.ts'
import { peopleOf } from '../compile/people.ts'
import type { People } from '../compile/person.ts'
import { scenarioNames } from '../model/names/names.ts'
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

/** A stretch in which somebody is in one group, epoch seconds. */
interface Stay extends Interval {
  readonly group: number
}

/**
 * Counts people of the same group whose lists of shifts and pauses are one and the same. Somebody whose group changes counts
 * for each of their groups only while they are in it, since skills begin on a date.
 */
export const crowdsOf = (
  scenario: Scenario,
  attendance: readonly PersonAttendance[],
  from: number,
  until: number
): Crowd[] => {
  const people = peopleOf(scenario, scenarioNames(scenario))
  const stays = staysOf(people, from, until)
  const known = new Map<Key, Map<Key | undefined, Map<string, Growing>>>()
  const presence = new Map<Key, Map<Key | undefined, Interval[]>>()
  for (const [number, { person, onShift, pauses }] of attendance.entries()) {
    const pauseKey = pauses.length === 0 ? undefined : pauses
    const crowds = nested(
      nested(known, onShift, newMap<Key | undefined, Map<string, Growing>>),
      pauseKey,
      newMap<string, Growing>
    )
    const present = (): Interval[] =>
      nested(nested(presence, onShift, newMap<Key | undefined, Interval[]>), pauseKey, () =>
        clipIntervals(outside(onShift, pauses), from, until)
      )
    const whole = { group: people.groupOf[number], startsAt: from, endsAt: until }
    for (const { group, startsAt, endsAt } of stays.get(number) ?? [whole]) {
      const crowd = nested(crowds, `${group}|${startsAt}|${endsAt}`, () => ({
        group,
        team: person.team,
        people: 0,
        present: startsAt === from && endsAt === until ? present() : clipIntervals(present(), startsAt, endsAt)
      }))
      crowd.people++
    }
  }
  return [...known.values()].flatMap(byPauses => [...byPauses.values()].flatMap(byGroup => [...byGroup.values()]))
}

/** The groups of everybody who changes group, one after the other, within [from, until). */
const staysOf = ({ groupOf, steps }: People, from: number, until: number): Map<number, Stay[]> => {
  const stays = new Map<number, Stay[]>()
  for (const { person, at, group } of steps) {
    const own = stays.get(person) ?? [{ group: groupOf[person], startsAt: from, endsAt: until }]
    const last = own[own.length - 1]
    if (at <= from) stays.set(person, [{ ...last, group }])
    else if (at < until)
      stays.set(person, [...own.slice(0, -1), { ...last, endsAt: at }, { group, startsAt: at, endsAt: until }])
  }
  return stays
}

const newMap = <K, V>(): Map<K, V> => new Map()

const nested = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
