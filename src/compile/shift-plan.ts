import type { Team } from '../model/people/people.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Shift } from '../model/shifts/shift.ts'
import { shiftSeconds, shiftStart } from '../model/shifts/shift-parts.ts'
import { parseDate } from '../time/dates.ts'
import type { ShiftDates, ShiftPlan } from '../time/shift-rule.ts'
import { daysOffOf } from './days-off.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/**
 * The rule of a shift for one team, from the start of its first part to the end of its last: its clock is the team’s
 * zone unless it names one, and it does not start on whole days off of the team.
 */
export const shiftPlan = (scenario: Scenario, team: Team, shiftName: string): ShiftPlan =>
  planOf(scenario, team, scenario.shifts[shiftName], daysOffOf(scenario, team).days)

const planOf = (scenario: Scenario, team: Team, shift: Shift, offDays: ReadonlySet<number>): ShiftPlan => {
  const dates = { ...datesOf(team, shift), offDays }
  const link = linkOf(scenario, team, shift)
  const { start, end } = shift
  if (link === undefined) {
    const length = end === undefined ? shiftSeconds(shift) : undefined
    return {
      ...dates,
      start: shiftStart(shift) ?? 0,
      keep: shift.keep ?? 'end',
      ...(length === undefined ? { end: end ?? 0 } : { lengthSeconds: length })
    }
  }
  const free = { ...dates, ...(shift.length === undefined ? {} : { lengthSeconds: shift.length }) }
  return shift.after === undefined
    ? { ...free, before: link, ...(start === undefined ? {} : { start }) }
    : { ...free, after: link, ...(end === undefined ? {} : { end }) }
}

const datesOf = (
  team: Team,
  shift: Shift
): ShiftDates & { readonly clock: string; readonly endsTwice: 'first' | 'last' } => ({
  clock: shift.clock ?? team.zone,
  days: shift.days ?? EVERY_DAY,
  peopleZone: team.zone,
  endsTwice: shift.endsTwice ?? 'last',
  ...(shift.from === undefined ? {} : { from: parseDate(shift.from) }),
  ...(shift.until === undefined ? {} : { until: parseDate(shift.until) })
})

/** The shift it is chained to, on the team’s own clock where that has none, and where the common instant lies. */
const linkOf = (
  scenario: Scenario,
  team: Team,
  shift: Shift
): { rule: ShiftPlan; offsetSeconds: number } | undefined => {
  const neighbour = shift.after ?? shift.before
  if (neighbour === undefined) return undefined
  const apart = (shift.offset ?? 0) - (shift.overlap ?? 0)
  const rule = planOf(scenario, team, scenario.shifts[neighbour], new Set())
  return { rule, offsetSeconds: shift.after === undefined ? 0 - apart : apart }
}
