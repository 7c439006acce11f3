import { partOfWeek } from '../../time/labels.ts'
import { dayOf, dayStarts } from '../../time/local-days.ts'
import { toInstant, toLocal } from '../../time/wall-clock.ts'
import { offsetAt, transitionsBetween } from '../../time/zone-offsets.ts'
import { specialFactorAt } from './special-days.ts'
import type { ArrivalsContext, Traffic, TrafficSource } from './traffic.ts'

const HOUR = 3600
const WEEK = 604_800

/** Factor of each day from `firstDay` on (day numbers on the traffic's clock). */
export interface DayBusyness {
  readonly firstDay: number
  readonly factors: Float64Array
}

/** Tickets per second of a source at an instant (epoch seconds), storms left out. */
export type RateAt = (instant: number) => number

/** Rate of a source: week of the period, hour of the week, busyness of the day, special days. It is constant between breaks. */
export function rateOf(
  source: TrafficSource,
  traffic: Traffic,
  context: ArrivalsContext,
  days: DayBusyness | undefined
): RateAt {
  const rateAt = ordinaryRate(source, traffic, context, days)
  if (source.specials.length === 0) return rateAt
  return instant => rateAt(instant) * specialFactorAt(source.specials, instant)
}

function ordinaryRate(
  source: TrafficSource,
  { clock }: Traffic,
  { periodFrom, ...span }: ArrivalsContext,
  days: DayBusyness | undefined
): RateAt {
  const { rates, pattern } = source
  const weeksFrom = toLocal(clock, periodFrom)
  if (rates.length === 1 && pattern === undefined && days === undefined) return () => rates[0]
  const usual = keptByHour(instant => {
    const week = rates.length === 1 ? 0 : Math.floor((toLocal(clock, instant) - weeksFrom) / WEEK)
    const level = rates[Math.min(Math.max(week, 0), rates.length - 1)]
    const shape = pattern === undefined ? 1 : pattern[partOfWeek(source.clock, instant, pattern.length)]
    return level * shape
  }, span)
  if (days === undefined) return usual
  const day = keptByHour(instant => dayOf(clock, instant) - days.firstDay, span)
  return instant => usual(instant) * days.factors[day(instant)]
}

/** What does not change from one replication to the next: found once for each whole hour of the span, and anew for other instants. */
function keptByHour(of: (instant: number) => number, { from, until }: Pick<ArrivalsContext, 'from' | 'until'>): RateAt {
  const firstHour = Math.floor(from / HOUR)
  const kept = new Float64Array(Math.max(0, Math.ceil(until / HOUR) - firstHour)).fill(NaN)
  return instant => {
    const hour = instant / HOUR - firstHour
    if (!(hour >= 0 && hour < kept.length) || !Number.isInteger(hour)) return of(instant)
    if (Number.isNaN(kept[hour])) kept[hour] = of(instant)
    return kept[hour]
  }
}

/**
 * Instants within the span at which some rate may change other than on a whole UTC hour, ascending: hours of clocks that are half an hour or 45
 * minutes off, days and weeks that begin there, changes of the clocks, edges of storms.
 */
export function breaksOf(traffic: Traffic, context: ArrivalsContext, from: number, until: number): Float64Array {
  const clocks = new Set([traffic.clock, ...traffic.sources.map(({ clock }) => clock)])
  const breaks = [...clocks].flatMap(clock => [
    ...edges(clock, from, until, finestPart(traffic, clock)),
    ...transitionsBetween(clock, from, until).map(({ at }) => at)
  ])
  breaks.push(...dayStarts(traffic.clock, from, until), ...weekStarts(traffic, context, until))
  for (const storm of traffic.storms) breaks.push(storm.from, storm.until)
  for (const { specials } of traffic.sources)
    for (const special of specials) breaks.push(special.startsAt, special.endsAt)
  return Float64Array.from(new Set(breaks.filter(at => at % HOUR !== 0))).sort()
}

/** Length of the parts of the week in which the patterns on a clock are stated, seconds: an hour, or less. */
function finestPart({ sources }: Traffic, clock: string): number {
  const parts = sources.flatMap(source => (source.clock === clock && source.pattern ? [source.pattern.length] : []))
  return WEEK / Math.max(WEEK / HOUR, ...parts)
}

/** Starts of local hours, or of shorter parts, that are not on a whole UTC hour. */
function edges(clock: string, from: number, until: number, part: number): number[] {
  const found: number[] = []
  for (let at = Math.floor(from / HOUR) * HOUR; at < until; at += part) {
    const past = (((at + offsetAt(clock, at)) % part) + part) % part
    const edge = past === 0 ? at : at + part - past
    if (edge % HOUR !== 0) found.push(edge)
  }
  return found
}

function weekStarts({ clock, sources }: Traffic, { periodFrom }: ArrivalsContext, until: number): number[] {
  const weeks = Math.max(...sources.map(({ rates }) => rates.length))
  const first = toLocal(clock, periodFrom)
  const starts = Array.from({ length: weeks }, (_, week) => toInstant(clock, first + week * WEEK, 'start'))
  return starts.filter(start => start < until)
}
