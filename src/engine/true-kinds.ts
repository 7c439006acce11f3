import { changeKind } from './change-kind.ts'
import type { Run } from './run.ts'
import { joinPresent, leavePresent } from './tallies.ts'

/** Kind that a ticket really is, whatever it is taken for. */
const trueKindOf = (run: Run, ticket: number): number => {
  const { trueKind } = run.tickets
  return trueKind === undefined || run.isKnown[ticket] === 1 ? run.kind[ticket] : trueKind[ticket]
}

/** Whether work on a ticket sorts it first, as it is of another skill than it seems (K4). */
export const isUnsorted = (run: Run, ticket: number): boolean => {
  const { skill } = run.kinds
  return skill[trueKindOf(run, ticket)] !== skill[run.kind[ticket]]
}

/** Corrects the kind of a waiting ticket at the start of a touch, where that takes no sorting. */
export const correctKind = (run: Run, ticket: number): void => {
  if (run.isKnown[ticket] === 1 || isUnsorted(run, ticket)) return
  leavePresent(run, ticket)
  revealKind(run, ticket)
  joinPresent(run, ticket)
}

/** Makes a ticket that counts in no limit group known for what it is. */
export const revealKind = (run: Run, ticket: number): void => {
  const kind = trueKindOf(run, ticket)
  run.isKnown[ticket] = 1
  changeKind(run, ticket, kind)
}
