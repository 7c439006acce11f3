import type { Interval } from '../time/intervals.ts'
import { countUpTo } from '../time/zone-offsets.ts'

/** How many people are on shift: `people[i]` from `at[i]` (epoch seconds, ascending) up to `at[i + 1]`; nobody before. */
export interface HeadCount {
  readonly at: readonly number[]
  readonly people: readonly number[]
}

/** Counts people: each list of intervals is that of as many people as its number says. */
export const headCountOf = (lists: Iterable<readonly [intervals: readonly Interval[], people: number]>): HeadCount => {
  const steps = new Map<number, number>()
  for (const [intervals, people] of lists) {
    for (const { startsAt, endsAt } of intervals) {
      steps.set(startsAt, (steps.get(startsAt) ?? 0) + people)
      steps.set(endsAt, (steps.get(endsAt) ?? 0) - people)
    }
  }
  const at = [...steps].filter(([, step]) => step !== 0).map(([instant]) => instant)
  at.sort((a, b) => a - b)
  let count = 0
  return { at, people: at.map(instant => (count += steps.get(instant) ?? 0)) }
}

/** People on shift at an instant (epoch seconds): those who come at it count, those who leave do not. */
export const peopleAt = ({ at, people }: HeadCount, instant: number): number => people[countUpTo(at, instant) - 1] ?? 0

/** Most people of several groups together at any instant of [from, until); 0 where it is empty. */
export const mostTogether = (groups: readonly HeadCount[], from: number, until: number): number => {
  if (from >= until) return 0
  const instants = [from, ...groups.flatMap(group => changesWithin(group, from, until))]
  return Math.max(...instants.map(instant => groups.reduce((sum, group) => sum + peopleAt(group, instant), 0)))
}

/** Stretches in which somebody is on shift, ascending. */
export const presenceOf = ({ at, people }: HeadCount): Interval[] => {
  const stretches: Interval[] = []
  let startsAt = Number.NaN
  at.forEach((instant, i) => {
    if (people[i] > 0 && Number.isNaN(startsAt)) startsAt = instant
    else if (people[i] === 0 && !Number.isNaN(startsAt)) {
      stretches.push({ startsAt, endsAt: instant })
      startsAt = Number.NaN
    }
  })
  return stretches
}

/** Instants inside (from, until) at which the number of people changes. */
export const changesWithin = ({ at }: HeadCount, from: number, until: number): number[] => {
  const within: number[] = []
  for (let i = countUpTo(at, from); i < at.length && at[i] < until; i++) within.push(at[i])
  return within
}
