import type { Absence } from './absence.ts'
import type { WorkTimes } from './work-times.ts'

/** Marks the days on which one person is away; the column is overwritten by the next call. */
export type DaysAway = (person: number, absence?: Absence) => Uint8Array | undefined

/** Finds the days of leave and of unplanned absence of one person at a time; undefined where there are none. */
export const createDaysAway = (times: WorkTimes): DaysAway => {
  const away = new Uint8Array(times.days)
  return (person, absence) => {
    const leave = times.leaveOf[person]
    if (leave === undefined && absence === undefined) return undefined
    away.fill(0)
    for (const { from, to } of leave ?? []) {
      away.fill(1, Math.max(0, from - times.firstDay), Math.max(0, to - times.firstDay + 1))
    }
    if (absence !== undefined) markAbsence(away, times, person, absence)
    return away
  }
}

const markAbsence = (
  away: Uint8Array,
  { plans, planOf, firstDay }: WorkTimes,
  person: number,
  absence: Absence
): void => {
  let last = -1
  for (const day of plans[planOf[person]].shifts.day) {
    if (day !== last && away[day] === 0 && absence(day + firstDay)) away[day] = 1
    last = day
  }
}
