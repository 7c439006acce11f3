import { pickAtRandom } from './choose-at-random.ts'
import type { LiveHands } from './live-hands.ts'
import { hasRoomFor } from './live-work.ts'
import type { Run } from './run.ts'

/** R3: who of those with live tickets in hand gets another one, −1: nobody may take it now. */
export const chooseHolder = (run: Run, live: LiveHands, ticket: number, line: number): number => {
  const capacity = run.kinds.capacity[run.kind[ticket]]
  let best: number[] = []
  for (let i = 0; capacity > 1 && i < live.holderCount; i++) {
    const agent = live.holders[i]
    if (tierOf(run, line, agent) === undefined || !hasRoomFor(run, agent, capacity)) continue
    const order = best.length === 0 ? -1 : compare(run, live, line, agent, best[0])
    if (order < 0) best = [agent]
    else if (order === 0) best.push(agent)
  }
  return best.length === 0 ? -1 : pickAtRandom(run, ticket, best)
}

/** Selection tier of a person’s group in a line; undefined where the line is not open to them. */
const tierOf = (run: Run, line: number, agent: number): number | undefined => {
  const { groupsFrom, groups, groupTier } = run.lines
  for (let i = groupsFrom[line]; i < groupsFrom[line + 1]; i++) if (groups[i] === run.group[agent]) return groupTier[i]
  return undefined
}

/** Below 0 where person a is asked before person b; 0 only where chance decides. */
const compare = (run: Run, live: LiveHands, line: number, a: number, b: number): number => {
  const { selection } = run.rules
  const byCount = live.count[a] - live.count[b]
  const byTier = byCount || (tierOf(run, line, a) ?? 0) - (tierOf(run, line, b) ?? 0)
  if (byTier !== 0 || selection === 'random') return byTier
  const byOwned = selection === 'fewest-owned' ? run.owned[a] - run.owned[b] : 0
  return byOwned || run.idle.since[a] - run.idle.since[b] || a - b
}
