import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import { CalendarChange, type Program } from '../../src/engine/program.ts'

/**
 * What a run gained, lost or put in two places at once, a sentence each (M8); empty where all is well.
 *
 * Holds for every run of every program, whatever the rules. Instants are compared to 1e-9 relative to their size.
 */
export const conservationProblems = (program: Program, observations: Observations): string[] => {
  const run: Run = { program, observations, chains: chainsOf(program, observations) }
  return [
    ...countProblems(run),
    ...program.tickets.createdAt.reduce<string[]>((all, _, ticket) => all.concat(ticketProblems(run, ticket)), []),
    ...personProblems(run),
    ...presenceProblems(run)
  ]
}

interface Run {
  readonly program: Program
  readonly observations: Observations
  /** Rows of the touches of each ticket, first to last, by following `previous`. */
  readonly chains: readonly (readonly number[])[]
}

const chainsOf = ({ tickets }: Program, { tickets: { lastTouch }, touches }: Observations): number[][] =>
  Array.from({ length: tickets.count }, (_, ticket) => {
    const chain: number[] = []
    for (let row = lastTouch[ticket]; row >= 0; row = touches.previous[row]) chain.unshift(row)
    return chain
  })

const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))

/** Instant at which a touch ended, or the end of the run where it has not. */
const endOf = ({ observations: { touches, endedAt } }: Run, row: number): number =>
  touches.endAt[row] < endedAt ? touches.endAt[row] : endedAt

/** Arrived + opening backlog = solved + abandoned + turned away + open; every touch belongs to its ticket. */
const countProblems = (run: Run): string[] => {
  const { program, observations } = run
  const { createdAt, count } = program.tickets
  const states = Array.from(observations.tickets.state)
  const isKnown = states.every(state => Object.values(TicketState).some(known => known === state))
  const came = createdAt.reduce((sum, at) => sum + (Math.max(at, program.startAt) < program.until ? 1 : 0), 0)
  const absent = states.filter(state => state === TicketState.notArrived).length
  const linked = run.chains.flat()
  return [
    ...(isKnown && states.length === count ? [] : ['a ticket has no state']),
    ...(came + absent === count ? [] : [`${came} tickets came, but ${count - absent} have a state`]),
    ...(linked.length === observations.touches.count && new Set(linked).size === linked.length
      ? []
      : [`${observations.touches.count} touches, of which ${linked.length} belong to tickets`])
  ]
}

/** Waits, work and pending of a ticket follow each other without gap or overlap from creation to its close. */
const ticketProblems = (run: Run, ticket: number): string[] => {
  const { tickets, endedAt } = run.observations
  const state = tickets.state[ticket]
  if (state === TicketState.notArrived)
    return run.chains[ticket].length ? [`ticket ${ticket} was touched too early`] : []
  const walk = walkOf(run, ticket)
  const isOpen = Number.isNaN(tickets.closedAt[ticket])
  const isOpenState = state <= TicketState.pending
  const closesAt = isOpen ? Math.max(endedAt, walk.at) : tickets.closedAt[ticket]
  const age = closesAt - run.program.tickets.createdAt[ticket]
  const sum = walk.waitingSeconds + walk.workSeconds + walk.pendingSeconds
  return [
    ...walk.problems,
    ...(isOpen === isOpenState ? [] : [`ticket ${ticket} is in state ${state} and closes at ${closesAt}`]),
    ...(isNear(sum, age) ? [] : [`ticket ${ticket} is ${age} s old, but its parts add up to ${sum} s`])
  ]
}

interface Walk {
  at: number
  waitingSeconds: number
  workSeconds: number
  pendingSeconds: number
  problems: string[]
}

/** Goes through a ticket's life row by row; any time that overlaps is a problem. */
const walkOf = (run: Run, ticket: number): Walk => {
  const { touches } = run.observations
  const walk: Walk = {
    at: run.program.tickets.createdAt[ticket],
    waitingSeconds: 0,
    workSeconds: 0,
    pendingSeconds: 0,
    problems: []
  }
  run.chains[ticket].forEach((row, step) => {
    if (touches.ticket[row] !== ticket) walk.problems.push(`touch ${row} is linked to ticket ${ticket}, not its own`)
    passWait(run, walk, ticket, touches.waitingSince[row], step)
    passTo(walk, 'waitingSeconds', touches.startAt[row], `start of touch ${row}`)
    passTo(walk, 'workSeconds', endOf(run, row), `end of touch ${row}`)
  })
  passLast(run, walk, ticket)
  return walk
}

