import { type Observations, TicketState, TouchEnd } from '../../../src/engine/observations.ts'
import { CalendarChange, type Program } from '../../../src/engine/program.ts'
import { Cause } from '../../../src/metrics/causes/cause.ts'

/**
 * Where the time of every ticket went, found the slow way: between any two neighbouring instants at which anything happens, each ticket is
 * looked up in the record anew, with no memory of what it did before. Seconds by ticket and cause.
 */
export const bruteCauses = (program: Program, observations: Observations, until: number): number[][] => {
  const world = { program, observations }
  const sums = Array.from({ length: program.tickets.count }, () => new Array<number>(12).fill(0))
  const instants = instantsOf(world, until)
  for (let i = 0; i + 1 < instants.length; i++) {
    const at = (instants[i] + instants[i + 1]) / 2
    for (let ticket = 0; ticket < program.tickets.count; ticket++) {
      const cause = causeAt(world, ticket, at)
      if (cause >= 0) sums[ticket][cause] += instants[i + 1] - instants[i]
    }
  }
  return sums
}

interface World {
  readonly program: Program
  readonly observations: Observations
}

/** Everything that any cause could change at; touches have inner edges, waits open stage by stage. */
const instantsOf = ({ program, observations }: World, until: number): number[] => {
  const { tickets, calendar, careers, kinds, startAt } = program
  const { touches, redials } = observations
  const rows = [...Array(touches.count).keys()]
  const openings = [
    ...rows.map(row => ({ kind: touches.kind[row], at: touches.openToAllAt[row] })),
    ...[...tickets.createdAt].map((at, t) => ({ kind: tickets.kind[t], at: at + (tickets.botSeconds?.[t] ?? 0) })),
    ...[...redials.backAt].map((at, r) => ({ kind: tickets.kind[redials.ticket[r]], at })),
    ...[...observations.tickets.openToAllAt].map((at, t) => ({ kind: observations.tickets.kind[t], at }))
  ]
  const all = [
    startAt,
    until,
    ...tickets.createdAt,
    ...[...tickets.createdAt].map((at, t) => at + (tickets.botSeconds?.[t] ?? 0)),
    ...calendar.at,
    ...(careers?.at ?? []),
    ...touches.waitingSince,
    ...touches.startAt,
    ...touches.endAt,
    ...rows.map(row => touches.startAt[row] + touches.consultSeconds[row]),
    ...rows.map(row => touches.startAt[row] + touches.consultSeconds[row] + touches.extraSeconds[row]),
    ...redials.leftAt,
    ...redials.backAt,
    ...observations.tickets.closedAt,
    ...observations.tickets.waitingSince,
    ...openings.flatMap(({ kind, at }) => [at, ...stageAfters(kinds, kind).map(after => at + after)])
  ]
  return [...new Set(all.filter(at => Number.isFinite(at) && at <= until))].sort((a, b) => a - b)
}

const stageAfters = (kinds: Program['kinds'], kind: number): number[] =>
  Array.from({ length: kinds.stages[kind] }, (_, stage) =>
    stage === 0 ? 0 : kinds.stageAfterSeconds[kind * kinds.maxStages + stage]
  )

const causeAt = (world: World, ticket: number, at: number): number => {
  const { program, observations } = world
  const { state, closedAt } = observations.tickets
  const isClosed = [TicketState.solved, TicketState.abandoned, TicketState.turnedAway, TicketState.deflected].some(
    closed => closed === state[ticket]
  )
  if (state[ticket] === TicketState.notArrived || at < program.tickets.createdAt[ticket]) return -1
  if (isClosed && at > closedAt[ticket]) return -1
  const chain = chainOf(world, ticket)
  const { touches } = observations
  const current = chain.find(row => touches.startAt[row] < at && at < touches.endAt[row])
  if (current !== undefined) return causeOfWork(world, current, at)
  const before = chain.filter(row => touches.endAt[row] < at).at(-1)
  const next = chain.find(row => touches.startAt[row] > at && touches.end[row] !== TouchEnd.handoverGiven)
  return before === undefined ? causeBeforeWork(world, ticket, next, at) : causeOfPause(world, ticket, before, next, at)
}

const chainOf = ({ observations: { touches } }: World, ticket: number): number[] =>
  [...Array(touches.count).keys()].filter(
    row => touches.ticket[row] === ticket && touches.end[row] !== TouchEnd.consulted
  )

const causeOfWork = ({ observations: { touches } }: World, row: number, at: number): number => {
  if (touches.end[row] === TouchEnd.handoverGiven) return Cause.handover
  const since = at - touches.startAt[row]
  if (since < touches.consultSeconds[row]) return Cause.consult
  return since < touches.consultSeconds[row] + touches.extraSeconds[row] ? Cause.handover : Cause.handsOn
}

