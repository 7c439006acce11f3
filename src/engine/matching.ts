import { answerFirst } from './asking.ts'
import { bestTicketFor, bestTicketNow, bestTicketOfAll } from './best-ticket.ts'
import { choosePerson } from './choose-person.ts'
import { Duty } from './duty.ts'
import { TicketState } from './observations.ts'
import type { Run } from './run.ts'
import { startTouch } from './touches.ts'
import { dequeue, enqueue, setTimers } from './waiting.ts'

/** Matches waiting tickets with people after the events of a round (R1, R3). */
export const match = (run: Run): void => {
  if (run.readyCount + run.freedCount === 0) return
  if (run.readyCount === 0 && run.freedCount === 1) offerWork(run, run.lastFreed)
  else if (run.readyCount === 1 && run.freedCount === 0) offerTicket(run, run.ready[0])
  else matchAll(run)
  run.freedCount = 0
}

/** One person became idle, or could take more, and no ticket ready: only they can take a ticket. */
const offerWork = (run: Run, agent: number): void => {
  if (!run.isPlain) {
    offerSeveral(run, agent)
    return
  }
  if (run.duty[agent] !== Duty.idle) return
  const ticket = bestTicketFor(run, run.group[agent], agent)
  if (ticket >= 0) assign(run, ticket, agent)
}

/** Somebody may take several live tickets, or work with which they, or others before them, need help. */
const offerSeveral = (run: Run, agent: number): void => {
  for (;;) {
    answerAll(run)
    const ticket = bestTicketNow(run, agent)
    if (ticket < 0) return
    assign(run, ticket, agent)
  }
}

const answerAll = (run: Run): void => {
  let isAnswered = run.hasConsults
  while (isAnswered) isAnswered = answerFirst(run)
}

/** One ticket became ready and nobody idle: no other ticket can be taken. It is in no line yet. */
const offerTicket = (run: Run, ticket: number): void => {
  run.idle.settle()
  const agent = choosePerson(run, ticket)
  if (agent >= 0) give(run, ticket, agent)
  else enqueue(run, ticket)
  if (run.hasConsults) answerAll(run)
}

const matchAll = (run: Run): void => {
  for (let i = 0; i < run.readyCount; i++) {
    if (isUnlined(run, run.ready[i])) enqueue(run, run.ready[i])
  }
  matchWaiting(run)
}

const isUnlined = (run: Run, ticket: number): boolean =>
  run.state[ticket] === TicketState.waiting && run.waiting.lineOf(ticket) < 0

/** Answers whoever asks and assigns the best pair of waiting ticket and person until there is none. */
export const matchWaiting = (run: Run): void => {
  run.idle.settle()
  for (;;) {
    answerAll(run)
    const ticket = bestTicketOfAll(run)
    if (ticket < 0) return
    assign(run, ticket, choosePerson(run, ticket))
  }
}

const assign = (run: Run, ticket: number, agent: number): void => {
  dequeue(run, ticket)
  give(run, ticket, agent)
}

/** Gives a ticket that is in no line to a person who may be idle. */
const give = (run: Run, ticket: number, agent: number): void => {
  if (run.duty[agent] === Duty.idle) run.idle.remove(agent)
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
