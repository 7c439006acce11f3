import { Duty } from './duty.ts'
import { putUp } from './handing-over.ts'
import type { LiveHands } from './live-hands.ts'
import { completeLive, setNextEnd, stopLive } from './live-work.ts'
import { TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { ShiftEnd } from './shift-end.ts'
import { disown } from './tallies.ts'
import { becomeReady } from './waiting.ts'

/** Handles the end of one or several of a person’s live tickets, or of the overtime for them. */
export const onLiveEnd = (run: Run, live: LiveHands, agent: number): void => {
  for (let due = findDue(run, live, agent); due > 0; due = findDue(run, live, agent)) {
    for (let i = 0; i < due; i++) completeLive(run, live, agent, rowOf(live, agent, live.due[i]))
  }
  if (live.limitAt[agent] <= run.now) endLiveOvertime(run, live, agent)
}

/** Lists the tickets whose end has come, and returns how many. */
const findDue = (run: Run, live: LiveHands, agent: number): number => {
  let due = 0
  for (let row = agent * live.most, end = row + live.count[agent]; row < end; row++) {
    if (live.endAt[row] <= run.now) live.due[due++] = live.ticket[row]
  }
  return due
}

const rowOf = (live: LiveHands, agent: number, ticket: number): number => live.ticket.indexOf(ticket, agent * live.most)

/** R4: the shift of a person with live tickets in hand ends; each goes by its kind, and the shortest overtime holds for all. */
export const leaveLive = (run: Run, live: LiveHands, agent: number): void => {
  const { kinds } = run
  let overtime = Number.POSITIVE_INFINITY
  let row = agent * live.most
  while (row < agent * live.most + live.count[agent]) {
    const kind = run.kind[live.ticket[row]]
    if (kinds.shiftEnd[kind] === ShiftEnd.finish) {
      overtime = Math.min(overtime, kinds.overtimeSeconds[kind])
      row++
    } else letGo(run, live, agent, row, kinds.shiftEnd[kind])
  }
  if (live.count[agent] === 0) run.duty[agent] = Duty.off
  else if (overtime === 0) endLiveOvertime(run, live, agent)
  else {
    run.duty[agent] = Duty.overtime
    live.limitAt[agent] = run.now + overtime
    setNextEnd(run, live, agent)
  }
}

const endLiveOvertime = (run: Run, live: LiveHands, agent: number): void => {
  const row = agent * live.most
  while (live.count[agent] > 0) letGo(run, live, agent, row, run.kinds.afterOvertime[run.kind[live.ticket[row]]])
  run.duty[agent] = Duty.off
}

/** Hands a ticket over or keeps it; somebody who has left for good keeps nothing. */
const letGo = (run: Run, live: LiveHands, agent: number, row: number, rule: number): void => {
  const ticket = live.ticket[row]
  if (rule === ShiftEnd.keep && !(run.hasCareers && run.isGone[agent] === 1)) {
    stopLive(run, live, agent, row, TouchEnd.kept)
    becomeReady(run, ticket, true)
    return
  }
  stopLive(run, live, agent, row, TouchEnd.handedOver)
  disown(run, ticket)
  putUp(run, ticket)
}

/** A person with live tickets in hand comes back on shift: there is no overtime any more. */
export const arriveWithLive = (run: Run, live: LiveHands, agent: number): void => {
  live.limitAt[agent] = Number.POSITIVE_INFINITY
  setNextEnd(run, live, agent)
}
