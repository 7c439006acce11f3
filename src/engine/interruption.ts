import { Duty } from './duty.ts'
import { membersOf } from './group-tables.ts'
import { matchWaiting } from './matching.ts'
import { TicketState, TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { OWNER_STAGE } from './stage.ts'
import { comesBefore } from './ticket-order.ts'
import { startTouch, stopTouch } from './touches.ts'
import { becomeReady, dequeue, enqueue, lineOf } from './waiting.ts'

/** Lets urgent tickets that became ready in this round interrupt less urgent work (R4). */
export const interruptWork = (run: Run): void => {
  const round = ++run.round
  for (;;) {
    const urgent = nextUrgent(run, round)
    if (urgent < 0) return
    run.triedInRound[urgent] = round
    const agent = chooseInterrupted(run, urgent)
    if (agent >= 0) interrupt(run, urgent, agent)
  }
}

const nextUrgent = (run: Run, round: number): number => {
  const { kinds } = run
  let best = -1
  for (let i = 0; i < run.readyCount; i++) {
    const ticket = run.ready[i]
    if (kinds.interrupts[run.kind[ticket]] === 0 || run.state[ticket] !== TicketState.waiting) continue
    if (run.triedInRound[ticket] !== round && (best < 0 || comesBefore(run, ticket, best))) best = ticket
  }
  return best
}

const interrupt = (run: Run, urgent: number, agent: number): void => {
  const interrupted = run.hand[agent]
  stopTouch(run, agent, TouchEnd.interrupted)
  dequeue(run, urgent)
  startTouch(run, urgent, agent)
  run.triedInRound[interrupted] = 0
  becomeReady(run, interrupted)
  enqueue(run, interrupted)
  matchWaiting(run)
}

/** The person whose work is interrupted: the least urgent, then latest begun work in hand, then the lowest row; −1: nobody’s. */
const chooseInterrupted = (run: Run, urgent: number): number => {
  if (run.stage[urgent] === OWNER_STAGE) {
    const owner = run.owner[urgent]
    return isInterruptible(run, owner, urgent) ? owner : -1
  }
  const { groupsFrom, groups } = run.lines
  const line = lineOf(run, urgent)
  run.members ??= membersOf(run.groups.count, run.group)
  const { from, people } = run.members
  let best = -1
  for (let i = groupsFrom[line]; i < groupsFrom[line + 1]; i++) {
    for (let at = from[groups[i]]; at < from[groups[i] + 1]; at++) {
      const agent = people[at]
      if (isInterruptible(run, agent, urgent) && (best < 0 || isBetterInterrupted(run, agent, best))) best = agent
    }
  }
  return best
}

const urgencyOf = (run: Run, ticket: number): number => run.kinds.urgency[run.kind[ticket]]

/** Only work on one ticket can be interrupted, and only where its customer does not wait live. */
const isInterruptible = (run: Run, agent: number, urgent: number): boolean => {
  const inHand = run.hand[agent]
  if (run.duty[agent] !== Duty.busy || inHand < 0 || run.kinds.isLive[run.kind[inHand]] === 1) return false
  return urgencyOf(run, inHand) > urgencyOf(run, urgent)
}

const isBetterInterrupted = (run: Run, a: number, b: number): boolean => {
  const urgencyA = urgencyOf(run, run.hand[a])
  const urgencyB = urgencyOf(run, run.hand[b])
  if (urgencyA !== urgencyB) return urgencyA > urgencyB
  const startA = run.touches.startAt[run.touchInHand[a]]
  const startB = run.touches.startAt[run.touchInHand[b]]
  return startA > startB || (startA === startB && a < b)
}
