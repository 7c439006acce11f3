import { chooseAtRandom } from './choose-at-random.ts'
import { chooseHolder } from './choose-holder.ts'
import { Duty } from './duty.ts'
import { hasRoomFor } from './live-work.ts'
import type { Run } from './run.ts'
import { OWNER_STAGE } from './stage.ts'
import { lineOf } from './waiting.ts'

/** R3: the person who gets a ticket, −1: nobody may take it now. */
export const choosePerson = (run: Run, ticket: number): number => {
  const owner = run.owner[ticket]
  if (run.stage[ticket] === OWNER_STAGE) return isFreeFor(run, owner, ticket) ? owner : -1
  const line = lineOf(run, ticket)
  if (run.rules.ownerFirst && owner >= 0 && run.duty[owner] === Duty.idle) {
    const at = run.group[owner] * run.words + (line >>> 5)
    if ((run.groupBits[at] & (1 << (line & 31))) !== 0) return owner
  }
  const agent = run.rules.selection === 'random' ? chooseAtRandom(run, ticket, line) : chooseIdle(run, line)
  return agent >= 0 || run.live === undefined ? agent : chooseHolder(run, run.live, ticket, line)
}

const isFreeFor = (run: Run, agent: number, ticket: number): boolean =>
  run.duty[agent] === Duty.idle || hasRoomFor(run, agent, run.kinds.capacity[run.kind[ticket]])

const chooseIdle = (run: Run, line: number): number => {
  const { idle, takers, isByOwned } = run
  return isByOwned || takers.isOneTier[line] === 0 ? chooseByTier(run, line) : idle.longestIdleOf(takers, line)
}

const chooseByTier = (run: Run, line: number): number => {
  const { groupsFrom, groups, groupTier } = run.lines
  const { isByOwned } = run
  const end = groupsFrom[line + 1]
  let best = -1
  let bestTier = 0
  for (let i = groupsFrom[line]; i < end; i++) {
    const first = run.idle.first[groups[i]]
    if (first < 0) continue
    if (best >= 0 && groupTier[i] > bestTier) break
    const agent = isByOwned ? fewestOwned(run, first) : first
    if (best < 0 || isPreferred(run, agent, best, isByOwned)) {
      best = agent
      bestTier = groupTier[i]
    }
  }
  return best
}

const fewestOwned = (run: Run, first: number): number => {
  let best = first
  for (let agent = run.idle.next[first]; agent >= 0; agent = run.idle.next[agent]) {
    if (isPreferred(run, agent, best, true)) best = agent
  }
  return best
}

const isPreferred = (run: Run, a: number, b: number, isByOwned: boolean): boolean => {
  if (isByOwned && run.owned[a] !== run.owned[b]) return run.owned[a] < run.owned[b]
  return run.idle.isBefore(a, b)
}
