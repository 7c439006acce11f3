import { TouchEnd } from '../../engine/observations.ts'
import { Cause } from './cause.ts'
import { type Lives, pass, requireReached } from './lives.ts'

/** A wait that begins where the ticket has got to. */
export interface Wait {
  readonly kind: number
  /** When it opened or would have opened to others than the owner. */
  readonly openAt: number
  readonly to: number
  /** Whether the owner never lost the ticket. */
  readonly isHeld: boolean
}

/** Follows a ticket through a wait: after an interruption, in the hand of a person who pauses, for its owner alone, then stage after stage. */
export function passWait(lives: Lives, ticket: number, wait: Wait): void {
  const from = lives.reachedAt[ticket]
  if (!(from < wait.to)) {
    requireReached(lives, ticket, wait.to)
    return
  }
  const last = lives.last[ticket]
  const { touches } = lives.observations
  const end = last < 0 ? -1 : touches.end[last]
  if (end === TouchEnd.interrupted) pass(lives, ticket, Cause.interrupted, wait.to, last)
  else if (end === TouchEnd.paused && wait.isHeld) pass(lives, ticket, Cause.ownerAway, wait.to, last)
  else {
    const openAt = Math.min(Math.max(wait.openAt, from), wait.to)
    if (from < openAt && last >= 0) lives.sink.waitedForOwner(ticket, touches.agent[last], from, openAt)
    passStages(lives, ticket, wait, last < 0 ? from : openAt)
    lives.reachedAt[ticket] = wait.to
  }
}

/** The stages of a wait from `from` on, each from its opening to that of the next. */
function passStages({ program, sink, last }: Lives, ticket: number, { kind, openAt, to }: Wait, from: number): void {
  const { maxStages, stages, stageAfterSeconds } = program.kinds
  const begun = last[ticket] < 0 ? 0 : 1
  let at = from
  for (let stage = 0; at < to; stage++) {
    const next = stage + 1
    const nextAt = next < stages[kind] ? openAt + stageAfterSeconds[kind * maxStages + next] : Infinity
    const until = Math.min(to, nextAt)
    if (at < until) sink.waitedInLine(ticket, (kind * maxStages + stage) * 2 + begun, at, until)
    at = Math.max(at, until)
  }
}