/** The bot, attempts to get through, and the first wait. */
const causeBeforeWork = (world: World, ticket: number, next: number | undefined, at: number): number => {
  const { tickets, startAt } = world.program
  const { redials, touches, tickets: observed } = world.observations
  const arrivesAt =
    tickets.createdAt[ticket] + (tickets.createdAt[ticket] < startAt ? 0 : (tickets.botSeconds?.[ticket] ?? 0))
  if (at < arrivesAt || observed.state[ticket] === TicketState.withBot) return Cause.bot
  const attempts = [...Array(redials.count).keys()].filter(row => redials.ticket[row] === ticket)
  if (attempts.some(row => redials.leftAt[row] < at && at < redials.backAt[row])) return Cause.customer
  if (next === undefined && observed.state[ticket] === TicketState.pending) return Cause.customer
  const latest = attempts.filter(row => redials.backAt[row] < at).at(-1)
  const attemptAt = latest === undefined ? arrivesAt : redials.backAt[latest]
  const since = next === undefined ? observed.waitingSince[ticket] : touches.waitingSince[next]
  if (at < since && attempts.length === 0) return Cause.customer
  const opensPending = tickets.opening?.[ticket] === 1 && tickets.createdAt[ticket] < startAt
  const kind = next !== undefined ? touches.kind[next] : opensPending ? observed.kind[ticket] : tickets.kind[ticket]
  return causeInLine(world, kind, 0, opensPending ? since : attemptAt, at)
}

/** Between two touches, or after the last. */
const causeOfPause = (world: World, ticket: number, before: number, next: number | undefined, at: number): number => {
  const { touches, tickets } = world.observations
  const since = next === undefined ? tickets.waitingSince[ticket] : touches.waitingSince[next]
  const end = touches.end[before]
  const isPending = next === undefined && tickets.state[ticket] === TicketState.pending
  const isLost = next === undefined ? tickets.owner[ticket] < 0 : touches.isTakenOver[next] === 1
  if (end === TouchEnd.paused && (at < since || !isLost)) return Cause.ownerAway
  if (isPending || at < since) return Cause.customer
  if (end === TouchEnd.interrupted) return Cause.interrupted
  const openAt = next === undefined ? tickets.openToAllAt[ticket] : touches.openToAllAt[next]
  if (at < openAt) return isOnDuty(world, touches.agent[before], at) ? Cause.ownerBusy : Cause.ownerAway
  return causeInLine(world, next === undefined ? tickets.kind[ticket] : touches.kind[next], 1, openAt, at)
}

const causeInLine = (world: World, kind: number, begun: number, openAt: number, at: number): number => {
  const { kinds, lines, agents } = world.program
  const opened = stageAfters(kinds, kind).filter((after, stage) => stage === 0 || openAt + after < at).length - 1
  const line = kinds.line[(kind * kinds.maxStages + opened) * 2 + begun]
  const people = [...Array(agents.count).keys()].filter(agent => isOnDuty(world, agent, at))
  if (people.length === 0) return Cause.nobodyOnShift
  const groups = lines.groups.slice(lines.groupsFrom[line], lines.groupsFrom[line + 1])
  const able = people.filter(agent => groups.includes(groupAt(world, agent, at)))
  if (able.length === 0) return Cause.nobodyWithSkill
  const isLesser = able.some(agent => worksOf(world, agent, at).some(row => goesAfter(world, row, line, kind)))
  return isLesser ? Cause.busyLesser : Cause.busyFirst
}

const worksOf = ({ observations: { touches } }: World, agent: number, at: number): number[] =>
  [...Array(touches.count).keys()].filter(
    row => touches.agent[row] === agent && touches.startAt[row] < at && at < touches.endAt[row]
  )

/** Whether work in hand is of a higher tier than a line, or of the same tier and a less urgent kind. */
const goesAfter = ({ program, observations: { touches } }: World, row: number, line: number, kind: number): boolean => {
  const { kinds, lines, tickets } = program
  const isFirst = touches.previous[row] < 0 && touches.end[row] !== TouchEnd.consulted
  const stated = touches.kind[row]
  const really = tickets.trueKind?.[touches.ticket[row]] ?? stated
  const inHand = isFirst && kinds.skill[really] === kinds.skill[stated] ? really : stated
  const tier = lines.tier[kinds.line[inHand * kinds.maxStages * 2 + (isFirst ? 0 : 1)]]
  const urgency = kinds.urgency ?? kinds.priority
  return tier > lines.tier[line] || (tier === lines.tier[line] && urgency[inHand] > urgency[kind])
}

const isOnDuty = (world: World, agent: number, at: number): boolean => {
  const { calendar, startAt } = world.program
  if (at < startAt || groupAt(world, agent, at) < 0) return false
  let isOn = false
  for (let row = 0; row < calendar.count && calendar.at[row] < at; row++) {
    if (calendar.agent[row] !== agent) continue
    isOn = calendar.change[row] === CalendarChange.arrives || calendar.change[row] === CalendarChange.pauseEnds
  }
  return isOn
}

const groupAt = ({ program: { agents, careers } }: World, agent: number, at: number): number => {
  let group = agents.group[agent]
  for (let row = 0; careers !== undefined && row < careers.count && careers.at[row] < at; row++) {
    if (careers.agent[row] === agent) group = careers.group[row]
  }
  return group
}
