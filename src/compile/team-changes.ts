import type { PlannedShifts } from '../engine/legend.ts'
import { CalendarChange, type ProgramCalendar } from '../engine/program.ts'
import type { Span } from './period.ts'
import type { Person } from './person.ts'

const WEEK = 604_800

/**
 * Instants at which a whole team begins or ends within the run, seconds, ascending: its first shift starts more than a week after the
 * run, or its last one ends more than a week before the run does.
 *
 * `work` is the plan, or the calendar where nothing takes away from the plan.
 */
export const teamChangesOf = (
  people: readonly Pick<Person, 'team'>[],
  work: PlannedShifts | ProgramCalendar,
  { startAt, until }: Pick<Span, 'startAt' | 'until'>
): Float64Array => {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  const pass = (person: number, at: number): void => {
    const { team } = people[person]
    first.set(team, Math.min(first.get(team) ?? Number.POSITIVE_INFINITY, at))
    last.set(team, Math.max(last.get(team) ?? Number.NEGATIVE_INFINITY, at))
  }
  passWork(work, until, pass)
  const begun = [...first.values()].filter(at => at > startAt + WEEK)
  const ended = [...last.values()].filter(at => at < until - WEEK)
  return Float64Array.from(new Set([...begun, ...ended])).sort()
}

/** Tells each start and end of a shift; who is still on shift at the end of the run is there until then. */
const passWork = (
  work: PlannedShifts | ProgramCalendar,
  until: number,
  pass: (person: number, at: number) => void
): void => {
  if ('firstOf' in work) {
    for (let person = 0; person + 1 < work.firstOf.length; person++) {
      for (let shift = work.firstOf[person]; shift < work.firstOf[person + 1]; shift++) {
        pass(person, work.from[shift])
        pass(person, work.to[shift])
      }
    }
    return
  }
  const isThere = new Set<number>()
  for (let row = 0; row < work.count; row++) {
    const person = work.agent[row]
    if (work.change[row] === CalendarChange.arrives) isThere.add(person)
    if (work.change[row] === CalendarChange.leaves) isThere.delete(person)
    pass(person, work.at[row])
  }
  for (const person of isThere) pass(person, until)
}
