import { Purpose } from '../num/luck.ts'
import { drawLuck, drawSeconds } from './luck.ts'
import { TicketState, TouchEnd } from './observations.ts'
import { addOpenSeconds } from './open-hours.ts'
import { Duty, HELD_STAGE, type Run } from './run.ts'
import { disown, leavePresent, own } from './tallies.ts'
import { becomeReady, Timer } from './waiting.ts'

/** Gives a ready ticket to an idle or just interrupted person, or lets a person go on after a pause, without extra time. */
export const startTouch = (run: Run, ticket: number, agent: number): void => {
  const { kinds, groups, agents } = run
  const skill = kinds.skill[run.tickets.kind[ticket]]
  const extra = run.duty[agent] === Duty.away ? 0 : extraSeconds(run, ticket, agent, skill)
  drawEffort(run, ticket)
  const now = run.now
  const touch = run.touches.open(ticket, agent, run.lastTouch[ticket])
  run.touches.waitingSince[touch] = run.waitingSince[ticket]
  run.touches.startAt[touch] = now
  run.touches.extraSeconds[touch] = extra
  own(run, ticket, agent)
  run.state[ticket] = TicketState.inWork
  run.waitingSince[ticket] = Number.NaN
  run.handedOver[ticket] = 0
  run.rows[ticket]++
  if (run.lastTouch[ticket] < 0) run.firstStartAt[ticket] = now
  run.lastTouch[ticket] = touch
  run.hand[agent] = ticket
  run.touchInHand[agent] = touch
  run.latestSkill[agent] = skill
  run.duty[agent] = Duty.busy
  const endsAt = now + extra + run.effortLeft[ticket] / groups.proficiency[agents.group[agent] * groups.skills + skill]
  run.wouldEndAt[agent] = endsAt
  run.workEnds.at[agent] = endsAt
  run.workEnds.put(agent)
}

/** Finds the effort of the ticket’s next touch, where an earlier one did not leave some. */
const drawEffort = (run: Run, ticket: number): void => {
  if (!Number.isNaN(run.effortLeft[ticket])) return
  const { tickets, kinds } = run
  if (tickets.effortSeconds !== undefined && !Number.isNaN(tickets.effortSeconds[ticket])) {
    run.effortLeft[ticket] = tickets.effortSeconds[ticket]
    return
  }
  const distribution = kinds.effort[tickets.kind[ticket]]
  run.effortLeft[ticket] = drawSeconds(run, ticket, Purpose.effort, run.step[ticket], distribution)
}

/** K5: switch, then handover taken or read. */
const extraSeconds = (run: Run, ticket: number, agent: number, skill: number): number => {
  const { costs } = run.rules
  const row = run.rows[ticket]
  let extra = 0
  if (costs.switch >= 0 && run.latestSkill[agent] >= 0 && run.latestSkill[agent] !== skill) {
    extra += drawSeconds(run, ticket, Purpose.switch, row, costs.switch)
  }
  if (row === 0) return extra
  if (run.handedOver[ticket] === 1 && run.touches.agent[run.lastTouch[ticket]] !== agent) {
    if (costs.handoverTaken >= 0) extra += drawSeconds(run, ticket, Purpose.handoverTaken, row, costs.handoverTaken)
  } else if (costs.read >= 0 && mustRead(run, ticket, agent)) {
    extra += drawSeconds(run, ticket, Purpose.read, row, costs.read)
  }
  return extra
}

const mustRead = (run: Run, ticket: number, agent: number): boolean => {
  const { touches } = run
  for (let row = run.lastTouch[ticket]; row >= 0; row = touches.previous[row]) {
    if (touches.agent[row] !== agent || touches.end[row] === TouchEnd.handoverGiven) continue
    return run.now - touches.endAt[row] > run.rules.costs.readAgainAfterSeconds
  }
  return true
}

/** Completes the touch in hand: the ticket is solved or waits for its customer. */
export const completeTouch = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  const step = run.step[ticket]++
  if (step === 0) run.firstReplyAt[ticket] = run.now
  run.effortLeft[ticket] = Number.NaN
  leavePresent(run, ticket)
  if (isRepliedTo(run, ticket, step)) {
    endTouch(run, agent, TouchEnd.pending)
    awaitReply(run, ticket, step)
  } else {
    endTouch(run, agent, TouchEnd.solved)
    run.state[ticket] = TicketState.solved
    run.closedAt[ticket] = run.now
    run.owned[agent]--
  }
}

