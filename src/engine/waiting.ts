import { Purpose } from '../num/luck.ts'
import { drawSeconds } from './luck.ts'
import { TicketState } from './observations.ts'
import { addOpenSeconds } from './open-hours.ts'
import type { Run } from './run.ts'
import { HELD_STAGE, OWNER_STAGE } from './stage.ts'
import { disown } from './tallies.ts'

/** Kinds of timer, in the order in which they go off at one instant. What a reply is depends on the state of its ticket. */
export const Timer = { reply: 0, patience: 1, stage: 2 } as const

/** Makes a ticket wait from now on, at its first stage (R2). It enters a line with `settle` or when somebody looks for work. */
export const becomeReady = (run: Run, ticket: number, isKept = false): void => {
  run.waitingSince[ticket] = run.now
  enterStages(run, ticket, isKept)
}

/** Finds the first stage of a ticket whose wait has begun at `waitingSince`. */
export const enterStages = (run: Run, ticket: number, isKept = false): void => {
  run.state[ticket] = TicketState.waiting
  run.stage[ticket] = 0
  if (run.hasOpenings) run.stageZeroAt[ticket] = run.waitingSince[ticket]
  if (run.hasCareers || run.hasOwnersWaits) waitForOwner(run, ticket, isKept)
  if (run.hasStages) openStages(run, ticket)
  markReady(run, ticket)
}

/** Lets a ticket wait for its owner alone where it has one and its kind says so, or takes it from an owner who is gone. */
const waitForOwner = (run: Run, ticket: number, isKept: boolean): void => {
  const { kinds } = run
  const kind = run.kind[ticket]
  const owner = run.owner[ticket]
  if (owner < 0) return
  if (run.hasCareers && run.isGone[owner] === 1) letGo(run, ticket)
  else if (kinds.ownerSeconds[kind] > 0) {
    if (!isKept && run.onShift[owner] === 0 && kinds.ownedAtShiftEnd[kind] === 0) letGo(run, ticket)
    else {
      run.stage[ticket] = OWNER_STAGE
      run.stageZeroAt[ticket] += kinds.ownerSeconds[kind]
    }
  }
}

/** Takes a waiting ticket from its owner. */
const letGo = (run: Run, ticket: number): void => {
  disown(run, ticket)
  run.handedOver[ticket] = 1
}

const markReady = (run: Run, ticket: number): void => {
  if (run.readyCount === run.ready.length) {
    const longer = new Int32Array(run.ready.length * 2)
    longer.set(run.ready)
    run.ready = longer
  }
  run.ready[run.readyCount++] = ticket
}

/** Moves a ticket on to the latest stage whose time has come. */
const openStages = (run: Run, ticket: number): void => {
  while (nextStageAt(run, ticket) <= run.now) run.stage[ticket]++
}

/** When the ticket's next stage opens, seconds; Infinity: never. */
const nextStageAt = (run: Run, ticket: number): number => {
  const { kinds } = run
  const kind = run.kind[ticket]
  const next = run.stage[ticket] + 1
  if (next >= kinds.stages[kind] || run.stage[ticket] === HELD_STAGE) return Number.POSITIVE_INFINITY
  return run.stageZeroAt[ticket] + kinds.stageAfterSeconds[kind * kinds.maxStages + next]
}

/** Line in which a ticket waits at its stage; lines beyond the program's belong to owners. */
export const lineOf = (run: Run, ticket: number): number => {
  if (run.stage[ticket] === OWNER_STAGE) return run.lines.count + run.owner[ticket]
  return openLineOf(run, ticket, run.stage[ticket])
}

/** Line of a ticket at a stage of general eligibility. */
export const openLineOf = (run: Run, ticket: number, stage: number): number => {
  const { kinds } = run
  const begun = run.lastTouch[ticket] < 0 ? 0 : 1
  return kinds.line[(run.kind[ticket] * kinds.maxStages + stage) * 2 + begun]
}

/** Puts a ready ticket into its line. */
export const enqueue = (run: Run, ticket: number): void => {
  const line = lineOf(run, ticket)
  run.waiting.add(ticket, line, keyOf(run, ticket))
  if (line < run.lines.count) run.lineBits[line >>> 5] |= 1 << (line & 31)
}

