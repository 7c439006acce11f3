import { type Observations, TicketState } from './observations.ts'
import type { Run } from './run.ts'

/** What a run that is over yields; the run's own columns, so it cannot go on. */
export const observe = (run: Run, endedAt: number): Observations => ({
  tickets: {
    state: run.state,
    firstStartAt: run.firstStartAt,
    firstReplyAt: run.firstReplyAt,
    closedAt: run.closedAt,
    firstSolvedAt: run.hasReopens ? run.firstSolvedAt : solvedAt(run),
    reopens: run.reopens,
    kind: run.kind,
    openToAllAt: openToAllAt(run),
    waitingSince: run.waitingSince,
    lastTouch: run.lastTouch,
    owner: run.owner
  },
  touches: run.touches.observe(endedAt),
  redials: run.redials.observe(),
  endedAt,
  events: run.events
})

/** In the memory of a column that is needed no more. */
const solvedAt = ({ state, closedAt, readyAt: solved }: Run): Float64Array => {
  for (let ticket = 0; ticket < state.length; ticket++) {
    solved[ticket] = state[ticket] === TicketState.solved ? closedAt[ticket] : Number.NaN
  }
  return solved
}

const openToAllAt = ({ state, stageZeroAt }: Run): Float64Array => {
  for (let ticket = 0; ticket < state.length; ticket++) {
    if (state[ticket] !== TicketState.waiting) stageZeroAt[ticket] = Number.NaN
  }
  return stageZeroAt
}
