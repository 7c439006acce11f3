import { Purpose } from '../num/luck.ts'
import { Duty } from './duty.ts'
import { drawLuck, drawSeconds } from './luck.ts'
import { TouchEnd } from './observations.ts'
import type { Run } from './run.ts'
import { isUnsorted } from './true-kinds.ts'
import { setWorkEnd, workToEnd } from './work-ends.ts'

/** P5: whether a person who begins a touch needs somebody’s help with its step. */
export const needsHelp = (run: Run, ticket: number, agent: number): boolean => {
  const { consults, kinds, groups } = run
  const kind = run.kind[ticket]
  const step = run.step[ticket]
  if (consults === undefined || kinds.capacity[kind] > 1 || run.helpedStep[ticket] === step + 1) return false
  const chance = consults.chance[run.group[agent] * groups.skills + kinds.skill[kind]]
  if (!(chance > 0) || (run.hasTrueKinds && isUnsorted(run, ticket))) return false
  return drawLuck(run, ticket, Purpose.consult, step) < chance
}

/** Lets the person of an open touch wait for somebody who helps. */
export const ask = (run: Run, agent: number, touch: number): void => {
  run.duty[agent] = Duty.asking
  run.touches.consultSeconds[touch] = Number.POSITIVE_INFINITY
  run.asks.add(agent)
  setWorkEnd(run, agent, run.now + (run.consults?.giveUpSeconds ?? Number.POSITIVE_INFINITY))
}

/** Brings the first who asks and whom somebody idle can help together with them; returns whether there was one. */
export const answerFirst = (run: Run): boolean => {
  const { asks } = run
  for (let asker = asks.first; asker >= 0; asker = asks.next[asker]) {
    const helper = run.idle.longestIdleOf(run.answerers, skillAsked(run, asker))
    if (helper < 0) continue
    talk(run, asker, helper)
    return true
  }
  return false
}

const skillAsked = (run: Run, asker: number): number => run.kinds.skill[run.kind[run.hand[asker]]]

const talk = (run: Run, asker: number, helper: number): void => {
  const ticket = run.hand[asker]
  const skill = skillAsked(run, asker)
  const distribution = run.consults?.talk[skill] ?? -1
  const seconds = distribution < 0 ? 0 : drawSeconds(run, ticket, Purpose.talk, run.step[ticket], distribution)
  goOnHelped(run, asker, seconds)
  const row = run.touches.open(ticket, helper, -1)
  run.touches.waitingSince[row] = run.now
  run.touches.openToAllAt[row] = run.now
  run.touches.startAt[row] = run.now
  run.touches.kind[row] = run.kind[ticket]
  run.touches.end[row] = TouchEnd.consulted
  run.idle.remove(helper)
  run.duty[helper] = Duty.talking
  run.touchInHand[helper] = row
  setWorkEnd(run, helper, run.now + seconds)
}

/** Ends the asking of a person, who then goes on, after a talk of some seconds. */
export const goOnHelped = (run: Run, asker: number, talkSeconds: number): void => {
  const ticket = run.hand[asker]
  const touch = run.touchInHand[asker]
  run.asks.remove(asker)
  run.duty[asker] = Duty.busy
  run.helpedStep[ticket] = run.step[ticket] + 1
  run.touches.consultSeconds[touch] = run.now - run.touches.startAt[touch] + talkSeconds
  workToEnd(run, asker, touch)
}

/** Ends the asking of a person whose touch is about to stop. */
export const stopAsking = (run: Run, asker: number): void => {
  run.asks.remove(asker)
  run.duty[asker] = Duty.busy
}
