import { DAY_SECONDS, dayOfLocal, timeOfLocal } from './dates.ts'
import type { Interval } from './intervals.ts'
import type { ShiftRule, ShiftTime } from './shift-rule.ts'
import { toInstant, toLocal } from './wall-clock.ts'

/** A part of a split shift: its wall time in seconds since the midnight before the shift starts, and its length, seconds. */
export interface ShiftPart {
  readonly start: number
  readonly length: number
}

/**
 * The parts of one shift as instants, in order. Each keeps its wall-clock start and end when the clocks change, or, with
 * `keep: length`, its distance from the start of the shift and its length. A part that the clocks would leave
 * without time keeps its length.
 */
export function partsOfShift(
  rule: Pick<ShiftRule, 'clock' | 'keep' | 'endsTwice'>,
  parts: readonly ShiftPart[],
  { startsAt, day }: ShiftTime
): Interval[] {
  if (rule.keep === 'length') {
    return parts.map(({ start, length }) => {
      const from = startsAt + start - parts[0].start
      return { startsAt: from, endsAt: from + length }
    })
  }
  const choice = rule.endsTwice === 'first' ? 'start' : 'end'
  return parts.map(({ start, length }) => {
    const from = toInstant(rule.clock, day * DAY_SECONDS + start, 'start')
    const to = toInstant(rule.clock, day * DAY_SECONDS + start + length, choice)
    return { startsAt: from, endsAt: to > from ? to : from + length }
  })
}

/** The first instant at or after another one (epoch seconds) at which the clock of a zone shows a time of day, seconds since midnight. */
export function nextWallTime(zone: string, instant: number, secondsOfDay: number): number {
  const local = toLocal(zone, instant)
  const day = dayOfLocal(local) + (secondsOfDay < timeOfLocal(local) ? 1 : 0)
  return toInstant(zone, day * DAY_SECONDS + secondsOfDay, 'start')
}
