import { CalendarChange } from './program.ts'
import { Duty, type Run } from './run.ts'
import { completeTouch, finishWriting, handOver, keep, pauseTouch, startTouch } from './touches.ts'
import { releaseOwned } from './waiting.ts'

const ShiftEnd = { handOver: 0, keep: 1, finish: 2 } as const

/** Handles the end of what a person has in hand: a touch, an overtime, a writing-up. */
export const onWorkEnd = (run: Run, agent: number): void => {
  run.workEnds.remove(agent)
  if (run.duty[agent] === Duty.writing) finishWriting(run, agent)
  else if (run.duty[agent] === Duty.overtime && run.wouldEndAt[agent] > run.now) {
    endOvertime(run, agent)
    return
  } else completeTouch(run, agent)
  if (run.onShift[agent] === 0) run.duty[agent] = Duty.off
  else if (run.isPausing[agent] === 1) run.duty[agent] = Duty.away
  else becomeIdle(run, agent)
}

/** Handles a row of the calendar. */
export const onCalendar = (run: Run, agent: number, change: number): void => {
  if (change === CalendarChange.arrives) onArrives(run, agent)
  else if (change === CalendarChange.leaves) onLeaves(run, agent)
  else if (change === CalendarChange.pauseBegins) onPauseBegins(run, agent)
  else onPauseEnds(run, agent)
}

const becomeIdle = (run: Run, agent: number): void => {
  run.duty[agent] = Duty.idle
  run.idle.since[agent] = run.now
  run.idle.add(agent)
  run.freed[run.freedCount++] = agent
}

const endOvertime = (run: Run, agent: number): void => {
  const { kinds, tickets } = run
  if (kinds.afterOvertime[tickets.kind[run.hand[agent]]] === ShiftEnd.handOver) handOver(run, agent)
  else keep(run, agent)
}

const onArrives = (run: Run, agent: number): void => {
  run.onShift[agent] = 1
  if (run.duty[agent] === Duty.off) becomeIdle(run, agent)
  else if (run.duty[agent] === Duty.overtime) {
    run.duty[agent] = Duty.busy
    run.workEnds.at[agent] = run.wouldEndAt[agent]
    run.workEnds.put(agent)
  }
}

/** R4. */
const onLeaves = (run: Run, agent: number): void => {
  run.onShift[agent] = 0
  if (run.duty[agent] === Duty.idle) {
    run.idle.remove(agent)
    run.duty[agent] = Duty.off
  } else if (run.duty[agent] === Duty.busy) leaveWork(run, agent)
  releaseOwned(run, agent)
}

const leaveWork = (run: Run, agent: number): void => {
  const { kinds, tickets } = run
  const kind = tickets.kind[run.hand[agent]]
  const rule = kinds.shiftEnd[kind]
  if (rule === ShiftEnd.handOver) handOver(run, agent)
  else if (rule === ShiftEnd.keep) keep(run, agent)
  else if (kinds.overtimeSeconds[kind] === 0) endOvertime(run, agent)
  else {
    run.duty[agent] = Duty.overtime
    const limitAt = run.now + kinds.overtimeSeconds[kind]
    if (limitAt >= run.wouldEndAt[agent]) return
    run.workEnds.at[agent] = limitAt
    run.workEnds.put(agent)
  }
}

/** Somebody who writes up a ticket goes on with that and is away afterwards. */
const onPauseBegins = (run: Run, agent: number): void => {
  run.isPausing[agent] = 1
  if (run.duty[agent] === Duty.busy) pauseTouch(run, agent)
  else if (run.duty[agent] === Duty.idle) run.idle.remove(agent)
  else return
  run.duty[agent] = Duty.away
}

const onPauseEnds = (run: Run, agent: number): void => {
  run.isPausing[agent] = 0
  if (run.duty[agent] !== Duty.away) return
  if (run.hand[agent] < 0) becomeIdle(run, agent)
  else startTouch(run, run.hand[agent], agent)
}
