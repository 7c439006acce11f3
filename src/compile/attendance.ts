import { scenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Interval, mergeIntervals } from '../time/intervals.ts'
import { expandShift } from '../time/shift-times.ts'
import { shiftPlan } from './calendar.ts'
import { type Person, peopleOf } from './people.ts'

/** When one person is on shift, and within it away from tickets (breaks, meetings); epoch seconds, sorted, disjoint. */
export interface PersonAttendance {
  readonly person: Person
  readonly onShift: readonly Interval[]
  readonly pauses: readonly Interval[]
}

/**
 * Expands the planned shifts of everybody that overlap [from, to) (epoch seconds), uncut, in order of people.
 *
 * People with the same team and shift share one list.
 */
export const attendanceOf = (scenario: Scenario, from: number, to: number): PersonAttendance[] => {
  const { teams, ...names } = scenarioNames(scenario)
  const expanded = new Map<string, Interval[]>()
  return peopleOf(scenario, { teams, ...names }).people.map(person => {
    const key = `${person.team}|${person.shift}`
    const known = expanded.get(key)
    const plan = (): Interval[] => mergeIntervals(expandShift(shiftPlan(scenario, scenario.teams[teams[person.team]], person.shift), from, to))
    const onShift = known ?? plan()
    if (known === undefined) expanded.set(key, onShift)
    return { person, onShift, pauses: [] }
  })
}
