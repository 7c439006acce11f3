import type { Run } from './run.ts'
import { disown } from './tallies.ts'

/** Makes a ticket that counts in no limit group another kind; a change to another skill takes it from its owner. */
export const changeKind = (run: Run, ticket: number, kind: number): void => {
  const { skill } = run.kinds
  const old = run.kind[ticket]
  if (kind === old) return
  run.kind[ticket] = kind
  if (skill[kind] !== skill[old]) disown(run, ticket)
}
