import { Duty } from './duty.ts'
import type { LiveHands } from './live-hands.ts'
import { hasRoom, hasRoomFor } from './live-work.ts'
import type { Run } from './run.ts'
import { goesFirst } from './ticket-order.ts'

/** The waiting ticket that goes first among those that somebody may take, −1: none (R1). */
export const bestTicketOfAll = (run: Run): number => {
  const { groupBits } = run.idle
  let best = -1
  let bestGroup = -1
  for (let word = 0; word < groupBits.length; word++) {
    let bits = groupBits[word]
    while (bits !== 0) {
      const group = (word << 5) + 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const ticket = bestTicketOfGroup(run, group)
      if (ticket >= 0 && (best < 0 || goesFirst(run, ticket, group, best, bestGroup))) {
        best = ticket
        bestGroup = group
      }
    }
  }
  return run.live === undefined ? best : bestWithHolders(run, run.live, best, bestGroup)
}

/** The waiting ticket that goes first among those that the idle people of a group may take, −1: none. Somebody is idle. */
const bestTicketOfGroup = (run: Run, group: number): number => {
  const first = run.idle.first[group]
  let best = bestTicketFor(run, group, first)
  if (!run.hasOwnersWaits) return best
  for (let agent = run.idle.next[first]; agent >= 0; agent = run.idle.next[agent]) {
    const ticket = ownTicketOf(run, agent)
    if (ticket >= 0 && (best < 0 || goesFirst(run, ticket, group, best, group))) best = ticket
  }
  return best
}

/** The best of a ticket for a group and those for people who have live tickets in hand and room for more. */
const bestWithHolders = (run: Run, live: LiveHands, bestOfIdle: number, groupOfIdle: number): number => {
  let best = bestOfIdle
  let bestGroup = groupOfIdle
  if (!isAnyWaiting(run, live)) return best
  for (let i = 0; i < live.holderCount; i++) {
    const agent = live.holders[i]
    const group = run.group[agent]
    const ticket = hasRoom(run, agent) ? bestLiveTicketFor(run, group, agent) : -1
    if (ticket >= 0 && (best < 0 || goesFirst(run, ticket, group, best, bestGroup))) {
      best = ticket
      bestGroup = group
    }
  }
  return best
}

/** Whether any ticket waits that could be one of several, for everybody or for its owner alone. */
const isAnyWaiting = (run: Run, live: LiveHands): boolean => {
  for (let word = 0; word < run.words; word++) if ((run.lineBits[word] & live.lineBits[word]) !== 0) return true
  return live.isForOwner
}

/** The waiting ticket that goes first among those a person may take, whatever they have in hand; −1: none. */
export const bestTicketNow = (run: Run, agent: number): number => {
  if (run.duty[agent] === Duty.idle) return bestTicketFor(run, run.group[agent], agent)
  return hasRoom(run, agent) ? bestLiveTicketFor(run, run.group[agent], agent) : -1
}

/** The waiting ticket that goes first among those an idle person may take, −1: none. */
export const bestTicketFor = (run: Run, group: number, agent: number): number => {
  const { waiting, lineBits, groupBits, words } = run
  let best = run.hasOwnersWaits ? ownTicketOf(run, agent) : -1
  for (let word = 0, at = group * words; word < words; word++, at++) {
    let bits = lineBits[word] & groupBits[at]
    while (bits !== 0) {
      const line = (word << 5) + 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const ticket = waiting.firstOf(line)
      if (best < 0 || goesFirst(run, ticket, group, best, group)) best = ticket
    }
  }
  return best
}

/** The same for a person with live tickets in hand. All tickets of a line have the same capacity. */
const bestLiveTicketFor = (run: Run, group: number, agent: number): number => {
  const { waiting, lineBits, groupBits, words } = run
  let best = ownTicketOf(run, agent)
  for (let word = 0, at = group * words; word < words; word++, at++) {
    let bits = lineBits[word] & groupBits[at]
    while (bits !== 0) {
      const line = (word << 5) + 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const ticket = waiting.firstOf(line)
      if (isRoomForTicket(run, agent, ticket) && (best < 0 || goesFirst(run, ticket, group, best, group))) best = ticket
    }
  }
  return best
}

/** The ticket that goes first among those that wait for a person alone, −1: none. They may be of many tiers and weights. */
const ownTicketOf = (run: Run, agent: number): number => {
  const line = run.lines.count + agent
  if (run.waiting.isEmpty(line)) return -1
  const group = run.group[agent]
  const isHolder = run.live !== undefined && run.live.count[agent] > 0
  const count = run.waiting.list(line, run.scratch)
  let best = -1
  for (let i = 0; i < count; i++) {
    const ticket = run.scratch[i]
    if (isHolder && !isRoomForTicket(run, agent, ticket)) continue
    if (best < 0 || goesFirst(run, ticket, group, best, group)) best = ticket
  }
  return best
}

const isRoomForTicket = (run: Run, agent: number, ticket: number): boolean =>
  hasRoomFor(run, agent, run.kinds.capacity[run.kind[ticket]])
