import { TouchEnd } from '../../engine/observations.ts'
import { Cause } from './cause.ts'
import { type Lives, pass, requireReached } from './lives.ts'

/**
 * Follows a ticket through a wait that begins where it has got to: after an interruption, in the hand of a person who pauses, for its owner
 * alone, then stage after stage. `openAt` is when it opened or would have opened to others than the owner, `isHeld` whether the owner never
 * lost the ticket.
 */
export function passWait(
  lives: Lives,
  ticket: number,
  kind: number,
  openAt: number,
  to: number,
  isHeld: boolean
): void {
  const from = lives.reachedAt[ticket]
  if (!(from < to)) {
    requireReached(lives, ticket, to)
    return
  }
  const last = lives.last[ticket]
  const { touches } = lives.observations
  const end = last < 0 ? -1 : touches.end[last]
  if (end === TouchEnd.interrupted) pass(lives, ticket, Cause.interrupted, to, last)
  else if (end === TouchEnd.paused && isHeld) pass(lives, ticket, Cause.ownerAway, to, last)
  else {
    const openFrom = Math.min(Math.max(openAt, from), to)
    if (from < openFrom && last >= 0) lives.sink.waitedForOwner(ticket, touches.agent[last], from, openFrom)
    passStages(lives, ticket, kind, openAt, to, last < 0 ? from : openFrom)
    lives.reachedAt[ticket] = to
  }
}

/** The stages of a wait from `from` on, each from its opening to that of the next. */
function passStages(
  { program, sink, last }: Lives,
  ticket: number,
  kind: number,
  openAt: number,
  to: number,
  from: number
): void {
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
