import type { ProgramCalendar } from '../engine/program.ts'
import type { Shift, Team } from '../model/people.ts'
import type { Scenario } from '../model/scenario.ts'
import { parseDate } from '../time/dates.ts'
import { type Interval, mergeIntervals } from '../time/intervals.ts'
import type { ShiftPlan } from '../time/shift-rule.ts'
import { expandShift } from '../time/shift-times.ts'
import type { Person } from './people.ts'
import type { Span } from './period.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const DAY = 86_400

/** Expands the shifts of all people to instants at which they come and go (T1–T3), clipped to the run. */
export const calendarOf = (
  scenario: Scenario,
  teams: readonly string[],
  people: readonly Person[],
  span: Span
): ProgramCalendar => {
  const expanded = new Map<string, Interval[]>()
  const rows: [at: number, arrives: number, agent: number][] = []
  people.forEach((person, agent) => {
    const key = `${person.team}|${person.shift}`
    const known = expanded.get(key)
    const intervals = known ?? intervalsOf(scenario, teams[person.team], person.shift, span)
    if (known === undefined) expanded.set(key, intervals)
    for (const { startsAt, endsAt } of intervals) rows.push([startsAt, 1, agent], [endsAt, 0, agent])
  })
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
  return {
    count: rows.length,
    at: Float64Array.from(rows, row => row[0]),
    arrives: Uint8Array.from(rows, row => row[1]),
    agent: Int32Array.from(rows, row => row[2])
  }
}

const intervalsOf = (scenario: Scenario, teamName: string, shiftName: string, span: Span): Interval[] => {
  const plan = shiftPlan(scenario, scenario.teams[teamName], shiftName)
  const { epochSeconds, startAt, until } = span
  const shifts = expandShift(plan, epochSeconds + startAt - DAY, epochSeconds + until + DAY)
  return mergeIntervals(shifts)
    .map(({ startsAt, endsAt }) => ({
      startsAt: Math.max(startsAt - epochSeconds, startAt),
      endsAt: Math.min(endsAt - epochSeconds, until)
    }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
}

/** The rule of a shift for one team: its clock is the team’s zone unless it names one; the team’s holidays are off. */
export const shiftPlan = (scenario: Scenario, team: Team, shiftName: string): ShiftPlan => {
  const shift = scenario.shifts[shiftName]
  const holidays = team.holidays === undefined ? [] : (scenario.holidays?.[team.holidays] ?? [])
  return planOf(scenario, team, shift, new Set(holidays.map(parseDate)))
}

const planOf = (scenario: Scenario, team: Team, shift: Shift, offDays: ReadonlySet<number>): ShiftPlan => {
  const clock = shift.clock ?? team.zone
  const dates = {
    clock,
    days: shift.days ?? EVERY_DAY,
    peopleZone: team.zone,
    offDays,
    ...(shift.from === undefined ? {} : { from: parseDate(shift.from) }),
    ...(shift.until === undefined ? {} : { until: parseDate(shift.until) }),
    ...(shift.length === undefined ? {} : { lengthSeconds: shift.length })
  }
  const neighbour = shift.after ?? shift.before
  if (neighbour === undefined) {
    return {
      ...dates,
      start: shift.start ?? 0,
      keep: shift.keep ?? 'end',
      ...(shift.length === undefined ? { end: shift.end ?? 0 } : {})
    }
  }
  const overlap = shift.overlap ?? 0
  const rule = planOf(scenario, team, scenario.shifts[neighbour], new Set())
  return shift.after === undefined
    ? {
        ...dates,
        before: { rule, offsetSeconds: overlap },
        ...(shift.start === undefined ? {} : { start: shift.start })
      }
    : { ...dates, after: { rule, offsetSeconds: -overlap }, ...(shift.end === undefined ? {} : { end: shift.end }) }
}
