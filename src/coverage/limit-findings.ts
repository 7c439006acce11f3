import type { PersonAttendance } from '../compile/attendance.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Interval } from '../time/intervals.ts'
import type { FoundTime, ProofContext, RawFinding } from './raw-finding.ts'
import { overlongWeeks, shortRests, type WorkingTimeBreach } from './working-time.ts'

type Check = (onShift: readonly Interval[], zone: string) => WorkingTimeBreach[]

const hours = (seconds: number): string => `${Number((seconds / 3600).toFixed(2))} h`

const timesOf = (breaches: readonly WorkingTimeBreach[], words: string): FoundTime[] =>
  breaches.map(({ startsAt, endsAt, seconds }) => ({
    startsAt,
    endsAt,
    seconds: endsAt - startsAt,
    amount: seconds,
    label: `${hours(seconds)} ${words}`
  }))

/** Everybody whose planned shifts go over the weekly hours or under the rest that the scenario states. */
export const limitFindings = (
  scenario: Scenario,
  attendance: readonly PersonAttendance[],
  { from, until }: ProofContext
): RawFinding[] => {
  const { weeklyHours, rest } = scenario.limits ?? {}
  const teams = Object.values(scenario.teams)
  const span = { from, until }
  const findingsOf = (
    kind: RawFinding['kind'],
    key: string,
    needed: number,
    words: string,
    check: Check
  ): RawFinding[] => {
    const known = new Map<string, Map<readonly Interval[], FoundTime[]>>()
    return attendance.flatMap(({ person, onShift }) => {
      const zone = person.zone ?? teams[person.team].zone
      const ofZone = known.get(zone) ?? new Map<readonly Interval[], FoundTime[]>()
      known.set(zone, ofZone)
      const times = ofZone.get(onShift) ?? timesOf(check(onShift, zone), words)
      ofZone.set(onShift, times)
      return times.length === 0
        ? []
        : [{ kind, subjects: [{ what: person.name, path: ['limits', key] }], needed, zone, times }]
    })
  }
  return [
    ...(weeklyHours === undefined
      ? []
      : findingsOf('weekly hours', 'weeklyHours', weeklyHours, 'a week', (onShift, zone) =>
          overlongWeeks(onShift, zone, weeklyHours, span)
        )),
    ...(rest === undefined
      ? []
      : findingsOf('rest', 'rest', rest, 'of rest', onShift => shortRests(onShift, rest, span)))
  ]
}
