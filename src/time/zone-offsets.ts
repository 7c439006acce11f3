import { hasRule, type OffsetRule, offsetRule, ruleZones } from './tz-rules.ts'

/** All offsets of one zone from 1970 to 2100 as sorted columns; segment i lies between `changesAt[i − 1]` and `changesAt[i]`. */
export interface ZoneOffsets {
  readonly zone: string
  /** Instants at which the offset changes, epoch seconds, ascending. */
  readonly changesAt: Float64Array
  /** Offset of each segment, seconds east of UTC; one more than there are changes. */
  readonly offsets: Int32Array
  /** Local seconds at which each segment begins on its own wall clock, ascending; −∞ for the first. */
  readonly wallFrom: Float64Array
}

/** One change of the clocks: the instant (epoch seconds) and the offsets around it (seconds east of UTC). */
export interface ZoneTransition {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** A zone name that the tz data does not have. */
export class UnknownZoneError extends Error {
  override readonly name = 'UnknownZoneError'
  constructor(readonly zone: string) {
    super(`there is no time zone \`${zone}\``)
  }
}

/** First instant covered by the offsets of a zone, 1970-01-01T00:00Z, epoch seconds; earlier instants take the offset that held then. */
export const COVERED_FROM = 0
/** End of the instants covered by the offsets of a zone, 2101-01-01T00:00Z, epoch seconds; later instants keep the last offset. */
export const COVERED_UNTIL = Date.UTC(2101, 0, 1) / 1000

/** Shorter than any time between two changes that undo each other (since 1970 at least 6.9 days: Brazil, October 2000). */
const PROBE_SECONDS = 3 * 86_400

const cache = new Map<string, ZoneOffsets>()

/**
 * Offsets of a zone, found once by bisection on the judge's rules and then kept.
 * @throws UnknownZoneError if the tz data has no zone of exactly this name
 */
export function zoneOffsets(zone: string): ZoneOffsets {
  const known = cache.get(zone)
  if (known) return known
  if (!hasRule(zone)) throw new UnknownZoneError(zone)
  const offsets = columns(zone, findTransitions(offsetRule(zone)))
  cache.set(zone, offsets)
  return offsets
}

/** Tells whether this is the name of a zone (or of a link to one) in the tz data; upper and lower case count. */
export function isZone(name: string): boolean {
  return hasRule(name)
}

/** Names of all zones, sorted. */
export function zoneNames(): readonly string[] {
  return ruleZones()
}

/** Offset of a zone at an instant (epoch seconds), in seconds east of UTC. */
export function offsetAt(zone: string, epochSeconds: number): number {
  const table = zoneOffsets(zone)
  return table.offsets[segmentAt(table, epochSeconds)]
}

/** Segment of the table that holds an instant (epoch seconds), by bisection. */
export function segmentAt(table: ZoneOffsets, epochSeconds: number): number {
  return countUpTo(table.changesAt, epochSeconds)
}

/** Changes of a zone's offset at instants in [from, to) (epoch seconds), ascending. */
export function transitionsBetween(zone: string, from: number, to: number): ZoneTransition[] {
  const { changesAt, offsets } = zoneOffsets(zone)
  const transitions: ZoneTransition[] = []
  for (let i = 0; i < changesAt.length; i++) {
    if (changesAt[i] >= from && changesAt[i] < to) {
      transitions.push({ at: changesAt[i], before: offsets[i], after: offsets[i + 1] })
    }
  }
  return transitions
}

/** How many values of an ascending column are at most `value`. */
export function countUpTo(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}

function findTransitions(rule: OffsetRule): ZoneTransition[] {
  const transitions: ZoneTransition[] = []
  let before = rule(COVERED_FROM)
  for (let from = COVERED_FROM; from < COVERED_UNTIL; from += PROBE_SECONDS) {
    const after = rule(from + PROBE_SECONDS)
    if (after !== before) transitions.push({ at: changeInstant(rule, from, from + PROBE_SECONDS), before, after })
    before = after
  }
  return transitions
}

/** First second at which the offset is no longer that of `from`; the two ends must have different offsets. */
function changeInstant(rule: OffsetRule, from: number, to: number): number {
  const before = rule(from)
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (rule(middle) === before) low = middle
    else high = middle
  }
  return high
}

function columns(zone: string, transitions: readonly ZoneTransition[]): ZoneOffsets {
  const first = transitions.length > 0 ? transitions[0].before : offsetRule(zone)(COVERED_FROM)
  return {
    zone,
    changesAt: Float64Array.from(transitions, ({ at }) => at),
    offsets: Int32Array.from([first, ...transitions.map(({ after }) => after)]),
    wallFrom: Float64Array.from([Number.NEGATIVE_INFINITY, ...transitions.map(({ at, after }) => at + after)])
  }
}
