import { Duty, type Run } from './run.ts'
import { completeTouch, finishWriting, handOver, keep } from './touches.ts'
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
  if (run.onShift[agent] === 1) becomeIdle(run, agent)
  else run.duty[agent] = Duty.off
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

/** Handles a person who comes on shift. */
export const onArrives = (run: Run, agent: number): void => {
  run.onShift[agent] = 1
  if (run.duty[agent] === Duty.off) becomeIdle(run, agent)
  else if (run.duty[agent] === Duty.overtime) {
    run.duty[agent] = Duty.busy
    run.workEnds.at[agent] = run.wouldEndAt[agent]
    run.workEnds.put(agent)
  }
}

/** Handles a person who goes off shift (R4). */
export const onLeaves = (run: Run, agent: number): void => {
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
