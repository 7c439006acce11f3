import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Interval } from '../time/intervals.ts'
import { createDaysAway } from './days-away.ts'
import { peopleOf } from './people.ts'
import type { Person } from './person.ts'
import { createPresentTimes, tracePresent } from './present-times.ts'
import { type WorkTimes, workTimesOf } from './work-times.ts'

/**
 * When one person is on shift, and within it away from tickets (breaks, meetings); epoch seconds, sorted, disjoint.
 * A pause may begin or end together with its shift.
 */
export interface PersonAttendance {
  readonly person: Person
  readonly onShift: readonly Interval[]
  readonly pauses: readonly Interval[]
}

type Times = Omit<PersonAttendance, 'person'>

/**
 * Expands the planned shifts of everybody that overlap [from, to) (epoch seconds), uncut, in order of people. Leave is
 * taken out; unplanned absence is not, since that is drawn for each run.
 *
 * People who do the same, and come and go on the same days, share one list.
 */
export const attendanceOf = (scenario: Scenario, from: number, to: number): PersonAttendance[] => {
  const names = scenarioNames(scenario)
  const { people } = peopleOf(scenario, names)
  const times = workTimesOf(scenario, names, people, { from, to, isCut: false })
  const present = createPresentTimes(times)
  const daysAway = createDaysAway(times)
  const ofPlan = times.plans.map(() => new Map<WorkTimes['leaveOf'][number], Times>())
  const trace = (plan: number, away: Uint8Array | undefined): Times => {
    tracePresent(times.plans[plan], away, present)
    return {
      onShift: intervals(times.instants, present.shiftFrom, present.shiftTo, present.shifts),
      pauses: intervals(times.instants, present.pauseFrom, present.pauseTo, present.pauses)
    }
  }
  return people.map((person, index) => {
    const plan = times.planOf[index]
    const leave = times.leaveOf[index]
    const known = ofPlan[plan].get(leave) ?? trace(plan, daysAway(index))
    ofPlan[plan].set(leave, known)
    return { person, ...known }
  })
}

const intervals = (instants: Float64Array, from: Int32Array, to: Int32Array, count: number): Interval[] =>
  Array.from({ length: count }, (_, i) => ({ startsAt: instants[from[i]], endsAt: instants[to[i]] }))
