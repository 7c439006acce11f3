import { DAY_SECONDS, dayOfLocal, timeOfLocal } from './dates.ts'
import { dayOf, isSkippedDay } from './local-days.ts'
import {
  type ChainedShift,
  checkedLength,
  isDayOff,
  isShiftDay,
  type ShiftPlan,
  type ShiftRule,
  type ShiftTime,
  wallLength
} from './shift-rule.ts'
import { toInstant, toLocal, type WallChoice } from './wall-clock.ts'

/** Longer than any shift with any change of the clocks inside it, the skipped day of a move across the date line included. */
const MARGIN_SECONDS = 3 * DAY_SECONDS

/**
 * All shifts of a plan that overlap [from, to) (epoch seconds), uncut and in order of their start (T2, T3).
 * A date that the clock's zone leaves out has no shift; a shift before it that ends on that date ends at the same wall
 * time of the date that follows. No shift is ever empty: where a start in a gap would move to its end or
 * past it, the shift keeps its nominal length from there.
 * @throws UnknownZoneError, or RangeError for a shift of no or more than a day's length
 */
export function expandShift(plan: ShiftPlan, from: number, to: number): ShiftTime[] {
  return 'after' in plan || 'before' in plan ? chainShift(plan, from, to) : expandRule(plan, from, to)
}

/**
 * All shifts of a chain that overlap [from, to) (epoch seconds): one for each shift of the other rule, from its end
 * (`after`) or up to its start (`before`), moved by the offset. The free end lies `lengthSeconds` away, or at the next
 * (`before`: previous) wall time on the chain's own clock. Where the other rule has days off, so has the chain.
 * @throws UnknownZoneError, or RangeError for a free end that is missing or stated twice
 */
export function chainShift(chain: ChainedShift, from: number, to: number): ShiftTime[] {
  const { rule, offsetSeconds = 0 } = 'after' in chain ? chain.after : chain.before
  const margin = MARGIN_SECONDS + Math.abs(offsetSeconds)
  const times: ShiftTime[] = []
  for (const other of expandShift(rule, from - margin, to + margin)) {
    const time =
      'after' in chain ? following(chain, other.endsAt + offsetSeconds) : leading(chain, other.startsAt + offsetSeconds)
    if (time.endsAt > from && time.startsAt < to && isShiftDay(chain, time.day) && !isDayOff(chain, time.startsAt)) {
      times.push(time)
    }
  }
  return times
}

/** The shift of a rule that starts on one day of its clock; undefined where there is none. */
export function shiftOn(rule: ShiftRule, day: number): ShiftTime | undefined {
  if (!isShiftDay(rule, day) || isSkippedDay(rule.clock, day)) return undefined
  const startsLocal = day * DAY_SECONDS + rule.start
  const startsAt = toInstant(rule.clock, startsLocal, 'start')
  if (isDayOff(rule, startsAt)) return undefined
  return { startsAt, endsAt: endOf(rule, startsLocal, startsAt), day }
}

function expandRule(rule: ShiftRule, from: number, to: number): ShiftTime[] {
  const times: ShiftTime[] = []
  const last = dayOf(rule.clock, to)
  for (let day = dayOf(rule.clock, from - MARGIN_SECONDS); day <= last; day++) {
    const time = shiftOn(rule, day)
    if (time && time.endsAt > from && time.startsAt < to) times.push(time)
  }
  return times
}

function endOf(rule: ShiftRule, startsLocal: number, startsAt: number): number {
  const length = wallLength(rule)
  if (rule.keep === 'length') return startsAt + length
  const endsAt = toInstant(rule.clock, startsLocal + length, endChoice(rule))
  return endsAt > startsAt ? endsAt : startsAt + length
}

function endChoice({ endsTwice }: Pick<ShiftRule, 'endsTwice'>): WallChoice {
  return endsTwice === 'first' ? 'start' : 'end'
}

function following(chain: Extract<ChainedShift, { after: unknown }>, startsAt: number): ShiftTime {
  const local = toLocal(chain.clock, startsAt)
  const length = wallLength(freeEnd(timeOfLocal(local), chain.end, chain.lengthSeconds))
  const endsAt = chain.end === undefined ? startsAt + length : toInstant(chain.clock, local + length, endChoice(chain))
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : startsAt + length, day: dayOfLocal(local) }
}

function leading(chain: Extract<ChainedShift, { before: unknown }>, endsAt: number): ShiftTime {
  if ((chain.start === undefined) === (chain.lengthSeconds === undefined)) {
    throw new RangeError('a shift before another one has either a start or a length')
  }
  const startsAt =
    chain.start === undefined
      ? endsAt - checkedLength(chain.lengthSeconds)
      : startBefore(chain.clock, chain.start, endsAt)
  return { startsAt, endsAt, day: dayOf(chain.clock, startsAt) }
}

/** The latest wall time `start` before an instant; where a gap would move it to the instant or past it, the nominal time before it. */
function startBefore(clock: string, start: number, endsAt: number): number {
  const local = toLocal(clock, endsAt)
  const length = wallLength({ start, end: timeOfLocal(local) })
  const startsAt = toInstant(clock, local - length, 'start')
  return startsAt < endsAt ? startsAt : endsAt - length
}

function freeEnd(
  start: number,
  end: number | undefined,
  lengthSeconds: number | undefined
): Pick<ShiftRule, 'start' | 'end' | 'lengthSeconds'> {
  return { start, ...(end === undefined ? {} : { end }), ...(lengthSeconds === undefined ? {} : { lengthSeconds }) }
}
