import type { Generate } from '../../model/demand.ts'
import type { Holiday } from '../../model/holidays.ts'
import { DAY_SECONDS, parseDate } from '../../time/dates.ts'
import { toInstant } from '../../time/wall-clock.ts'

/** Traffic times `factor` in [from, until), epoch seconds. */
export interface SpecialTime {
  readonly from: number
  readonly until: number
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
  return times.sort((a, b) => a.from - b.from)
}

/** Factor of an instant (epoch seconds), by bisection; 1 outside special days. */
export function specialFactorAt(times: readonly SpecialTime[], instant: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle].until <= instant) low = middle + 1
    else high = middle
  }
  return low < times.length && times[low].from <= instant ? times[low].factor : 1
}

function timeOf({ date, from = 0, until = DAY_SECONDS }: Holiday, factor: number, clock: string): SpecialTime {
  const midnight = parseDate(date) * DAY_SECONDS
  return {
    from: toInstant(clock, midnight + from, 'start'),
    until: toInstant(clock, midnight + until, 'start'),
    factor
  }
}

/** Times with a further one laid over them; what it covers of the others is cut away. */
function overlaid(times: readonly SpecialTime[], over: SpecialTime): SpecialTime[] {
  const kept = times.flatMap(time =>
    time.until <= over.from || time.from >= over.until
      ? [time]
      : [
          { ...time, until: Math.min(time.until, over.from) },
          { ...time, from: Math.max(time.from, over.until) }
        ].filter(({ from, until }) => from < until)
  )
  return over.from < over.until ? [...kept, over] : kept
}
