import { Purpose } from '../num/luck.ts'
import { drawSeconds } from './luck.ts'
import type { Run } from './run.ts'
import { isUnsorted } from './true-kinds.ts'

/** What is known of the effort of a ticket's next touch. */
export const EffortState = {
  /** Nothing: it is found when the touch begins. */
  open: 0,
  /** An earlier touch was broken off and left some, `Run.effortLeft`. */
  left: 1,
  /** An earlier one was handed over and is lost: it is drawn again. */
  lost: 2
} as const

/** Finds the effort of the touch that a person begins: what an earlier one left, or that of the ticket's next piece of work. */
export const findEffort = (run: Run, ticket: number, agent: number): void => {
  const state = run.effortState[ticket]
  if (state !== EffortState.open) run.effortState[ticket] = EffortState.open
  if (state === EffortState.left) run.effortInHand[agent] = run.effortLeft[ticket]
  else if (run.hasTrueKinds && isUnsorted(run, ticket)) findSortingEffort(run, ticket, agent)
  else findOwnEffort(run, ticket, agent, state)
}

const findOwnEffort = (run: Run, ticket: number, agent: number, state: number): void => {
  const { effortSeconds, effortFactor } = run.tickets
  if (effortSeconds !== undefined && !Number.isNaN(effortSeconds[ticket]))
    run.effortInHand[agent] = effortSeconds[ticket]
  else drawEffort(run, ticket, agent, state === EffortState.lost)
  if (effortFactor !== undefined) run.effortInHand[agent] *= effortFactor[ticket]
}

const findSortingEffort = (run: Run, ticket: number, agent: number): void => {
  const distribution = run.kinds.sorting[run.kind[ticket]]
  run.effortInHand[agent] =
    distribution < 0 ? 0 : drawSeconds(run, ticket, Purpose.sorting, run.rows[ticket], distribution)
}

const drawEffort = (run: Run, ticket: number, agent: number, isAgain: boolean): void => {
  const purpose = isAgain ? Purpose.effortAgain : Purpose.effort
  const n = isAgain ? run.rows[ticket] : run.step[ticket]
  run.effortInHand[agent] = drawSeconds(run, ticket, purpose, n, run.kinds.effort[run.kind[ticket]])
}

/** Leaves to a ticket what is left of its effort when a touch of so much effort has worked off some of it. */
export const keepEffort = (run: Run, ticket: number, effort: number, worked: number): void => {
  run.effortLeft[ticket] = effort - worked
  run.effortState[ticket] = EffortState.left
}

/** The same for a touch that is handed over: what survives that is kept; where nothing does, the next touch begins again. */
export const passEffort = (run: Run, ticket: number, effort: number, worked: number): void => {
  if (run.losesWork) run.effortState[ticket] = EffortState.lost
  else keepEffort(run, ticket, effort, worked * run.rules.costs.handoverKeeps)
}
