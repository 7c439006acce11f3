import type { ProgramCareers } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { dayStart } from '../time/local-days.ts'
import { zoneOf } from './people.ts'
import type { Span } from './period.ts'
import type { GroupStep, People } from './person.ts'
import type { Work } from './work.ts'

/** What the engine is told of people’s groups. */
export interface Careers {
  /** Group of each person when the run starts. */
  readonly groupAtStart: Int32Array
  /** What changes within the run; absent: nothing. */
  readonly careers?: ProgramCareers
}

/** Group of somebody who has left for good. */
const GONE = -1

/** Group of each person at an instant (epoch seconds): the last step at or before it. */
export const groupsAt = ({ groupOf, steps }: People, instant: number): Int32Array => {
  const groups = Int32Array.from(groupOf)
  for (const { person, at, group } of steps) {
    if (at > instant) break
    groups[person] = group
  }
  return groups
}

/** Changes of groups and departures within the run, in order; who leaves does so at the end of the last shift that began before. */
export const careersOf = (
  scenario: Scenario,
  names: ScenarioNames,
  people: People,
  work: Work,
  { epochSeconds, startAt, until }: Span
): Careers => {
  const groupAtStart = groupsAt(people, epochSeconds + startAt)
  const left = departures(scenario, names, people, work)
  const isWithin = ({ at }: GroupStep): boolean => at > epochSeconds + startAt && at < epochSeconds + until
  const stays = ({ person, at }: GroupStep): boolean => at < (left.get(person)?.at ?? Number.POSITIVE_INFINITY)
  const rows = [...people.steps.filter(stays), ...left.values()].filter(isWithin)
  if (rows.length === 0) return { groupAtStart }
  rows.sort((a, b) => a.at - b.at || a.person - b.person)
  const careers = {
    count: rows.length,
    at: Float64Array.from(rows, ({ at }) => at - epochSeconds),
    agent: Int32Array.from(rows, ({ person }) => person),
    group: Int32Array.from(rows, ({ group }) => group)
  }
  return { groupAtStart, careers }
}

const departures = (
  scenario: Scenario,
  names: ScenarioNames,
  { people }: People,
  { lastShiftEnd }: Work
): Map<number, GroupStep> => {
  const left = new Map<number, GroupStep>()
  for (const [row, person] of people.entries()) {
    if (person.gone === undefined) continue
    const at = Math.max(dayStart(zoneOf(scenario, names, person), person.gone), lastShiftEnd(row))
    left.set(row, { person: row, at, group: GONE })
  }
  return left
}
