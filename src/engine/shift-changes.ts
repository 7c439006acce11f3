import { goOnHelped } from './asking.ts'
import { Duty } from './duty.ts'
import { finishWriting, handOver, handOverHeld, keep } from './handing-over.ts'
import type { LiveHands } from './live-hands.ts'
import { arriveWithLive, leaveLive, onLiveEnd } from './live-shifts.ts'
import { hasRoom } from './live-work.ts'
import { CalendarChange } from './program.ts'
import type { Run } from './run.ts'
import { ShiftEnd } from './shift-end.ts'
import { completeTouch, pauseTouch, startTouch } from './touches.ts'
import { releaseOwned } from './waiting.ts'
import { setWorkEnd } from './work-ends.ts'

/** Handles the end of what a person has in hand: a touch, an overtime, a writing-up, a talk, an asking. They are out of `workEnds`. */
export const onWorkEnd = (run: Run, agent: number): void => {
  if (run.live !== undefined && run.live.count[agent] > 0) onLiveEnds(run, run.live, agent)
  else if (run.duty[agent] === Duty.busy) {
    completeTouch(run, agent)
    comeFree(run, agent)
  } else onOtherEnd(run, agent)
}

const onLiveEnds = (run: Run, live: LiveHands, agent: number): void => {
  onLiveEnd(run, live, agent)
  if (live.count[agent] > 0) freeOne(run, agent)
  else comeFree(run, agent)
}

const onOtherEnd = (run: Run, agent: number): void => {
  const duty = run.duty[agent]
  if (duty === Duty.asking) goOnHelped(run, agent, 0)
  else if (duty === Duty.overtime && run.wouldEndAt[agent] > run.now) endOvertime(run, agent)
  else {
    if (duty === Duty.writing) finishWriting(run, agent)
    else if (duty === Duty.talking) run.touches.endAt[run.touchInHand[agent]] = run.now
    else completeTouch(run, agent)
    comeFree(run, agent)
  }
}

/** Nothing is left in the person’s hand. */
const comeFree = (run: Run, agent: number): void => {
  if (run.onShift[agent] === 0) run.duty[agent] = Duty.off
  else if (run.isPausing[agent] === 1) run.duty[agent] = Duty.away
  else becomeIdle(run, agent)
}

/** Handles a row of the calendar. */
export const onCalendar = (run: Run, agent: number, change: number): void => {
  if (run.hasCareers && run.isGone[agent] === 1) return
  if (change === CalendarChange.arrives) onArrives(run, agent)
  else if (change === CalendarChange.leaves) onLeaves(run, agent)
  else if (change === CalendarChange.pauseBegins) onPauseBegins(run, agent)
  else onPauseEnds(run, agent)
}

const becomeIdle = (run: Run, agent: number): void => {
  run.duty[agent] = Duty.idle
  run.idle.since[agent] = run.now
  run.idle.add(agent)
  run.lastFreed = agent
  run.freedCount++
}

/** Lets the matching know that a person may now take what they could not take before, where they can take anything. */
export const freeOne = (run: Run, agent: number): void => {
  if (run.duty[agent] !== Duty.idle && !hasRoom(run, agent)) return
  run.lastFreed = agent
  run.freedCount++
}

/** The overtime is used up before the touch has ended; somebody who has left for good keeps nothing. */
const endOvertime = (run: Run, agent: number): void => {
  const isGone = run.hasCareers && run.isGone[agent] === 1
  if (isGone || run.kinds.afterOvertime[run.kind[run.hand[agent]]] === ShiftEnd.handOver) handOver(run, agent)
  else keep(run, agent)
}

const onArrives = (run: Run, agent: number): void => {
  run.onShift[agent] = 1
  if (run.duty[agent] === Duty.off) becomeIdle(run, agent)
  else if (run.duty[agent] === Duty.overtime) {
    run.duty[agent] = Duty.busy
    if (run.live !== undefined && run.live.count[agent] > 0) {
      arriveWithLive(run, run.live, agent)
      freeOne(run, agent)
    } else setWorkEnd(run, agent, run.wouldEndAt[agent])
  }
}

/** R4. */
const onLeaves = (run: Run, agent: number): void => {
  run.onShift[agent] = 0
  releaseOwned(run, agent, run.hasCareers && run.isGone[agent] === 1)
  if (run.duty[agent] === Duty.idle) {
    run.idle.remove(agent)
    run.duty[agent] = Duty.off
  } else if (run.duty[agent] === Duty.busy || run.duty[agent] === Duty.asking) leaveWork(run, agent)
}

/** P3: somebody owns nothing any more, and leaves the shift that they are still on. */
export const leaveForGood = (run: Run, agent: number): void => {
  run.isGone[agent] = 1
  onLeaves(run, agent)
  if (run.duty[agent] !== Duty.away) return
  run.duty[agent] = Duty.off
  if (run.hand[agent] >= 0) handOverHeld(run, agent)
}

const leaveWork = (run: Run, agent: number): void => {
  if (run.live !== undefined && run.live.count[agent] > 0) {
    leaveLive(run, run.live, agent)
    return
  }
  const { kinds } = run
  const kind = run.kind[run.hand[agent]]
  const rule = kinds.shiftEnd[kind]
  const isGone = run.hasCareers && run.isGone[agent] === 1
  if (rule === ShiftEnd.handOver || (isGone && rule === ShiftEnd.keep)) handOver(run, agent)
  else if (rule === ShiftEnd.keep) keep(run, agent)
  else if (kinds.overtimeSeconds[kind] === 0 || run.duty[agent] === Duty.asking) endOvertime(run, agent)
  else workOvertime(run, agent, kinds.overtimeSeconds[kind])
}

const workOvertime = (run: Run, agent: number, seconds: number): void => {
  run.duty[agent] = Duty.overtime
  const limitAt = run.now + seconds
  if (limitAt < run.wouldEndAt[agent]) setWorkEnd(run, agent, limitAt)
}

/** Somebody with live tickets, who talks or who writes up goes on with that and is away afterwards. */
const onPauseBegins = (run: Run, agent: number): void => {
  run.isPausing[agent] = 1
  const duty = run.duty[agent]
  if (duty === Duty.idle) run.idle.remove(agent)
  else if ((duty === Duty.busy || duty === Duty.asking) && !isWithLive(run, agent)) pauseTouch(run, agent)
  else return
  run.duty[agent] = Duty.away
}

const isWithLive = (run: Run, agent: number): boolean =>
  run.hand[agent] < 0 || run.kinds.isLive[run.kind[run.hand[agent]]] === 1

const onPauseEnds = (run: Run, agent: number): void => {
  run.isPausing[agent] = 0
  if (run.duty[agent] !== Duty.away) freeOne(run, agent)
  else if (run.hand[agent] < 0) becomeIdle(run, agent)
  else goOn(run, agent)
}

/** Somebody goes on after a pause; where they ask, people who have long been idle may answer. */
const goOn = (run: Run, agent: number): void => {
  startTouch(run, run.hand[agent], agent)
  if (run.duty[agent] === Duty.asking) run.freedCount++
}
