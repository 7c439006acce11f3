import type { Run } from './run.ts'

/** Makes a person the owner of a ticket. */
export const own = (run: Run, ticket: number, agent: number): void => {
  const old = run.owner[ticket]
  if (old === agent) return
  run.owner[ticket] = agent
  if (!run.isByOwned) return
  if (old >= 0) run.owned[old]--
  run.owned[agent]++
}

/** Takes a ticket away from its owner. */
export const disown = (run: Run, ticket: number): void => {
  const owner = run.owner[ticket]
  if (run.isByOwned && owner >= 0) run.owned[owner]--
  run.owner[ticket] = -1
}

/** Counts a ticket out of its limit group, once it is neither waiting nor in work. */
export const leavePresent = (run: Run, ticket: number): void => {
  if (!run.hasLimits) return
  const limit = run.kinds.limit[run.kind[ticket]]
  if (limit >= 0) run.present[limit]--
}

/** Counts a ticket into its limit group. */
export const joinPresent = (run: Run, ticket: number): void => {
  if (!run.hasLimits) return
  const limit = run.kinds.limit[run.kind[ticket]]
  if (limit >= 0) run.present[limit]++
}
