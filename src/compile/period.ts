import type { Period } from '../model/scenario.ts'
import { DAY_SECONDS, parseDate } from '../time/dates.ts'
import { toInstant } from '../time/wall-clock.ts'

/** The run's span. `epochSeconds` is second 0, as seconds since 1970-01-01T00:00Z; the others are seconds from there. */
export interface Span {
  readonly epochSeconds: number
  readonly startAt: number
  readonly countedUntil: number
  readonly until: number
}

/** Finds the instants of a scenario’s period: midnight of its zone before the first day to midnight after the last. */
export const spanOf = (period: Period): Span => {
  const epochSeconds = toInstant(period.zone, parseDate(period.from) * DAY_SECONDS, 'start')
  const countedUntil = toInstant(period.zone, (parseDate(period.to) + 1) * DAY_SECONDS, 'start') - epochSeconds
  const startAt = period.warmup === undefined ? 0 : -period.warmup
  return { epochSeconds, startAt, countedUntil, until: countedUntil + (period.cooldown ?? 0) }
}
