import { DAY_SECONDS, isoWeekday } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { dayOf, dayStart } from '../time/local-days.ts'

/** A stretch in which a person works too long or rests too little: `seconds` worked in the week, or of rest. */
export interface WorkingTimeBreach extends Interval {
  readonly seconds: number
}

/** Instants at which the weeks of a zone begin, Monday 00:00, from the week of `from` to the one after `until`. */
const weekStarts = (zone: string, from: number, until: number): number[] => {
  const first = dayOf(zone, from)
  const monday = first - isoWeekday(first) + 1
  const starts: number[] = []
  for (let day = monday; starts.length === 0 || starts[starts.length - 1] < until; day += 7)
    starts.push(dayStart(zone, day))
  return starts
}

/** Weeks (Monday to Sunday on the clock of a zone) that touch [from, until) with more than `most` seconds on shift. */
export const overlongWeeks = (
  onShift: readonly Interval[],
  zone: string,
  most: number,
  { from, until }: { readonly from: number; readonly until: number }
): WorkingTimeBreach[] => {
  const starts = weekStarts(zone, from, until)
  const breaches: WorkingTimeBreach[] = []
  let next = 0
  for (let week = 0; week + 1 < starts.length; week++) {
    const [startsAt, endsAt] = [starts[week], starts[week + 1]]
    while (next < onShift.length && onShift[next].endsAt <= startsAt) next++
    let seconds = 0
    for (let at = next; at < onShift.length && onShift[at].startsAt < endsAt; at++)
      seconds += Math.min(endsAt, onShift[at].endsAt) - Math.max(startsAt, onShift[at].startsAt)
    if (seconds > most) breaches.push({ startsAt, endsAt, seconds })
  }
  return breaches
}

/** Parts of a split shift lie within this of its start; what comes later is the work of another day. */
const LONGEST_WORKING_DAY = 16 * 3600

interface Gap extends Interval {
  /** Index of the work before it. */
  readonly after: number
}

/** What follows the start of a working day: a long enough rest, or the longest of those that are too short; nothing after 24 hours without any. */
const restAfter = (onShift: readonly Interval[], first: number, least: number): Gap | undefined => {
  const { startsAt: begun } = onShift[first]
  let longest: Gap | undefined
  for (let at = first; at < onShift.length; at++) {
    const { endsAt: startsAt } = onShift[at]
    if (startsAt > begun + DAY_SECONDS || (startsAt === begun + DAY_SECONDS && at > first)) return longest
    const endsAt = onShift[at + 1]?.startsAt ?? Number.POSITIVE_INFINITY
    const gap = { after: at, startsAt, endsAt }
    if (endsAt - startsAt >= least) {
      if (at === first || startsAt <= begun + LONGEST_WORKING_DAY) return gap
    } else if (longest === undefined || endsAt - startsAt > longest.endsAt - longest.startsAt) longest = gap
  }
  return longest
}

/**
 * Rests that are too short. A rest of `least` seconds must follow a shift, or the last part of a split shift: within 16 hours of
 * its start. Of the rests before that the longest is given, and work counts as begun anew after it; the pause of a split shift is
 * no breach. Work of more than 24 hours has a rest of 0 then.
 */
export const shortRests = (
  onShift: readonly Interval[],
  least: number,
  { from, until }: { readonly from: number; readonly until: number }
): WorkingTimeBreach[] => {
  const breaches: WorkingTimeBreach[] = []
  for (let first = 0; first < onShift.length; ) {
    const rest = restAfter(onShift, first, least)
    const missedAt = Math.max(from, onShift[first].startsAt + DAY_SECONDS)
    const breach = rest ?? { startsAt: missedAt, endsAt: missedAt }
    const seconds = breach.endsAt - breach.startsAt
    const isWithin = breach.startsAt >= from && breach.startsAt < until && (rest || onShift[first].endsAt > missedAt)
    if (seconds < least && isWithin) breaches.push({ startsAt: breach.startsAt, endsAt: breach.endsAt, seconds })
    first = (rest?.after ?? first) + 1
  }
  return breaches
}
