import { completeTicket } from './after-touch.ts'
import { notePractice } from './decay.ts'
import { keepEffort, passEffort } from './effort.ts'
import type { LiveHands } from './live-hands.ts'
import { TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { setWorkEnd } from './work-ends.ts'

/** Adds an open touch to the tickets that a person has in hand; all of these slow down. */
export const takeInHand = (run: Run, live: LiveHands, agent: number, touch: number): void => {
  const ticket = run.touches.ticket[touch]
  bringUpToDate(run, live, agent)
  const row = live.add(agent, ticket, touch)
  live.proficiency[row] = run.proficiencyInHand[agent]
  live.effort[row] = run.effortInHand[agent]
  live.work[row] = run.touches.extraSeconds[touch] + live.effort[row] / live.proficiency[row]
  run.hand[agent] = -1
  run.idle.since[agent] = run.now
  reckonEnds(run, live, agent)
}

/** Completes one of several touches in hand; the others go on faster. */
export const completeLive = (run: Run, live: LiveHands, agent: number, row: number): void => {
  const ticket = live.ticket[row]
  const touch = live.touch[row]
  bringUpToDate(run, live, agent)
  putDown(run, live, agent, row)
  completeTicket(run, agent, ticket, touch)
}

/** Stops one of several touches in hand before it is complete; what is left of its effort stays with the ticket. */
export const stopLive = (run: Run, live: LiveHands, agent: number, row: number, end: number): void => {
  const ticket = live.ticket[row]
  const touch = live.touch[row]
  bringUpToDate(run, live, agent)
  const effort = live.effort[row]
  const worked = Math.min(effort, Math.max(0, effort - live.work[row] * live.proficiency[row]))
  if (end === TouchEnd.handedOver) passEffort(run, ticket, effort, worked)
  else keepEffort(run, ticket, effort, worked)
  run.touches.endAt[touch] = run.now
  run.touches.end[touch] = end
  putDown(run, live, agent, row)
}

const putDown = (run: Run, live: LiveHands, agent: number, row: number): void => {
  if (run.hasDecay) notePractice(run, agent, run.kinds.skill[run.kind[live.ticket[row]]])
  live.drop(agent, row)
  reckonEnds(run, live, agent)
}

/** Speed at which a ticket advances among `inHand` of one person. */
const speedOf = (run: Run, ticket: number, inHand: number): number =>
  1 / (1 + run.kinds.slowdown[run.kind[ticket]] * (inHand - 1))

const bringUpToDate = (run: Run, live: LiveHands, agent: number): void => {
  const passed = run.now - live.updatedAt[agent]
  const inHand = live.count[agent]
  for (let row = agent * live.most, end = row + inHand; row < end; row++) {
    live.work[row] = Math.max(0, live.work[row] - passed * speedOf(run, live.ticket[row], inHand))
  }
  live.updatedAt[agent] = run.now
}

/** Finds when each ticket in hand ends at the present speeds; their work is up to date. */
const reckonEnds = (run: Run, live: LiveHands, agent: number): void => {
  const inHand = live.count[agent]
  for (let row = agent * live.most, end = row + inHand; row < end; row++) {
    live.endAt[row] = run.now + live.work[row] / speedOf(run, live.ticket[row], inHand)
  }
  setNextEnd(run, live, agent)
}

/** Finds when something next happens to a person with live tickets: one ends, or the overtime is used up. */
export const setNextEnd = (run: Run, live: LiveHands, agent: number): void => {
  const inHand = live.count[agent]
  let next = live.limitAt[agent]
  for (let row = agent * live.most, end = row + inHand; row < end; row++) next = Math.min(next, live.endAt[row])
  if (inHand > 0) setWorkEnd(run, agent, next)
  else run.workEnds.remove(agent)
}

/** Whether a person has live tickets in hand and may take another of a capacity. */
export const hasRoomFor = (run: Run, agent: number, capacity: number): boolean => {
  const { live } = run
  if (live === undefined || live.count[agent] === 0 || live.count[agent] >= capacity) return false
  if (run.onShift[agent] === 0 || run.isPausing[agent] === 1) return false
  for (let row = agent * live.most, end = row + live.count[agent]; row < end; row++) {
    if (live.count[agent] >= run.kinds.capacity[run.kind[live.ticket[row]]]) return false
  }
  return true
}

/** Whether a person has live tickets in hand and may take some other. */
export const hasRoom = (run: Run, agent: number): boolean => hasRoomFor(run, agent, Number.POSITIVE_INFINITY)
