import { completeTicket } from './after-touch.ts'
import { ask, needsHelp, stopAsking } from './asking.ts'
import { fade, notePractice } from './decay.ts'
import { Duty } from './duty.ts'
import { findEffort, keepEffort, passEffort } from './effort.ts'
import { extraSeconds } from './extra-time.ts'
import { takeInHand } from './live-work.ts'
import { TicketState, TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { HELD_STAGE } from './stage.ts'
import { own } from './tallies.ts'
import { correctKind } from './true-kinds.ts'
import { workToEnd } from './work-ends.ts'

/** Gives a ready ticket to a person who may take it, or lets a person go on after a pause, without extra time. */
export const startTouch = (run: Run, ticket: number, agent: number): void => {
  const { kinds, groups } = run
  const touch = openTouch(run, ticket, agent)
  if (run.hasTrueKinds) correctKind(run, ticket)
  const skill = kinds.skill[run.kind[ticket]]
  if (run.hasExtra && run.duty[agent] !== Duty.away) {
    run.touches.extraSeconds[touch] = extraSeconds(run, ticket, agent, skill)
  }
  findEffort(run, ticket, agent)
  own(run, ticket, agent)
  run.state[ticket] = TicketState.inWork
  if (run.hasRows) run.rows[ticket]++
  if (run.lastTouch[ticket] < 0) beginWork(run, ticket)
  else run.handedOver[ticket] = 0
  run.lastTouch[ticket] = touch
  run.latestSkill[agent] = skill
  run.duty[agent] = Duty.busy
  run.proficiencyInHand[agent] = groups.proficiency[run.group[agent] * groups.skills + skill]
  if (run.hasDecay) fade(run, agent, skill)
  run.hand[agent] = ticket
  run.touchInHand[agent] = touch
  if (run.isPlain) workToEnd(run, agent, touch)
  else takeOn(run, agent, ticket, touch)
}

const beginWork = (run: Run, ticket: number): void => {
  run.firstStartAt[ticket] = run.now
  run.firstReplyAt[ticket] = Number.NaN
}

/** Begins the row of a touch, with what the ticket waited for it. */
const openTouch = (run: Run, ticket: number, agent: number): number => {
  const { touches } = run
  const previous = run.lastTouch[ticket]
  const touch = touches.open(ticket, agent, previous)
  touches.waitingSince[touch] = run.waitingSince[ticket]
  touches.startAt[touch] = run.now
  touches.kind[touch] = run.kind[ticket]
  if (run.hasOpenings) touches.openToAllAt[touch] = run.stageZeroAt[ticket]
  // What nobody has touched was never handed over; not to look there spares the hot path a read far away.
  if (previous >= 0) touches.isTakenOver[touch] = run.handedOver[ticket]
  return touch
}

/** Begins the work of an open touch where it may be one of several or need help. */
const takeOn = (run: Run, agent: number, ticket: number, touch: number): void => {
  if (run.live !== undefined && run.kinds.capacity[run.kind[ticket]] > 1) takeInHand(run, run.live, agent, touch)
  else if (needsHelp(run, ticket, agent)) ask(run, agent, touch)
  else workToEnd(run, agent, touch)
}

/** Completes the touch in hand. */
export const completeTouch = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  if (run.hasDecay) notePractice(run, agent, run.kinds.skill[run.kind[ticket]])
  run.hand[agent] = -1
  completeTicket(run, agent, ticket, run.touchInHand[agent])
}

/** Stops the touch in hand before it is complete; what is left of the effort stays with the ticket. */
export const stopTouch = (run: Run, agent: number, end: number): void => {
  const ticket = run.hand[agent]
  const touch = run.touchInHand[agent]
  if (run.duty[agent] === Duty.asking) stopAsking(run, agent)
  const effort = run.effortInHand[agent]
  const worked = workedOff(run, agent, touch)
  if (end === TouchEnd.handedOver) passEffort(run, ticket, effort, worked)
  else keepEffort(run, ticket, effort, worked)
  if (run.hasDecay) notePractice(run, agent, run.kinds.skill[run.kind[ticket]])
  run.touches.endAt[touch] = run.now
  run.touches.end[touch] = end
  run.hand[agent] = -1
  run.workEnds.remove(agent)
}

/** Effort that the touch in hand has worked off until now; cuts its asking and talk off there. */
const workedOff = (run: Run, agent: number, touch: number): number => {
  const { startAt, consultSeconds, extraSeconds } = run.touches
  const passed = run.now - startAt[touch]
  const handsOn = Math.max(0, passed - consultSeconds[touch] - extraSeconds[touch])
  if (consultSeconds[touch] > passed) consultSeconds[touch] = passed
  return Math.min(run.effortInHand[agent], handsOn * run.proficiencyInHand[agent])
}

/** Stops the touch in hand for a pause; the ticket waits in the person’s hand, open to nobody else. */
export const pauseTouch = (run: Run, agent: number): void => {
  const ticket = run.hand[agent]
  stopTouch(run, agent, TouchEnd.paused)
  run.hand[agent] = ticket
  run.state[ticket] = TicketState.waiting
  run.stage[ticket] = HELD_STAGE
  run.stageZeroAt[ticket] = Number.POSITIVE_INFINITY
  run.waitingSince[ticket] = run.now
}
