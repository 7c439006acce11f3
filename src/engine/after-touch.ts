import { TouchEnd } from './observations.ts'
import { awaitReopening, awaitReply, isRepliedTo, solve } from './replies.ts'
import type { Run } from './run.ts'
import { leavePresent } from './tallies.ts'
import { isMoving, moveOn, passSorted } from './transfers.ts'
import { isUnsorted } from './true-kinds.ts'

/** Completes a touch of a person that is not in their hand any more, and sees what comes next for its ticket. */
export const completeTicket = (run: Run, agent: number, ticket: number, touch: number): void => {
  run.touches.endAt[touch] = run.now
  leavePresent(run, ticket)
  if (run.hasTrueKinds && isUnsorted(run, ticket)) {
    run.touches.end[touch] = TouchEnd.transferred
    passSorted(run, ticket)
  } else run.touches.end[touch] = completeStep(run, agent, ticket)
}

/** Returns how the touch ended. */
const completeStep = (run: Run, agent: number, ticket: number): number => {
  const step = run.step[ticket]++
  if (step === 0 && run.isSolvedAtOnce[run.kind[ticket]] === 1) {
    run.firstReplyAt[ticket] = run.now
    solve(run, ticket, agent)
    return TouchEnd.solved
  }
  if (run.kinds.moveChance[run.kind[ticket]] > 0 && isMoving(run, ticket, step)) {
    moveOn(run, ticket)
    return TouchEnd.transferred
  }
  if (step === 0 || Number.isNaN(run.firstReplyAt[ticket])) run.firstReplyAt[ticket] = run.now
  if (isRepliedTo(run, ticket, step)) {
    awaitReply(run, ticket, step)
    return TouchEnd.pending
  }
  solve(run, ticket, agent)
  awaitReopening(run, ticket, step)
  return TouchEnd.solved
}
