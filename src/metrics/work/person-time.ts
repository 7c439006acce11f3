import type { Presence } from './presence.ts'
import type { Stints } from './stints.ts'

/**
 * Person-seconds of each region by skill and piece of the grid: row `(region * (skills + 1) + skill) * pieces + piece`.
 * The skill after the last is *any*: scheduled people counted once, however many skills they have.
 */
export interface PersonTime {
  readonly regions: number
  readonly skills: number
  readonly pieces: number
  readonly scheduled: Float64Array
  /** Scheduled less absence and pauses; may be the same column. */
  readonly available: Float64Array
  readonly busy: Float64Array
  readonly overtime: Float64Array
  readonly ofPeople: PeopleSeconds
  /** Absent: not asked for. */
  readonly ofTouches?: TouchSeconds
}

/** Seconds of each person within the grid; busy + idle = available, and available + away = scheduled. */
export interface PeopleSeconds {
  readonly scheduled: Float64Array
  /** May be the same column as `scheduled`. */
  readonly available: Float64Array
  /** With a ticket in hand or a talk, several at once counted once. */
  readonly busy: Float64Array
  readonly idle: Float64Array
  readonly overtime: Float64Array
}

/** Seconds of each touch within the grid, on shift and past it; they add up to those of the people. */
export interface TouchSeconds {
  readonly busy: Float64Array
  readonly overtime: Float64Array
}

/** Who is on shift by plan, and who is there for tickets; one and the same where nothing takes away from the plan. */
export interface Presences {
  readonly planned: Presence
  readonly actual: Presence
  /** The actual shifts with their pauses; the same as `actual` where there are none. */
  readonly shifts: Presence
  readonly stints: Stints
}

/** Row of the first piece of a region and skill; `skill` = `skills` is any skill. */
export function firstRow(time: PersonTime, region: number, skill: number): number {
  return (region * (time.skills + 1) + skill) * time.pieces
}

/** Person-seconds of a region over the whole counted period, whatever the skill. */
export function sumOf(time: PersonTime, seconds: Float64Array, region: number): number {
  const row = firstRow(time, region, time.skills)
  let sum = 0
  for (let piece = 0; piece < time.pieces; piece++) sum += seconds[row + piece]
  return sum
}
