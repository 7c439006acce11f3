import { TicketState } from './observations.ts'
import { tryAgainLater } from './redials.ts'
import { awaitReply } from './replies.ts'
import type { Run } from './run.ts'
import { joinPresent, leavePresent } from './tallies.ts'
import { revealKind } from './true-kinds.ts'
import { dequeue, enterStages, Timer } from './waiting.ts'

/** A ticket is created: it goes to the bot, waits for its customer’s reply where it opens so, or arrives. */
export const onCreation = (run: Run, ticket: number): void => {
  const { tickets, startAt } = run
  run.waitingSince[ticket] = tickets.createdAt[ticket]
  if (tickets.createdAt[ticket] < startAt) {
    if (tickets.opening !== undefined && tickets.opening[ticket] === 1) openPending(run, ticket)
    else arrive(run, ticket)
  } else if (tickets.botSeconds === undefined && tickets.botSolves === undefined) arrive(run, ticket)
  else meetBot(run, ticket)
}

const openPending = (run: Run, ticket: number): void => {
  run.isPatient[ticket] = 1
  if (run.hasTrueKinds) revealKind(run, ticket)
  awaitReply(run, ticket, 0)
}

const meetBot = (run: Run, ticket: number): void => {
  const { tickets, timers } = run
  const seconds = tickets.botSeconds === undefined ? 0 : tickets.botSeconds[ticket]
  if (seconds === 0) {
    onBotDone(run, ticket)
    return
  }
  run.state[ticket] = TicketState.withBot
  timers.push(run.now + seconds, Timer.reply * tickets.count + ticket)
}

/** The bot has solved a ticket or leaves it to people. */
export const onBotDone = (run: Run, ticket: number): void => {
  const { botSolves } = run.tickets
  if (botSolves === undefined || botSolves[ticket] === 0) {
    run.waitingSince[ticket] = run.now
    arrive(run, ticket)
    return
  }
  run.state[ticket] = TicketState.deflected
  run.closedAt[ticket] = run.now
}

/** A ticket whose wait has begun at `waitingSince` arrives, unless its limit turns it away. */
const arrive = (run: Run, ticket: number): void => {
  if (run.hasLimits && isFull(run, run.kinds.limit[run.kind[ticket]])) {
    giveUp(run, ticket, TicketState.turnedAway)
    return
  }
  joinPresent(run, ticket)
  run.readyAt[ticket] = run.waitingSince[ticket]
  enterStages(run, ticket)
}

const isFull = (run: Run, limit: number): boolean => limit >= 0 && run.present[limit] >= run.limits[limit]

/** The customer’s patience ends; returns whether the ticket still waited for its first touch. */
export const onPatienceEnds = (run: Run, ticket: number): boolean => {
  if (run.state[ticket] !== TicketState.waiting || run.lastTouch[ticket] >= 0) return false
  dequeue(run, ticket)
  leavePresent(run, ticket)
  giveUp(run, ticket, TicketState.abandoned)
  return true
}

const giveUp = (run: Run, ticket: number, state: number): void => {
  if (tryAgainLater(run, ticket)) return
  run.state[ticket] = state
  run.closedAt[ticket] = run.now
}

/** The customer tries again, as patient as before. */
export const onRedial = (run: Run, ticket: number): void => {
  run.isPatient[ticket] = 0
  run.waitingSince[ticket] = run.now
  arrive(run, ticket)
}
