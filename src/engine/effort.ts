import { Purpose } from '../num/luck.ts'
import { drawSeconds } from './luck.ts'
import type { Run } from './run.ts'
import { isUnsorted } from './true-kinds.ts'

/** Finds the effort of a ticket’s next touch, of which an earlier one did not leave any. */
export const findEffort = (run: Run, ticket: number): void => {
  if (run.hasTrueKinds && isUnsorted(run, ticket)) {
    findSortingEffort(run, ticket)
    return
  }
  const { effortSeconds, effortFactor } = run.tickets
  if (effortSeconds !== undefined && !Number.isNaN(effortSeconds[ticket]))
    run.effortLeft[ticket] = effortSeconds[ticket]
  else drawEffort(run, ticket)
  if (effortFactor !== undefined) run.effortLeft[ticket] *= effortFactor[ticket]
}

const findSortingEffort = (run: Run, ticket: number): void => {
  const distribution = run.kinds.sorting[run.kind[ticket]]
  run.effortLeft[ticket] =
    distribution < 0 ? 0 : drawSeconds(run, ticket, Purpose.sorting, run.rows[ticket], distribution)
}

const drawEffort = (run: Run, ticket: number): void => {
  const isAgain = run.losesWork && run.beginsAgain[ticket] === 1
  const purpose = isAgain ? Purpose.effortAgain : Purpose.effort
  const n = isAgain ? run.rows[ticket] : run.step[ticket]
  run.effortLeft[ticket] = drawSeconds(run, ticket, purpose, n, run.kinds.effort[run.kind[ticket]])
}

/** Takes what a touch worked off from the effort of its ticket. */
export const keepEffort = (run: Run, ticket: number, worked: number): void => {
  run.effortLeft[ticket] -= worked
}

/** Takes what survives the handing over of a touch from the effort of its ticket; where nothing does, the next touch begins again. */
export const passEffort = (run: Run, ticket: number, worked: number): void => {
  run.effortLeft[ticket] -= worked * run.rules.costs.handoverKeeps
  if (!run.losesWork) return
  run.effortLeft[ticket] = Number.NaN
  run.beginsAgain[ticket] = 1
}
