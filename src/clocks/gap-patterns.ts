import { DAY_SECONDS, dayOfLocal, formatDate, formatTimeOfDay, isoWeekday, timeOfLocal } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { dayOf, dayStarts } from '../time/local-days.ts'
import { toLocal } from '../time/wall-clock.ts'
import type { GapPattern } from './clock-year-schema.ts'
import { peopleAt } from './head-count.ts'
import { rounded, type YearPlan } from './year-plan.ts'

type Hours = Omit<GapPattern, 'change'>

const WEEK_MINUTES = 7 * 1440
const DAY_MINUTES = 1440
/** Gaps of two periods that begin or end within it of each other are the same gap, changed. */
const NEAR_MINUTES = 180

/**
 * Gaps that begin within [from, until), grouped by their hours, in order of their first date.
 *
 * A gap of more than a day in which the next change of the clocks falls is like no other: it belongs to no pattern.
 *
 * @param earlier patterns of the periods before in which all clocks were in step, the last one last; none where there is nothing to compare with
 */
export const gapPatternsOf = (
  plan: YearPlan,
  from: number,
  until: number,
  earlier: readonly (readonly GapPattern[])[]
): GapPattern[] => {
  const groups = new Map<string, Interval[]>()
  for (const gap of plan.gaps) {
    if (gap.startsAt < from || gap.startsAt >= until) continue
    if (gap.endsAt > until && gap.endsAt - gap.startsAt > DAY_SECONDS) continue
    const key = `${timeOfLocal(toLocal(plan.zone, gap.startsAt))}|${gap.endsAt - gap.startsAt}`
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  const days = weekdaysWithin(plan.zone, from, until)
  return [...groups.values()].map(gaps => {
    const pattern = describePattern(plan, gaps)
    const chances = pattern.weekdays.reduce((sum, weekday) => sum + days[weekday], 0)
    return { ...pattern, change: pattern.times * 2 < chances ? 'single' : changeOf(pattern, earlier) }
  })
}

/** How often each ISO weekday begins within [from, until); index 0 is not used. */
const weekdaysWithin = (zone: string, from: number, until: number): number[] => {
  const counts = new Array<number>(8).fill(0)
  for (const start of dayStarts(zone, from, until)) counts[isoWeekday(dayOf(zone, start))]++
  return counts
}

const describePattern = (plan: YearPlan, gaps: readonly Interval[]): Hours => {
  const { startsAt, endsAt } = gaps[0]
  const days = gaps.map(gap => dayOfLocal(toLocal(plan.zone, gap.startsAt)))
  const end = toLocal(plan.zone, endsAt)
  return {
    from: formatTimeOfDay(timeOfLocal(toLocal(plan.zone, startsAt))),
    to: timeOfLocal(end) === 0 ? '24:00' : formatTimeOfDay(timeOfLocal(end)),
    minutes: (endsAt - startsAt) / 60,
    weekdays: [...new Set(days.map(isoWeekday))].sort(),
    times: gaps.length,
    firstDate: formatDate(days[0]),
    lastDate: formatDate(days[days.length - 1]),
    peopleWhoLeft: gaps.reduce((most, gap) => Math.max(most, peopleBefore(plan, gap)), 0),
    tickets: rounded(gaps.reduce((sum, gap) => sum + plan.arrivals(gap.startsAt, gap.endsAt), 0))
  }
}

const peopleBefore = ({ regions }: YearPlan, { startsAt }: Interval): number =>
  regions.reduce((sum, { headCount }) => sum + peopleAt(headCount, startsAt - 1), 0)

const changeOf = (pattern: Hours, earlier: readonly (readonly GapPattern[])[]): GapPattern['change'] => {
  if (earlier.length === 0) return 'stays'
  const usual = comparable(pattern, earlier).filter(({ change }) => change !== 'single')
  const before = usual.filter(other => distance(pattern, other) <= NEAR_MINUTES)
  if (before.length === 0) return 'opens'
  const nearest = before.reduce((a, b) => (distance(pattern, b) < distance(pattern, a) ? b : a))
  if (nearest.minutes === pattern.minutes) return nearest.from === pattern.from ? 'stays' : 'moves'
  return pattern.minutes > nearest.minutes ? 'widens' : 'narrows'
}

/** Weekends are looked for as far back as it takes: a period of a week has none that the clocks leave alone. */
const comparable = ({ minutes }: Hours, earlier: readonly (readonly GapPattern[])[]): readonly GapPattern[] => {
  if (minutes <= DAY_MINUTES) return earlier.at(-1) ?? []
  const isLong = (other: GapPattern) => other.minutes > DAY_MINUTES
  return earlier.findLast(patterns => patterns.some(isLong)) ?? []
}

/** Least time by which the beginnings, or the ends, of two patterns are apart in the week, minutes. */
const distance = (a: Hours, b: Hours): number => {
  const between = a.weekdays.flatMap(dayA =>
    b.weekdays.map(dayB => {
      const begin = (dayA - dayB) * DAY_MINUTES + minuteOf(a.from) - minuteOf(b.from)
      return Math.min(around(begin), around(begin + a.minutes - b.minutes))
    })
  )
  return Math.min(...between)
}

const around = (minutes: number): number => {
  const past = ((minutes % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES
  return Math.min(past, WEEK_MINUTES - past)
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
