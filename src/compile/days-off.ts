import type { Team } from '../model/people/people.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS, parseDate } from '../time/dates.ts'
import { type Interval, mergeIntervals } from '../time/intervals.ts'
import { toInstant } from '../time/wall-clock.ts'

/** When a team is off: days on which no shift starts, and parts of days that are cut out of shifts (T4). */
export interface DaysOff {
  /** Day numbers in the team’s zone. */
  readonly days: ReadonlySet<number>
  /** Epoch seconds, sorted and disjoint. */
  readonly parts: readonly Interval[]
}

/** The holidays of a team on its own clock. */
export const daysOffOf = ({ holidays }: Scenario, { holidays: list, zone }: Team): DaysOff => {
  const entries = list === undefined ? [] : (holidays?.[list] ?? [])
  const days = new Set<number>()
  const parts: Interval[] = []
  for (const { date, from = 0, until = DAY_SECONDS } of entries) {
    const day = parseDate(date)
    if (from === 0 && until === DAY_SECONDS) days.add(day)
    else parts.push(partOf(zone, day, from, until))
  }
  return { days, parts: mergeIntervals(parts.filter(({ startsAt, endsAt }) => startsAt < endsAt)) }
}

const partOf = (zone: string, day: number, from: number, until: number): Interval => ({
  startsAt: toInstant(zone, day * DAY_SECONDS + from, 'start'),
  endsAt: toInstant(zone, day * DAY_SECONDS + until, 'end')
})
