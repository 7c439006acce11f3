import { noteLearning } from './decay.ts'
import { Duty } from './duty.ts'
import type { Run } from './run.ts'
import { freeOne, leaveForGood } from './shift-changes.ts'

/** Handles a row of the careers (P3). */
export const onCareer = (run: Run, row: number): void => {
  const { agent: people, group: groups } = run.careers
  const agent = people[row]
  if (groups[row] < 0) leaveForGood(run, agent)
  else changeGroup(run, agent, groups[row])
}

const changeGroup = (run: Run, agent: number, group: number): void => {
  const isIdle = run.duty[agent] === Duty.idle
  if (isIdle) run.idle.remove(agent)
  if (run.hasDecay) noteLearning(run, agent, run.group[agent], group)
  run.group[agent] = group
  run.members = undefined
  if (isIdle) run.idle.add(agent)
  freeOne(run, agent)
}
