import type { Generate } from '../../model/demand/demand.ts'
import type { Holiday } from '../../model/shifts/holidays.ts'
import { DAY_SECONDS, parseDate } from '../../time/dates.ts'
import { type Interval, intervalAt } from '../../time/intervals.ts'
import { toInstant } from '../../time/wall-clock.ts'

/** Traffic times `factor` meanwhile. */
export interface SpecialTime extends Interval {
  readonly factor: number
}

type SpecialDay = NonNullable<Generate['days']>[number]

/**
 * The special days of a source (holidays, bridge days) as times on its clock, ascending and disjoint; where several name
 * the same time, the last of them holds.
 */
export function specialTimes(
  days: readonly SpecialDay[],
  holidays: Readonly<Record<string, readonly Holiday[]>>,
  source: string,
  clock: string
): SpecialTime[] {
  let times: SpecialTime[] = []
  for (const day of days) {
    if (day.source !== undefined && day.source !== source) continue
    const named = day.date === undefined ? (holidays[day.holidays ?? ''] ?? []) : [{ date: day.date }]
    for (const one of named) times = overlaid(times, timeOf(one, day.factor, clock))
  }
  return times.sort((a, b) => a.startsAt - b.startsAt)
}

/** Factor of an instant (epoch seconds); 1 outside special days. */
export function specialFactorAt(times: readonly SpecialTime[], instant: number): number {
  return intervalAt(times, instant)?.factor ?? 1
}

function timeOf({ date, from = 0, until = DAY_SECONDS }: Holiday, factor: number, clock: string): SpecialTime {
  const midnight = parseDate(date) * DAY_SECONDS
  return {
    startsAt: toInstant(clock, midnight + from, 'start'),
    endsAt: toInstant(clock, midnight + until, 'start'),
    factor
  }
}

/** Times with a further one laid over them; what it covers of the others is cut away. */
function overlaid(times: readonly SpecialTime[], over: SpecialTime): SpecialTime[] {
  const kept = times.flatMap(time =>
    time.endsAt <= over.startsAt || time.startsAt >= over.endsAt
      ? [time]
      : [
          { ...time, endsAt: Math.min(time.endsAt, over.startsAt) },
          { ...time, startsAt: Math.max(time.startsAt, over.endsAt) }
        ].filter(({ startsAt, endsAt }) => startsAt < endsAt)
  )
  return over.startsAt < over.endsAt ? [...kept, over] : kept
}
