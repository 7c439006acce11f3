import { Purpose } from '../num/luck.ts'
import { changeKind } from './change-kind.ts'
import { drawLuck } from './luck.ts'
import type { Run } from './run.ts'
import { joinPresent } from './tallies.ts'
import { revealKind } from './true-kinds.ts'
import { becomeReady } from './waiting.ts'

/** Whether a completed step passes the ticket on, which it may, to another kind. The last of recorded touches never does. */
export const isMoving = (run: Run, ticket: number, step: number): boolean => {
  const chance = run.kinds.moveChance[run.kind[ticket]]
  const recorded = run.tickets.touches === undefined ? 0 : run.tickets.touches[ticket]
  if (recorded > 0 && step + 1 >= recorded) return false
  return drawLuck(run, ticket, Purpose.move, step) < chance
}

/** Passes a ticket on to the kind that follows on its own. */
export const moveOn = (run: Run, ticket: number): void => {
  changeKind(run, ticket, run.kinds.moveTo[run.kind[ticket]])
  waitAnew(run, ticket)
}

/** Passes a sorted ticket on as what it really is, to somebody else. */
export const passSorted = (run: Run, ticket: number): void => {
  revealKind(run, ticket)
  waitAnew(run, ticket)
}

/** Makes a ticket that counts in no limit group ready from now on. */
export const waitAnew = (run: Run, ticket: number): void => {
  joinPresent(run, ticket)
  run.readyAt[ticket] = run.now
  becomeReady(run, ticket)
}
