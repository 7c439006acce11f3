import { parseDate, timeOfLocal } from './dates.ts'
import { resolveWallTime, toLocal } from './wall-clock.ts'
import { isZone } from './zone-offsets.ts'

/**
 * The time of day (seconds since midnight) that a wall time is moved to which the clocks of a zone leave out on a date
 * (T2); undefined where the time exists, and where there is no such zone.
 *
 * `date` is an ISO date, `secondsOfDay` may pass a day's end and then means the next date.
 */
export function missingTime(zone: string, date: string, secondsOfDay: number): number | undefined {
  if (!isZone(zone)) return undefined
  const { kind, later } = resolveWallTime(zone, parseDate(date) * 86_400 + secondsOfDay)
  return kind === 'gap' ? timeOfLocal(toLocal(zone, later)) : undefined
}
