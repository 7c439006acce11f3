import { Purpose } from '../num/luck.ts'
import { Duty } from './duty.ts'
import { drawSeconds } from './luck.ts'
import { TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { disown } from './tallies.ts'
import { stopTouch } from './touches.ts'
import { becomeReady, release } from './waiting.ts'
import { setWorkEnd } from './work-ends.ts'

/** Stops the touch in hand and hands the ticket over, after writing up where that takes time (R4). */
export const handOver = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  stopTouch(run, agent, TouchEnd.handedOver)
  disown(run, ticket)
  const seconds = writingSeconds(run, ticket)
  if (seconds > 0) writeUp(run, ticket, agent, seconds)
  else {
    run.duty[agent] = Duty.off
    putUp(run, ticket)
  }
}

/** Tickets of customers who wait live are not written up. */
const writingSeconds = (run: Run, ticket: number): number => {
  const { handoverGiven } = run.rules.costs
  if (handoverGiven < 0 || run.kinds.isLive[run.kind[ticket]] === 1) return 0
  return drawSeconds(run, ticket, Purpose.handoverGiven, run.rows[ticket], handoverGiven)
}

const writeUp = (run: Run, ticket: number, agent: number, seconds: number): void => {
  const { touches } = run
  const row = touches.open(ticket, agent, run.lastTouch[ticket])
  touches.waitingSince[row] = run.now
  touches.openToAllAt[row] = run.now
  touches.startAt[row] = run.now
  touches.kind[row] = run.kind[ticket]
  touches.end[row] = TouchEnd.handoverGiven
  run.touchInHand[agent] = row
  run.lastTouch[ticket] = row
  if (run.hasRows) run.rows[ticket]++
  run.hand[agent] = ticket
  run.duty[agent] = Duty.writing
  setWorkEnd(run, agent, run.now + seconds)
}

/** Ends the writing up of a ticket that is handed over. */
export const finishWriting = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  run.touches.endAt[run.touchInHand[agent]] = run.now
  run.hand[agent] = -1
  putUp(run, ticket)
}

/** Lets everybody have a ticket that nobody owns any more. */
export const putUp = (run: Run, ticket: number): void => {
  run.handedOver[ticket] = 1
  becomeReady(run, ticket)
}

/** Stops the touch in hand and keeps the ticket for the person’s next shift (R4). */
export const keep = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  stopTouch(run, agent, TouchEnd.kept)
  run.duty[agent] = Duty.off
  becomeReady(run, ticket, true)
}

/** Hands over as it is a ticket that waits in the hand of somebody who leaves for good during a pause. */
export const handOverHeld = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  run.hand[agent] = -1
  release(run, ticket, true)
}
