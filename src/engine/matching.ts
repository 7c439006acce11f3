import { TicketState } from './observations.ts'
import { Duty, OWNER_STAGE, type Run } from './run.ts'
import { startTouch } from './touches.ts'
import { dequeue, enqueue, lineOf, setTimers } from './waiting.ts'

/** Matches waiting tickets with idle people after the events of a round (R1, R3). */
export const match = (run: Run): void => {
  if (run.readyCount + run.freedCount === 0) return
  if (run.readyCount === 0 && run.freedCount === 1) offerWork(run, run.freed[0])
  else if (run.readyCount === 1 && run.freedCount === 0) offerTicket(run, run.ready[0])
  else matchAll(run)
  run.freedCount = 0
}

/** One person became idle and no ticket ready: only they can take a ticket. */
const offerWork = (run: Run, agent: number): void => {
  if (run.duty[agent] !== Duty.idle) return
  const ticket = bestTicketFor(run, run.agents.group[agent], agent)
  if (ticket >= 0) assign(run, ticket, agent)
}

/** One ticket became ready and nobody idle: no other ticket can be taken. */
const offerTicket = (run: Run, ticket: number): void => {
  const agent = choosePerson(run, ticket)
  if (agent >= 0) assign(run, ticket, agent)
  else enqueue(run, ticket)
}

const matchAll = (run: Run): void => {
  for (let i = 0; i < run.readyCount; i++) {
    if (isUnlined(run, run.ready[i])) enqueue(run, run.ready[i])
  }
  matchWaiting(run)
}

const isUnlined = (run: Run, ticket: number): boolean =>
  run.state[ticket] === TicketState.waiting && run.waiting.line[ticket] < 0

/** Assigns the best pair of waiting ticket and idle person until there is none. */
export const matchWaiting = (run: Run): void => {
  for (;;) {
    const ticket = bestTicketOfAll(run)
    if (ticket < 0) return
    assign(run, ticket, choosePerson(run, ticket))
  }
}

const bestTicketOfAll = (run: Run): number => {
  let best = -1
  let bestGroup = -1
  for (let group = 0; group < run.groups.count; group++) {
    for (let agent = run.idle.first[group], isFirst = true; agent >= 0; agent = run.idle.next[agent], isFirst = false) {
      const ticket = isFirst ? bestTicketFor(run, group, agent) : ownTicketOf(run, agent)
      if (ticket >= 0 && (best < 0 || goesFirst(run, ticket, group, best, bestGroup))) {
        best = ticket
        bestGroup = group
      }
    }
  }
  return best
}

/** The ticket that goes first among those that wait for a person alone, −1: none. They may be of many tiers and weights. */
const ownTicketOf = (run: Run, agent: number): number => {
  const line = run.lines.count + agent
  const first = run.waiting.first[line]
  if (first < 0) return first
  const group = run.agents.group[agent]
  const count = run.waiting.list(line, run.scratch)
  let best = first
  for (let i = 1; i < count; i++) if (goesFirst(run, run.scratch[i], group, best, group)) best = run.scratch[i]
  return best
}

/** The waiting ticket that goes first among those a person may take, −1: none. */
const bestTicketFor = (run: Run, group: number, agent: number): number => {
  const { waiting, lineBits, groupBits, words } = run
  let best = ownTicketOf(run, agent)
  for (let word = 0, at = group * words; word < words; word++, at++) {
    let bits = lineBits[word] & groupBits[at]
    while (bits !== 0) {
      const line = (word << 5) + 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const ticket = waiting.first[line]
      if (best < 0 || goesFirst(run, ticket, group, best, group)) best = ticket
    }
  }
  return best
}

/** R1: whether ticket a for a person of group A goes before ticket b for a person of group B. */
const goesFirst = (run: Run, a: number, groupA: number, b: number, groupB: number): boolean => {
  const { preference, skills } = run.groups
  if (preference !== undefined) {
    const { kinds, tickets } = run
    const preferenceA = preference[groupA * skills + kinds.skill[tickets.kind[a]]]
    const preferenceB = preference[groupB * skills + kinds.skill[tickets.kind[b]]]
    if (preferenceA !== preferenceB) return preferenceA < preferenceB
  }
  return comesBefore(run, a, b)
}

/** R1 without preference: tier, then key or weighted wait, then row. */
export const comesBefore = (run: Run, a: number, b: number): boolean => {
  const { lines, rules } = run
  const lineA = rankLineOf(run, a)
  const lineB = rankLineOf(run, b)
  if (lines.tier[lineA] !== lines.tier[lineB]) return lines.tier[lineA] < lines.tier[lineB]
  const keyA = run.waiting.key[a]
  const keyB = run.waiting.key[b]
  if (rules.order === 'weighted') {
    const waitA = lines.weight[lineA] * (run.now - keyA)
    const waitB = lines.weight[lineB] * (run.now - keyB)
    return waitA > waitB || (waitA === waitB && a < b)
  }
  return keyA < keyB || (keyA === keyB && a < b)
}

/** Line whose tier and weight hold for a waiting ticket: its own, or the first open one while it waits for its owner alone. */
const rankLineOf = (run: Run, ticket: number): number => {
  const line = run.waiting.line[ticket]
  if (line < run.lines.count) return line
  const { kinds, tickets } = run
  return kinds.line[tickets.kind[ticket] * kinds.maxStages * 2 + (run.lastTouch[ticket] < 0 ? 0 : 1)]
}

/** R3: the idle person who gets a ticket, −1: nobody idle may take it. */
const choosePerson = (run: Run, ticket: number): number => {
  const owner = run.owner[ticket]
  if (run.stage[ticket] === OWNER_STAGE) return run.duty[owner] === Duty.idle ? owner : -1
  const line = lineOf(run, ticket)
  if (run.rules.ownerFirst && owner >= 0 && run.duty[owner] === Duty.idle) {
    const at = run.agents.group[owner] * run.words + (line >>> 5)
    if ((run.groupBits[at] & (1 << (line & 31))) !== 0) return owner
  }
  return choosePersonOf(run, line)
}

const choosePersonOf = (run: Run, line: number): number => {
  const { groupsFrom, groups, groupTier } = run.lines
  const isByOwned = run.rules.selection === 'fewest-owned'
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
  const { since } = run.idle
  return since[a] < since[b] || (since[a] === since[b] && a < b)
}

const assign = (run: Run, ticket: number, agent: number): void => {
  dequeue(run, ticket)
  run.idle.remove(agent)
  startTouch(run, ticket, agent)
}

/** Ends a round: tickets that became ready and still wait get their timers. */
export const settle = (run: Run): void => {
  for (let i = 0; i < run.readyCount; i++) {
    const ticket = run.ready[i]
    if (run.state[ticket] === TicketState.waiting) setTimers(run, ticket)
  }
  run.readyCount = 0
}
