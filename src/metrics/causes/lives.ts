import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { requireEqual } from '../require-equal.ts'

/** A stretch of a ticket's life and what it belongs to; seconds, `from` < `to`. */
export interface LifeSink {
  /** Of one cause; `touch` is the row of the touch that it is a part of, or that it followed; −1: none. */
  spent(ticket: number, cause: number, from: number, to: number, touch: number): void
  /** Waited for its owner alone. */
  waitedForOwner(ticket: number, owner: number, from: number, to: number): void
  /** Waited for anybody who may take a ticket of this place: `(kind * maxStages + stage) * 2 + begun`. */
  waitedInLine(ticket: number, place: number, from: number, to: number): void
}

/** All tickets of a run and how far each has been followed. */
export interface Lives {
  readonly program: Program
  readonly observations: Observations
  readonly until: number
  readonly sink: LifeSink
  /** How far each ticket has been followed. */
  readonly reachedAt: Float64Array
  /** Row of its latest touch, −1: none. */
  readonly last: Int32Array
  readonly redials: Redials
}

/** Attempts of each ticket that failed: the first and, for each, the next; −1: none. */
export interface Redials {
  readonly first: Int32Array
  readonly next: Int32Array
}

/** Goes on to an instant for one cause. */
export function pass(lives: Lives, ticket: number, cause: number, to: number, touch: number): void {
  const from = lives.reachedAt[ticket]
  if (!(from < to)) return
  lives.sink.spent(ticket, cause, from, to, touch)
  lives.reachedAt[ticket] = to
}

/** Throws where a ticket has not been followed to an instant: the record has a gap. */
export function requireReached(lives: Lives, ticket: number, at: number): void {
  const reachedAt = lives.reachedAt[ticket]
  if (reachedAt !== at)
    requireEqual(`the next stretch of ticket ${ticket}`, at, 'the end of what was before', reachedAt)
}
