import type { Run } from './run.ts'

/** Sets when what a person has in hand ends if nothing stops it, seconds. */
export const setWorkEnd = (run: Run, agent: number, at: number): void => {
  run.workEnds.at[agent] = at
  run.workEnds.put(agent)
}

/** Lets the person of an open touch work until its end: `start + asking and talk + extra + effort / p`. */
export const workToEnd = (run: Run, agent: number, touch: number): void => {
  const { startAt, consultSeconds, extraSeconds } = run.touches
  // Columns of rare features are not even read where they are not used: that would make their memory real.
  const consult = run.hasConsults ? consultSeconds[touch] : 0
  const extra = run.hasExtra ? extraSeconds[touch] : 0
  const endsAt = startAt[touch] + consult + extra + run.effortInHand[agent] / run.proficiencyInHand[agent]
  run.wouldEndAt[agent] = endsAt
  // Rounding may bring the sum a little before now, after asking.
  if (endsAt < run.now) run.wouldEndAt[agent] = run.now
  run.workEnds.at[agent] = run.wouldEndAt[agent]
  run.workEnds.put(agent)
}
