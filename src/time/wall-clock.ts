import { countUpTo, segmentAt, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts'

/**
 * Which instant a wall time means that exists twice: the first for the `start` of something, the last for its `end`
 * (when in doubt overlap, never a gap, T2); `compatible` is the first, as for recorded times and in ECMAScript Temporal.
 */
export type WallChoice = 'start' | 'end' | 'compatible'

/**
 * What the clocks of a zone make of a wall time, as epoch seconds. `unique`: `earlier` = `later`. `overlap`: the time
 * exists twice. `gap`: it does not exist; `later` reads it with the offset before the change (moved forward by the gap),
 * `earlier` with the offset after it.
 */
export interface ResolvedWallTime {
  readonly kind: 'unique' | 'gap' | 'overlap'
  readonly earlier: number
  readonly later: number
}

/** Reads a wall time (local seconds) on the clock of a zone in full. */
export function resolveWallTime(zone: string, localSeconds: number): ResolvedWallTime {
  const table = zoneOffsets(zone)
  const segment = wallSegment(table, localSeconds)
  const later = localSeconds - table.offsets[segment]
  if (isPastSegment(table, segment, later)) {
    return { kind: 'gap', earlier: localSeconds - table.offsets[segment + 1], later }
  }
  const earlier = earlierInstant(table, segment, localSeconds)
  return { kind: earlier === later ? 'unique' : 'overlap', earlier, later }
}

/**
 * The instant (epoch seconds) that a wall time (local seconds) means on the clock of a zone, by rule T2: a time that does
 * not exist moves forward by the gap; of a time that exists twice `choose` takes one.
 */
export function toInstant(zone: string, localSeconds: number, choose: WallChoice): number {
  const table = zoneOffsets(zone)
  const segment = wallSegment(table, localSeconds)
  return choose === 'end' ? localSeconds - table.offsets[segment] : earlierInstant(table, segment, localSeconds)
}

/** What the clock of a zone shows at an instant (epoch seconds), as local seconds. */
export function toLocal(zone: string, epochSeconds: number): number {
  const table = zoneOffsets(zone)
  return epochSeconds + table.offsets[segmentAt(table, epochSeconds)]
}

/** The last segment that has begun on its own wall clock: it holds the time, or the time lies in the gap right behind it. */
function wallSegment(table: ZoneOffsets, localSeconds: number): number {
  return countUpTo(table.wallFrom, localSeconds) - 1
}

function isPastSegment(table: ZoneOffsets, segment: number, instant: number): boolean {
  return segment < table.changesAt.length && instant >= table.changesAt[segment]
}

/** The instant in the segment before, if the wall time already existed there; else the one in this segment. */
function earlierInstant(table: ZoneOffsets, segment: number, localSeconds: number): number {
  const instant = localSeconds - table.offsets[segment]
  if (segment === 0 || isPastSegment(table, segment, instant)) return instant
  const before = localSeconds - table.offsets[segment - 1]
  return before < table.changesAt[segment - 1] ? before : instant
}
