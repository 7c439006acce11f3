import { Purpose } from '../num/luck.ts'
import { changeKind } from './change-kind.ts'
import { drawLuck, drawSeconds } from './luck.ts'
import { TicketState } from './observations.ts'
import { addOpenSeconds } from './open-hours.ts'
import type { Run } from './run.ts'
import { waitAnew } from './transfers.ts'
import { Timer } from './waiting.ts'

/** Whether the customer replies to a completed step: by the recorded number of touches, or by chance. */
export const isRepliedTo = (run: Run, ticket: number, step: number): boolean => {
  const { tickets, kinds } = run
  const recorded = tickets.touches === undefined ? 0 : tickets.touches[ticket]
  if (recorded > 0) return step + 1 < recorded
  const chance = kinds.replyChance[run.kind[ticket]]
  return chance > 0 && drawLuck(run, ticket, Purpose.reply, step) < chance
}

/** Makes a ticket wait for its customer, whose delay is drawn for the touch of this step. */
export const awaitReply = (run: Run, ticket: number, step: number): void => {
  run.state[ticket] = TicketState.pending
  run.waitingSince[ticket] = run.now
  setReplyTimer(run, ticket, Purpose.replyDelay, step, run.kinds.replyDelay[run.kind[ticket]])
}

/** The customer has replied to a pending ticket. */
export const onReply = (run: Run, ticket: number): void => {
  changeKind(run, ticket, run.kinds.afterReply[run.kind[ticket]])
  waitAnew(run, ticket)
}

/** Solves a ticket. */
export const solve = (run: Run, ticket: number, owner: number): void => {
  run.state[ticket] = TicketState.solved
  run.closedAt[ticket] = run.now
  if (run.hasReopens && run.reopens[ticket] === 0) run.firstSolvedAt[ticket] = run.now
  if (run.isByOwned) run.owned[owner]--
}

/** Sees whether the customer will reopen a ticket that has just been solved. */
export const awaitReopening = (run: Run, ticket: number, step: number): void => {
  const { reopenChance, reopenDelay } = run.kinds
  const kind = run.kind[ticket]
  if (!(reopenChance[kind] > 0) || drawLuck(run, ticket, Purpose.reopen, step) >= reopenChance[kind]) return
  setReplyTimer(run, ticket, Purpose.reopenDelay, step, reopenDelay[kind])
}

/** The customer reopens a solved ticket. */
export const onReopen = (run: Run, ticket: number): void => {
  run.reopens[ticket]++
  if (run.isByOwned) run.owned[run.owner[ticket]]++
  waitAnew(run, ticket)
}

/** Sets the timer of what the customer does after a delay, counted while they are awake. */
const setReplyTimer = (run: Run, ticket: number, purpose: number, step: number, distribution: number): void => {
  const { tickets, clocks } = run
  const delay = distribution < 0 ? 0 : drawSeconds(run, ticket, purpose, step, distribution)
  const clock = tickets.replyClock === undefined ? -1 : tickets.replyClock[ticket]
  const at = clock < 0 ? run.now + delay : addOpenSeconds(clocks[clock], run.now, delay)
  if (at < Number.POSITIVE_INFINITY) run.timers.push(at, Timer.reply * tickets.count + ticket)
}
