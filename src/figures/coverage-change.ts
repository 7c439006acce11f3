import type { Result } from '../metrics/schemas/result-schema.ts'
import { allStaff } from './read-result.ts'

const HALF_A_WEEK = 302_400
const LEAST_CHANGE = 0.5

/**
 * First date (`14 March`) from which fewer people are scheduled in one of these hours of the week than in the weeks
 * before, as after a change of clocks; undefined where coverage is the same all along, or goes up and down.
 */
export function fewerFrom(result: Result, hoursOfWeek: readonly number[]): string | undefined {
  const starts = hoursOfWeek.map(hour => dropOf(result, hour)).filter(start => start !== undefined)
  return starts.length === 0 ? undefined : dateAt(result, Math.min(...starts))
}

/** Start of the first week with fewer people in this hour, seconds; undefined unless there is one step and it is down. */
function dropOf(result: Result, hour: number): number | undefined {
  const weeks = weeksOfHour(result, hour)
  const steps = weeks.slice(1).filter(({ people }, i) => Math.abs(people - weeks[i].people) >= LEAST_CHANGE)
  const [step] = steps
  return steps.length === 1 && step.people < weeks[0].people ? step.startSeconds : undefined
}

/** People scheduled in an hour of the week, week by week. */
function weeksOfHour(result: Result, hour: number): { startSeconds: number; people: number }[] {
  const { hourOfWeek, startSeconds } = result.intervals
  const people = allStaff(result)?.intervals.scheduledPeople ?? []
  const weeks: { startSeconds: number; people: number }[] = []
  hourOfWeek.forEach((own, i) => {
    const last = weeks[weeks.length - 1]
    if (own !== hour || (last !== undefined && startSeconds[i] - last.startSeconds < HALF_A_WEEK)) return
    weeks.push({ startSeconds: startSeconds[i], people: people[i] ?? 0 })
  })
  return weeks
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

function dateAt({ days }: Result, seconds: number): string | undefined {
  const day = days.filter(({ startSeconds }) => startSeconds <= seconds).at(-1)
  if (day === undefined) return undefined
  const [, month, ofMonth] = day.date.split('-').map(Number)
  return `${ofMonth} ${MONTHS[month - 1]}`
}
