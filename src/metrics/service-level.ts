import { type Observations, TicketState } from '../engine/observations.ts'
import type { Membership } from './membership.ts'

/** How tickets with a target did; tickets. */
export interface TargetTally {
  readonly due: number
  readonly met: number
  /** Open, and the target has not passed yet: not among the due. */
  readonly notYetDue: number
  /** Sum over the due of the share that should meet the target: `due × share` where all have the same. */
  readonly shouldMeet: number
  /** Shortest and longest target among the tickets, seconds; NaN where none has one. */
  readonly shortestSeconds: number
  readonly longestSeconds: number
}

/** What became of a ticket's target. */
export const Outcome = { none: 0, met: 1, missed: 2, notYetDue: 3 } as const

/**
 * Judges each of these tickets by the instant it reached its goal (NaN: never).
 *
 * A ticket that left without it has missed it; an open one has once its target passed. Instants in seconds.
 */
export function outcomesOf(
  tickets: Int32Array,
  createdAt: Float64Array,
  reachedAt: Float64Array,
  targetSeconds: Float64Array,
  state: Uint8Array,
  observedUntil: number
): Uint8Array {
  const outcomes = new Uint8Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) {
    const ticket = tickets[row]
    if (Number.isNaN(targetSeconds[row])) continue
    const dueAt = createdAt[ticket] + targetSeconds[row]
    const hasLeft = state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway
    if (!Number.isNaN(reachedAt[ticket])) outcomes[row] = isBy(reachedAt[ticket], dueAt) ? Outcome.met : Outcome.missed
    else outcomes[row] = hasLeft || dueAt < observedUntil ? Outcome.missed : Outcome.notYetDue
  }
  return outcomes
}

/** Instants at which tickets were solved, NaN where they were not. */
export function solvedAt(observations: Observations): Float64Array {
  const { state, closedAt } = observations.tickets
  const at = new Float64Array(closedAt.length)
  for (let ticket = 0; ticket < at.length; ticket++)
    at[ticket] = state[ticket] === TicketState.solved ? closedAt[ticket] : NaN
  return at
}

/** Counts outcomes by group of every dimension. */
export function talliesByGroup(
  outcomes: Uint8Array,
  targetSeconds: Float64Array,
  targetShare: Float64Array,
  { dimensions, groups, cells, cellOf, groupOf }: Membership
): TargetTally[] {
  const ofCells = Array.from({ length: cells }, emptyTally)
  const ofGroups = Array.from({ length: groups }, emptyTally)
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] !== Outcome.none) count(ofCells[cellOf[row]], outcomes[row], targetSeconds[row], targetShare[row])
  }
  ofCells.forEach((tally, cell) => {
    for (let d = 0; d < dimensions; d++) add(ofGroups[groupOf[cell * dimensions + d]], tally)
  })
  return ofGroups
}

function count(tally: Writable<TargetTally>, outcome: number, seconds: number, share: number): void {
  const isDue = outcome !== Outcome.notYetDue
  add(tally, {
    due: isDue ? 1 : 0,
    met: outcome === Outcome.met ? 1 : 0,
    notYetDue: isDue ? 0 : 1,
    shouldMeet: isDue ? share : 0,
    shortestSeconds: seconds,
    longestSeconds: seconds
  })
}

function add(tally: Writable<TargetTally>, other: TargetTally): void {
  tally.due += other.due
  tally.met += other.met
  tally.notYetDue += other.notYetDue
  tally.shouldMeet += other.shouldMeet
  if (Number.isNaN(other.shortestSeconds)) return
  if (!(tally.shortestSeconds <= other.shortestSeconds)) tally.shortestSeconds = other.shortestSeconds
  if (!(tally.longestSeconds >= other.longestSeconds)) tally.longestSeconds = other.longestSeconds
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function emptyTally(): Writable<TargetTally> {
  return { due: 0, met: 0, notYetDue: 0, shouldMeet: 0, shortestSeconds: NaN, longestSeconds: NaN }
}

/** A microsecond of grace: due times and ends are sums of floats. */
function isBy(instant: number, dueAt: number): boolean {
  return instant <= dueAt + 1e-6
}
