import type { OpenHours } from '../engine/program.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Clock, TEAM_CLOCK } from '../model/service/clocks.ts'
import { type ClockHoursRule, clockHours } from '../time/clock-hours.ts'
import { DAY_SECONDS, parseDate } from '../time/dates.ts'
import { clipIntervals, type Interval, mergeIntervals } from '../time/intervals.ts'
import { attendanceOf } from './attendance.ts'
import type { Span } from './period.ts'

/** Hours of the clocks of promises (M2), each expanded when it is asked for first and then kept. */
export interface ServiceHours {
  /** Hours of a clock under `clocks`. */
  readonly ofClock: (name: string) => OpenHours
  /** Hours in which somebody of any of the teams is on planned shift: breaks counted in, leave and holidays not. */
  readonly ofTeams: (teams: readonly string[]) => OpenHours
  /** Office hours of customers of a zone; the hours in which they are awake where the scenario states no office. */
  readonly ofCustomer: (zone: string) => OpenHours
}

const YEAR = 365 * DAY_SECONDS
const FIRST_TRY = 14 * DAY_SECONDS
/** A clock that does not get there within these multiples of the first try is taken to have ended. */
const TRIES = [1, 4, 16]
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/**
 * Prepares the hours of a scenario's clocks: from the start of the run (a year earlier where work is ordered by
 * deadline, for tickets open since then) until the longest promise made at the end of the run is due.
 */
export const serviceHoursOf = (scenario: Scenario, span: Span): ServiceHours => {
  const hours = new Map<string, OpenHours>()
  const { epochSeconds } = span
  const lookBack = scenario.routing?.order === 'deadline' ? YEAR : 0
  const from = epochSeconds + span.startAt - lookBack
  const promise = longestPromise(scenario)
  const shifts = new Map<number, ReadonlyMap<string, readonly Interval[]>>()

  const shiftsUntil = (to: number): ReadonlyMap<string, readonly Interval[]> => {
    const known = shifts.get(to) ?? shiftsByTeam(scenario, from, to)
    shifts.set(to, known)
    return known
  }

  const keep = (key: string, intervalsUntil: (to: number) => Interval[]): OpenHours => {
    const known = hours.get(key) ?? packed(expanded(intervalsUntil, epochSeconds + span.until, promise), epochSeconds)
    hours.set(key, known)
    return known
  }

  const ofTeams = (teams: readonly string[]): OpenHours =>
    keep(JSON.stringify([TEAM_CLOCK, ...[...teams].sort()]), to => {
      const byTeam = shiftsUntil(to)
      return clipIntervals(mergeIntervals(teams.flatMap(team => byTeam.get(team) ?? [])), from, to)
    })

  return {
    ofTeams,
    ofClock: name => {
      const clock = clockNamed(scenario, name)
      if ('teams' in clock) return ofTeams(clock.teams)
      const rule = { ...clock, ...daysOff(scenario, clock.holidays) }
      return keep(JSON.stringify(['clock', name]), to => clockHours(rule, from, to))
    },
    ofCustomer: zone => {
      const rule = customerRule(scenario, zone)
      return keep(JSON.stringify(['customer', zone]), to => clockHours(rule, from, to))
    }
  }
}

const longestPromise = ({ targets = [] }: Scenario): number =>
  Math.max(
    0,
    ...targets.flatMap(({ firstReply = 0, nextReply = 0, resolution = 0 }) => [firstReply, nextReply, resolution])
  )

const clockNamed = ({ clocks = {} }: Scenario, name: string): Clock => {
  const clock = Object.hasOwn(clocks, name) ? clocks[name] : undefined
  if (clock === undefined) throw new Error(`there is no clock ${name}, which the checks rule out`)
  return clock
}

const customerRule = ({ customers }: Scenario, zone: string): ClockHoursRule => {
  const hours = customers?.office ?? customers?.awake
  if (hours === undefined) throw new Error('customers have no hours, which the checks rule out')
  return { zone, start: hours.start, end: hours.end, days: hours.days ?? EVERY_DAY }
}

/** Whole days on which no window begins, and parts of days that are cut out, on the clock itself. */
const daysOff = (
  { holidays = {} }: Scenario,
  list: string | undefined
): Pick<ClockHoursRule, 'offDays' | 'offParts'> => {
  const offDays = new Set<number>()
  const parts: Interval[] = []
  for (const { date, from = 0, until = DAY_SECONDS } of list === undefined ? [] : (holidays[list] ?? [])) {
    const day = parseDate(date)
    if (from === 0 && until === DAY_SECONDS) offDays.add(day)
    else parts.push({ startsAt: day * DAY_SECONDS + from, endsAt: day * DAY_SECONDS + until })
  }
  return { offDays, offParts: mergeIntervals(parts) }
}

/** Planned shifts of the teams that overlap [from, to), merged; people who do the same share one list. */
const shiftsByTeam = (scenario: Scenario, from: number, to: number): ReadonlyMap<string, readonly Interval[]> => {
  const teams = Object.keys(scenario.teams)
  const lists = new Map<string, Set<readonly Interval[]>>()
  for (const { person, onShift } of attendanceOf(scenario, from, to)) {
    const team = teams[person.team]
    lists.set(team, (lists.get(team) ?? new Set()).add(onShift))
  }
  return new Map([...lists].map(([team, own]) => [team, mergeIntervals([...own].flat())]))
}

/** Expands so far beyond `until` that a promise made then is due within. */
const expanded = (intervalsUntil: (to: number) => Interval[], until: number, promise: number): Interval[] => {
  let intervals: Interval[] = []
  for (const times of TRIES) {
    const to = until + times * Math.max(FIRST_TRY, 2 * promise)
    intervals = intervalsUntil(to)
    const open = clipIntervals(intervals, until, to).reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt), 0)
    if (open >= promise) break
  }
  return intervals
}

const packed = (intervals: readonly Interval[], epochSeconds: number): OpenHours => ({
  opensAt: Float64Array.from(intervals, ({ startsAt }) => startsAt - epochSeconds),
  closesAt: Float64Array.from(intervals, ({ endsAt }) => endsAt - epochSeconds)
})