const passTo = (walk: Walk, part: 'waitingSeconds' | 'workSeconds' | 'pendingSeconds', to: number, what: string) => {
  if (!(to >= walk.at)) walk.problems.push(`${what} at ${to} lies before ${walk.at}`)
  walk[part] += to - walk.at
  walk.at = to
}

/** Between two rows a ticket waits, unless it was pending until its wait began. */
const passWait = (run: Run, walk: Walk, ticket: number, waitingSince: number, step: number): void => {
  if (wasPending(run, ticket, step)) passTo(walk, 'pendingSeconds', waitingSince, `reply to ticket ${ticket}`)
  else if (waitingSince !== walk.at) {
    walk.problems.push(`ticket ${ticket} waits since ${waitingSince}, but it was left at ${walk.at}`)
  }
}

const wasPending = ({ program, observations, chains }: Run, ticket: number, step: number): boolean =>
  step === 0
    ? program.tickets.opening?.[ticket] === 1
    : observations.touches.end[chains[ticket][step - 1]] === TouchEnd.pending

/** From the last row to the close or the end of the run. */
const passLast = (run: Run, walk: Walk, ticket: number): void => {
  const { tickets, endedAt } = run.observations
  const steps = run.chains[ticket].length
  const since = tickets.waitingSince[ticket]
  switch (tickets.state[ticket]) {
    case TicketState.waiting:
      passWait(run, walk, ticket, since, steps)
      passTo(walk, 'waitingSeconds', endedAt, 'end of the run')
      break
    case TicketState.pending:
      if (!wasPending(run, ticket, steps)) walk.problems.push(`ticket ${ticket} is pending without a cause`)
      passTo(walk, 'pendingSeconds', endedAt, 'end of the run')
      break
    case TicketState.abandoned:
      if (steps > 0) walk.problems.push(`ticket ${ticket} was abandoned after a touch`)
      passTo(walk, 'waitingSeconds', tickets.closedAt[ticket], 'leaving')
      break
    case TicketState.turnedAway:
      if (steps > 0) walk.problems.push(`ticket ${ticket} was turned away after a touch`)
      passTo(walk, 'waitingSeconds', tickets.closedAt[ticket], 'turning away')
      break
    default:
      if (steps === 0) walk.problems.push(`ticket ${ticket} is in work or solved without a touch`)
  }
}

/** No person has two touches at once, and nobody touches what they lack the skill for. */
const personProblems = ({ program, observations: { touches, endedAt } }: Run): string[] => {
  const freeAt = new Float64Array(program.agents.count).fill(-Infinity)
  const problems: string[] = []
  const rows = Array.from({ length: touches.count }, (_, row) => row)
  const ends = rows.map(row =>
    Number.isNaN(touches.endAt[row]) ? Math.max(endedAt, touches.startAt[row]) : touches.endAt[row]
  )
  rows.sort((x, y) => touches.startAt[x] - touches.startAt[y] || ends[x] - ends[y] || x - y)
  for (const row of rows) {
    const agent = touches.agent[row]
    const { groups, agents, kinds, tickets } = program
    const skill = kinds.skill[tickets.kind[touches.ticket[row]]]
    if (touches.startAt[row] < freeAt[agent])
      problems.push(`person ${agent} has two touches at ${touches.startAt[row]}`)
    if (!(groups.proficiency[agents.group[agent] * groups.skills + skill] > 0)) {
      problems.push(`person ${agent} has touch ${row} without skill ${skill}`)
    }
    freeAt[agent] = ends[row]
  }
  return problems
}

/** No touch starts while its person is absent; writing-up follows the touch of the same person that was handed over. */
const presenceProblems = ({ program, observations: { touches } }: Run): string[] => {
  const problems: string[] = []
  for (let row = 0; row < touches.count; row++) {
    const before = touches.previous[row]
    if (touches.end[row] !== TouchEnd.handoverGiven) {
      if (!isPresent(program, touches.agent[row], touches.startAt[row])) problems.push(`touch ${row} starts off shift`)
    } else if (touches.end[before] !== TouchEnd.handedOver || touches.agent[before] !== touches.agent[row]) {
      problems.push(`writing-up ${row} does not follow a touch that its person handed over`)
    }
  }
  return problems
}

/** Whether a person is on shift and not in a pause at an instant, its events included (R7). */
const isPresent = ({ calendar }: Program, agent: number, at: number): boolean => {
  const { leaves, pauseBegins } = CalendarChange
  let latest: number = leaves
  for (let row = 0; row < calendar.count && calendar.at[row] <= at; row++) {
    if (calendar.agent[row] === agent) latest = calendar.change[row]
  }
  return latest !== leaves && latest !== pauseBegins
}
