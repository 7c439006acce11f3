import type { PlannedShifts } from '../engine/legend.ts'
import type { ProgramCalendar } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { absenceOf, absenceShare } from './absence.ts'
import { calendarOf } from './calendar.ts'
import { createLastShiftEnd } from './last-shift.ts'
import type { Span } from './period.ts'
import type { Person } from './person.ts'
import { plannedShifts } from './planned-shifts.ts'
import { workTimesOf } from './work-times.ts'

/** When people work: the plan, which is the same in all replications, and what is left of it in each. */
export interface Work {
  /** Shifts without pauses and before absence; undefined where nothing takes away from the plan. */
  readonly planned: PlannedShifts | undefined
  /** Shifts and pauses less the unplanned absence that the luck of a replication brings. */
  readonly calendarFor: (luck: Uint32Array) => ProgramCalendar
  /** When the last planned shift of a person ends, epoch seconds; −Infinity where they have none within the run. */
  readonly lastShiftEnd: (person: number) => number
}

/** Expands the work of everybody within the run (T1–T4). */
export const workOf = (scenario: Scenario, names: ScenarioNames, people: readonly Person[], span: Span): Work => {
  const { epochSeconds, startAt, until } = span
  const window = { from: epochSeconds + startAt, to: epochSeconds + until, isCut: true }
  const times = workTimesOf(scenario, names, people, window)
  const ofTeam = names.teams.map(team => absenceShare(scenario, team))
  const shares = people.map(({ team, absence }) => absence ?? ofTeam[team])
  const isDrawn = shares.some(share => share > 0)
  const hasPauses = times.plans.some(({ pauses }) => pauses.from.length > 0)
  const whole = isDrawn ? undefined : calendarOf(times, { epochSeconds })
  const calendarFor = (luck: Uint32Array): ProgramCalendar =>
    calendarOf(times, {
      epochSeconds,
      absenceOf: person => {
        const share = shares[person]
        return share > 0 ? absenceOf(luck, people[person].name, share) : undefined
      }
    })
  return {
    planned: isDrawn || hasPauses ? plannedShifts(times, epochSeconds) : undefined,
    calendarFor: whole === undefined ? calendarFor : () => whole,
    lastShiftEnd: createLastShiftEnd(times)
  }
}