/** Takes a ticket out of its line, where it is in one. */
export const dequeue = (run: Run, ticket: number): void => {
  const line = run.waiting.lineOf(ticket)
  if (line < 0) return
  run.waiting.remove(ticket)
  if (line < run.lines.count && run.waiting.isEmpty(line)) run.lineBits[line >>> 5] &= ~(1 << (line & 31))
}

const keyOf = (run: Run, ticket: number): number => {
  const { rules, tickets } = run
  if (rules.order === 'ready' || rules.order === 'weighted') return run.readyAt[ticket]
  return rules.order === 'created' ? tickets.createdAt[ticket] : dueAt(run, ticket)
}

const dueAt = (run: Run, ticket: number): number => {
  const { kinds, tickets, clocks } = run
  const recorded = tickets.dueAt === undefined ? Number.NaN : tickets.dueAt[ticket]
  if (!Number.isNaN(recorded)) return recorded
  const kind = run.kind[ticket]
  const clock = kinds.dueClock[kind]
  const created = tickets.createdAt[ticket]
  return clock < 0 ? created + kinds.dueSeconds[kind] : addOpenSeconds(clocks[clock], created, kinds.dueSeconds[kind])
}

/** Sets the timers of a ticket that still waits after the matching of its round. */
export const setTimers = (run: Run, ticket: number): void => {
  if (run.hasStages) setStageTimer(run, ticket)
  if (run.isPatient[ticket] === 1) return
  run.isPatient[ticket] = 1
  setPatienceTimer(run, ticket)
}

const setStageTimer = (run: Run, ticket: number): void => {
  const stageAt = nextStageAt(run, ticket)
  if (stageAt < Number.POSITIVE_INFINITY) run.timers.push(stageAt, Timer.stage * run.tickets.count + ticket)
}

const setPatienceTimer = (run: Run, ticket: number): void => {
  const { tickets, kinds } = run
  const patience = kinds.patience[run.kind[ticket]]
  const recorded = tickets.patienceSeconds === undefined ? Number.NaN : tickets.patienceSeconds[ticket]
  if (Number.isNaN(recorded) && patience < 0) return
  const seconds = Number.isNaN(recorded) ? drawSeconds(run, ticket, Purpose.patience, 0, patience) : recorded
  const at = run.readyAt[ticket] + seconds
  run.timers.push(Math.max(at, run.now), Timer.patience * tickets.count + ticket)
}

/** Opens the next stage of a ticket; returns whether the timer still held. */
export const onStageOpens = (run: Run, ticket: number): boolean => {
  if (run.state[ticket] !== TicketState.waiting || nextStageAt(run, ticket) > run.now) return false
  dequeue(run, ticket)
  openStages(run, ticket)
  markReady(run, ticket)
  return true
}

/** Hands over the tickets that wait for this owner alone: those whose kind says so (R4), or all. */
export const releaseOwned = (run: Run, agent: number, isAll: boolean): void => {
  // Those that became ready in this round are in no line yet; whatever is let go comes after them.
  const { readyCount } = run
  for (let i = 0; i < readyCount; i++) {
    const ticket = run.ready[i]
    const isWaiting = run.state[ticket] === TicketState.waiting && run.waiting.lineOf(ticket) < 0
    if (isWaiting && run.stage[ticket] === OWNER_STAGE && run.owner[ticket] === agent) release(run, ticket, isAll)
  }
  const line = run.lines.count + agent
  if (run.waiting.isEmpty(line)) return
  const count = run.waiting.list(line, run.scratch)
  for (let i = 0; i < count; i++) release(run, run.scratch[i], isAll)
}

/** Hands a waiting ticket over as it is, where its kind says so or all are: open to others from now on. */
export const release = (run: Run, ticket: number, isAll: boolean): void => {
  if (!isAll && run.kinds.ownedAtShiftEnd[run.kind[ticket]] !== 0) return
  dequeue(run, ticket)
  letGo(run, ticket)
  run.stage[ticket] = 0
  run.stageZeroAt[ticket] = run.now
  openStages(run, ticket)
  markReady(run, ticket)
}
