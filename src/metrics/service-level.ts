import { type Observations, TicketState } from '../engine/observations.ts'
import type { Membership } from './membership.ts'

/** How tickets with a target did; tickets. */
export interface TargetTally {
  readonly due: number
  readonly met: number
  /** Open, and the target has not passed yet: not among the due. */
  readonly notYetDue: number
  /** Shortest and longest target among the tickets, seconds; NaN where none has one. */
  readonly shortestSeconds: number
  readonly longestSeconds: number
  /** Due and met by line of the scenario’s targets. */
  readonly dueOfLine: Float64Array
  readonly metOfLine: Float64Array
}

/** The target of each row. */
export interface RowTargets {
  /** From creation, NaN: none. */
  readonly seconds: Float64Array
  /** Line of the scenario’s targets, −1: none. */
  readonly line: Int16Array
  /** Number of lines. */
  readonly lines: number
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

/** Counts outcomes by group of every dimension; tickets of one cell have the same target. */
export function talliesByGroup(
  outcomes: Uint8Array,
  targets: RowTargets,
  { dimensions, groups, cells, cellOf, groupOf }: Membership
): TargetTally[] {
  const outcomesOfCell = new Int32Array(cells * OUTCOMES)
  const rowOfCell = new Int32Array(cells)
  for (let row = 0; row < outcomes.length; row++) {
    outcomesOfCell[cellOf[row] * OUTCOMES + outcomes[row]]++
    rowOfCell[cellOf[row]] = row
  }
  const tallies = Array.from({ length: groups }, () => emptyTally(targets.lines))
  for (let cell = 0; cell < cells; cell++) {
    const own = outcomesOfCell.subarray(cell * OUTCOMES, (cell + 1) * OUTCOMES)
    const row = rowOfCell[cell]
    if (Number.isNaN(targets.seconds[row])) continue
    for (let d = 0; d < dimensions; d++) {
      add(tallies[groupOf[cell * dimensions + d]], own, targets.seconds[row], targets.line[row])
    }
  }
  return tallies
}

const OUTCOMES = 4

function add(tally: Writable<TargetTally>, outcomes: Int32Array, seconds: number, line: number): void {
  const met = outcomes[Outcome.met]
  const due = met + outcomes[Outcome.missed]
  tally.due += due
  tally.met += met
  tally.notYetDue += outcomes[Outcome.notYetDue]
  tally.dueOfLine[line] += due
  tally.metOfLine[line] += met
  if (!(tally.shortestSeconds <= seconds)) tally.shortestSeconds = seconds
  if (!(tally.longestSeconds >= seconds)) tally.longestSeconds = seconds
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function emptyTally(lines: number): Writable<TargetTally> {
  return {
    due: 0,
    met: 0,
    notYetDue: 0,
    shortestSeconds: NaN,
    longestSeconds: NaN,
    dueOfLine: new Float64Array(lines),
    metOfLine: new Float64Array(lines)
  }
}

/** A microsecond of grace: due times and ends are sums of floats. */
function isBy(instant: number, dueAt: number): boolean {
  return instant <= dueAt + 1e-6
}
