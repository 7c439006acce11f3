import { TicketState, TouchEnd } from '../../src/engine/observations.ts'
import { isNear, type Run } from './observed-run.ts'

/** Bot, waits, work, pending and absence of every ticket follow each other without gap or overlap, from creation to close. */
export const lifeProblems = (run: Run): string[] =>
  Array.from(run.chains).flatMap((chain, ticket) =>
    run.observations.tickets.state[ticket] !== TicketState.notArrived
      ? ticketProblems(run, ticket)
      : chain.length > 0
        ? [`ticket ${ticket} was touched too early`]
        : []
  )

const OPEN_STATES: readonly number[] = [
  TicketState.waiting,
  TicketState.inWork,
  TicketState.pending,
  TicketState.withBot,
  TicketState.redialing
]

const ticketProblems = (run: Run, ticket: number): string[] => {
  const { tickets, endedAt } = run.observations
  const state = tickets.state[ticket]
  const walk = walkOf(run, ticket)
  const isOpen = Number.isNaN(tickets.closedAt[ticket])
  const closesAt = isOpen ? Math.max(endedAt, walk.at) : tickets.closedAt[ticket]
  const age = closesAt - run.program.tickets.createdAt[ticket]
  return [
    ...walk.problems,
    ...solutionProblems(run, ticket),
    ...(isOpen === OPEN_STATES.includes(state)
      ? []
      : [`ticket ${ticket} is in state ${state} and closes at ${closesAt}`]),
    ...(isNear(walk.seconds, age)
      ? []
      : [`ticket ${ticket} is ${age} s old, but its parts add up to ${walk.seconds} s`])
  ]
}

/** A ticket is solved as often as it is reopened, and once more where it stayed solved. */
const solutionProblems = ({ observations: { tickets, touches }, chains, endOf }: Run, ticket: number): string[] => {
  const solutions = chains[ticket].filter(row => touches.end[row] === TouchEnd.solved)
  const stays = tickets.state[ticket] === TicketState.solved
  const first = solutions.length > 0 ? endOf[solutions[0]] : NaN
  return [
    ...(solutions.length === tickets.reopens[ticket] + (stays ? 1 : 0)
      ? []
      : [`ticket ${ticket} was solved ${solutions.length} times and reopened ${tickets.reopens[ticket]} times`]),
    ...(Object.is(first, tickets.firstSolvedAt[ticket]) ? [] : [`ticket ${ticket} was first solved at ${first}`])
  ]
}

interface Walk {
  at: number
  /** All that has been passed. */
  seconds: number
  problems: string[]
}

const passTo = (walk: Walk, to: number, what: string): void => {
  if (!(to >= walk.at)) walk.problems.push(`${what} at ${to} lies before ${walk.at}`)
  walk.seconds += to - walk.at
  walk.at = to
}

/** Goes through a ticket's life row by row; any time that overlaps is a problem. */
const walkOf = (run: Run, ticket: number): Walk => {
  const { touches } = run.observations
  const walk: Walk = { at: run.program.tickets.createdAt[ticket], seconds: 0, problems: [] }
  passBot(run, walk, ticket)
  passAttempts(run, walk, ticket)
  run.chains[ticket].forEach((row, step) => {
    if (touches.ticket[row] !== ticket) walk.problems.push(`touch ${row} is linked to ticket ${ticket}, not its own`)
    passToWait(run, walk, ticket, touches.waitingSince[row], step)
    passTo(walk, touches.startAt[row], `start of touch ${row}`)
    passTo(walk, run.endOf[row], `end of touch ${row}`)
  })
  passLast(run, walk, ticket)
  return walk
}

/** The time with the bot, which the backlog has behind it. */
const passBot = ({ program, observations }: Run, walk: Walk, ticket: number): void => {
  const { createdAt, botSeconds, botSolves } = program.tickets
  const state = observations.tickets.state[ticket]
  const seconds = createdAt[ticket] < program.startAt ? 0 : (botSeconds?.[ticket] ?? 0)
  if (state !== TicketState.withBot) passTo(walk, createdAt[ticket] + seconds, 'end of the bot')
  const isSolvedByBot = createdAt[ticket] >= program.startAt && botSolves?.[ticket] === 1
  if (isSolvedByBot !== (state === TicketState.deflected) && state !== TicketState.withBot) {
    walk.problems.push(`ticket ${ticket} is in state ${state}, whatever the bot did`)
  }
}

/** Attempts that failed, and the time until the next one. */
const passAttempts = ({ observations: { redials, tickets }, attempts }: Run, walk: Walk, ticket: number): void => {
  const rows = attempts[ticket]
  const isAway = tickets.state[ticket] === TicketState.redialing
  if (isAway && rows.length === 0) walk.problems.push(`ticket ${ticket} tries again without having tried`)
  rows.forEach((row, i) => {
    passTo(walk, redials.leftAt[row], `end of attempt ${i}`)
    if (!isAway || i < rows.length - 1) passTo(walk, redials.backAt[row], `attempt ${i + 1}`)
  })
}

/** Between two rows a ticket waits, unless its customer had it until its wait began. */
const passToWait = (run: Run, walk: Walk, ticket: number, waitingSince: number, step: number): void => {
  if (wasAway(run, ticket, step)) passTo(walk, waitingSince, `return of ticket ${ticket}`)
  else if (waitingSince !== walk.at) {
    walk.problems.push(`ticket ${ticket} waits since ${waitingSince}, but it was left at ${walk.at}`)
  }
}

const wasAway = ({ program, observations, chains }: Run, ticket: number, step: number): boolean => {
  if (step === 0) return program.tickets.opening?.[ticket] === 1
  const end = observations.touches.end[chains[ticket][step - 1]]
  return end === TouchEnd.pending || end === TouchEnd.solved
}

/** From the last row to the close or the end of the run. */
const passLast = (run: Run, walk: Walk, ticket: number): void => {
  const { tickets, endedAt } = run.observations
  const state = tickets.state[ticket]
  const since = tickets.waitingSince[ticket]
  if (UNTOUCHED_STATES.includes(state) !== (run.chains[ticket].length === 0) && !BETWEEN_STATES.includes(state)) {
    walk.problems.push(`ticket ${ticket} was touched and then lost, or is done with and was never touched`)
  }
  if (state === TicketState.waiting) passToWait(run, walk, ticket, since, run.chains[ticket].length)
  else if (run.chains[ticket].length > 0 || UNTOUCHED_STATES.includes(state)) passNothing(walk, ticket, since)
  if (state === TicketState.pending && !wasAway(run, ticket, run.chains[ticket].length)) {
    walk.problems.push(`ticket ${ticket} is pending without a cause`)
  }
  if (OPEN_STATES.includes(state) && state !== TicketState.inWork) passTo(walk, endedAt, 'end of the run')
  else if (LOST_STATES.includes(state)) passTo(walk, tickets.closedAt[ticket], 'leaving')
}

/** A ticket is with its customer or the bot since it was last left. */
const passNothing = (walk: Walk, ticket: number, since: number): void => {
  if (Number.isNaN(since) || since === walk.at) return
  walk.problems.push(`ticket ${ticket} is away since ${since}, but was left at ${walk.at}`)
}

const { waiting, pending, withBot, redialing, abandoned, turnedAway, deflected } = TicketState

/** What is left so may have been touched or not. */
const BETWEEN_STATES: readonly number[] = [waiting, pending]
const LOST_STATES: readonly number[] = [abandoned, turnedAway]
/** What is left so was never touched. */
const UNTOUCHED_STATES: readonly number[] = [withBot, redialing, deflected, ...LOST_STATES]
