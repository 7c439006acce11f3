import { attendanceOf, type PersonAttendance } from '../../src/compile/attendance.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { parseDate } from '../../src/time/dates.ts'
import { formatInstant } from '../../src/time/labels.ts'

/** The parts of a scenario that say who works when. */
export type Parts = Pick<ScenarioSource, 'shifts' | 'teams'> &
  Partial<Pick<ScenarioSource, 'rotas' | 'meetings' | 'leave' | 'absence' | 'holidays' | 'period'>>

/** A team as it is written, with a skill so that it need not be said. */
export const teamOf = (more: Omit<ScenarioSource['teams'][string], 'skills'>): ScenarioSource['teams'][string] => ({
  skills: { any: '100%' },
  ...more
})

/** A whole scenario of these parts; throws where the schema refuses them. */
export const scenarioOf = (parts: Parts): Scenario =>
  scenarioSchema.parse({
    name: 'sample',
    period: { from: '2027-03-01', to: '2027-03-28', zone: 'UTC' },
    skills: { any: { effort: '20 min' } },
    demand: { generate: { rate: '10 per hour' } },
    ...parts
  })

/** Attendance of everybody from the start of one date to the end of another, by UTC. */
export const attend = (parts: Parts, first = '2027-03-01', last = '2027-03-28'): PersonAttendance[] =>
  attendanceOf(scenarioOf(parts), parseDate(first) * 86_400, (parseDate(last) + 1) * 86_400)

/** Intervals in words on the clock of a zone: `2027-03-01 09:00–17:00`. */
export const inWords = (intervals: PersonAttendance['onShift'], zone: string): string[] =>
  intervals.map(
    ({ startsAt, endsAt }) => `${formatInstant(zone, startsAt, 'datetime')}–${formatInstant(zone, endsAt, 'time')}`
  )

/** Lengths in hours. */
export const hours = (intervals: PersonAttendance['onShift']): number[] =>
  intervals.map(({ startsAt, endsAt }) => (endsAt - startsAt) / 3600)
