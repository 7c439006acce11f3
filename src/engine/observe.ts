import { type Observations, TicketState } from './observations.ts'
import type { Run } from './run.ts'

/** What a run that is over yields; the run's own columns, so it cannot go on. */
export const observe = (run: Run, endedAt: number): Observations => {
  const openToAllAt = openings(run)
  blankWhatNeverCame(run)
  return {
    tickets: {
      state: run.state,
      firstStartAt: run.firstStartAt,
      firstReplyAt: run.firstReplyAt,
      closedAt: run.closedAt,
      firstSolvedAt: run.hasReopens ? run.firstSolvedAt : solvedAt(run),
      reopens: run.reopens,
      kind: run.kind,
      openToAllAt,
      waitingSince: run.waitingSince,
      lastTouch: run.lastTouch,
      owner: run.owner
    },
    touches: run.touches.observe(endedAt),
    redials: run.redials.observe(),
    endedAt,
    events: run.events
  }
}

/** In the memory of a column that is needed no more. */
const openings = ({ state, stageZeroAt, hasOpenings, effortLeft }: Run): Float64Array => {
  const opens = hasOpenings ? stageZeroAt : effortLeft
  for (let ticket = 0; ticket < state.length; ticket++) {
    opens[ticket] = state[ticket] === TicketState.waiting ? stageZeroAt[ticket] : Number.NaN
  }
  return opens
}

/** Writes NaN for instants that do not hold at the end of the run; columns are not filled at its start, which would touch all their memory twice. */
const blankWhatNeverCame = (run: Run): void => {
  const { state, lastTouch, waitingSince, firstStartAt, firstReplyAt, closedAt, firstSolvedAt, reopens } = run
  for (let ticket = 0; ticket < state.length; ticket++) {
    if (!IS_WAIT[state[ticket]]) waitingSince[ticket] = Number.NaN
    if (!IS_CLOSED[state[ticket]]) closedAt[ticket] = Number.NaN
    if (lastTouch[ticket] < 0) firstStartAt[ticket] = firstReplyAt[ticket] = Number.NaN
    if (run.hasReopens && state[ticket] !== TicketState.solved && reopens[ticket] === 0) {
      firstSolvedAt[ticket] = Number.NaN
    }
  }
}

const marks = (...states: readonly number[]): readonly boolean[] =>
  Object.values(TicketState).map(state => states.includes(state))

const IS_WAIT = marks(TicketState.waiting, TicketState.pending, TicketState.withBot, TicketState.redialing)
const IS_CLOSED = marks(TicketState.solved, TicketState.deflected, TicketState.abandoned, TicketState.turnedAway)

/** In the memory of a column that is needed no more. */
const solvedAt = ({ state, closedAt, readyAt: solved }: Run): Float64Array => {
  for (let ticket = 0; ticket < state.length; ticket++) {
    solved[ticket] = state[ticket] === TicketState.solved ? closedAt[ticket] : Number.NaN
  }
  return solved
}