const isRepliedTo = (run: Run, ticket: number, step: number): boolean => {
  const { tickets, kinds } = run
  const recorded = tickets.touches === undefined ? 0 : tickets.touches[ticket]
  if (recorded > 0) return step + 1 < recorded
  const chance = kinds.replyChance[tickets.kind[ticket]]
  return chance > 0 && drawLuck(run, ticket, Purpose.reply, step) < chance
}

/** Makes a ticket wait for its customer, whose delay is drawn for the touch of this step. */
export const awaitReply = (run: Run, ticket: number, step: number): void => {
  const { tickets, kinds, clocks } = run
  const distribution = kinds.replyDelay[tickets.kind[ticket]]
  const delay = distribution < 0 ? 0 : drawSeconds(run, ticket, Purpose.replyDelay, step, distribution)
  const clock = tickets.replyClock === undefined ? -1 : tickets.replyClock[ticket]
  const at = clock < 0 ? run.now + delay : addOpenSeconds(clocks[clock], run.now, delay)
  run.state[ticket] = TicketState.pending
  run.waitingSince[ticket] = run.now
  if (at < Number.POSITIVE_INFINITY) run.timers.push(at, Timer.reply * tickets.count + ticket)
}

/** Stops the touch in hand before it is complete; what is left of the effort stays with the ticket. */
export const stopTouch = (run: Run, agent: number, end: number): void => {
  const { kinds, groups, agents, tickets } = run
  const ticket = run.hand[agent]
  const touch = run.touchInHand[agent]
  const p = groups.proficiency[agents.group[agent] * groups.skills + kinds.skill[tickets.kind[ticket]]]
  const handsOn = Math.max(0, run.now - run.touches.startAt[touch] - run.touches.extraSeconds[touch])
  run.effortLeft[ticket] = Math.max(0, run.effortLeft[ticket] - handsOn * p)
  endTouch(run, agent, end)
  run.workEnds.remove(agent)
}

/** Stops the touch in hand for a pause; the ticket waits in the person’s hand. */
export const pauseTouch = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  stopTouch(run, agent, TouchEnd.paused)
  run.hand[agent] = ticket
  run.state[ticket] = TicketState.waiting
  run.stage[ticket] = HELD_STAGE
  run.waitingSince[ticket] = run.now
}

const endTouch = (run: Run, agent: number, end: number): void => {
  const touch = run.touchInHand[agent]
  run.touches.endAt[touch] = run.now
  run.touches.end[touch] = end
  run.hand[agent] = -1
}

/** Stops the touch in hand and hands the ticket over, after writing up where that takes time (R4). */
export const handOver = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  stopTouch(run, agent, TouchEnd.handedOver)
  disown(run, ticket)
  const { handoverGiven } = run.rules.costs
  const seconds =
    handoverGiven < 0 ? 0 : drawSeconds(run, ticket, Purpose.handoverGiven, run.rows[ticket], handoverGiven)
  if (seconds === 0) {
    run.duty[agent] = Duty.off
    putUp(run, ticket)
    return
  }
  const row = run.touches.open(ticket, agent, run.lastTouch[ticket])
  run.touches.waitingSince[row] = run.now
  run.touches.startAt[row] = run.now
  run.touches.end[row] = TouchEnd.handoverGiven
  run.touchInHand[agent] = row
  run.lastTouch[ticket] = row
  run.rows[ticket]++
  run.hand[agent] = ticket
  run.duty[agent] = Duty.writing
  run.workEnds.at[agent] = run.now + seconds
  run.workEnds.put(agent)
}

/** Ends the writing up of a ticket that is handed over. */
export const finishWriting = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  endTouch(run, agent, TouchEnd.handoverGiven)
  putUp(run, ticket)
}

/** Lets everybody have a ticket that its owner has let go. */
const putUp = (run: Run, ticket: number): void => {
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
