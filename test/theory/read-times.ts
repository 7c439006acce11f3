import { TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { Add } from './figures.ts'
import { comesToPeopleAt } from './people-arrival.ts'
import { overlap } from './presence-times.ts'
import type { RunView } from './truth-run-view.ts'

/** What a ticket does for a while. */
export type Doing = 'waiting' | 'resuming' | 'working' | 'pending'

/** Calls back for every while of every ticket: what, which ticket, from, to (seconds); in no order. */
export const eachWhile = (
  { program, observations }: Pick<RunView, 'program' | 'observations'>,
  tell: (doing: Doing, ticket: number, from: number, to: number) => void
): void => {
  const { tickets, touches, endedAt } = observations
  for (let row = 0; row < touches.count; row++) {
    const ticket = touches.ticket[row]
    const before = touches.previous[row]
    tell(before < 0 ? 'waiting' : 'resuming', ticket, touches.waitingSince[row], touches.startAt[row])
    tell('working', ticket, touches.startAt[row], touches.endAt[row])
    if (before >= 0 && touches.end[before] === TouchEnd.pending) {
      tell('pending', ticket, touches.endAt[before], touches.waitingSince[row])
    }
  }
  for (let ticket = 0; ticket < program.tickets.count; ticket++) {
    const state = tickets.state[ticket]
    const since = tickets.waitingSince[ticket]
    const last = tickets.lastTouch[ticket]
    if (state === TicketState.abandoned) {
      tell('waiting', ticket, program.tickets.createdAt[ticket], tickets.closedAt[ticket])
    } else if (state === TicketState.pending) tell('pending', ticket, since, endedAt)
    else if (state === TicketState.waiting) {
      tell(last < 0 ? 'waiting' : 'resuming', ticket, since, endedAt)
      if (last >= 0 && touches.end[last] === TouchEnd.pending) tell('pending', ticket, touches.endAt[last], since)
    }
  }
}

/** Number of clock times `at + k × period`, k ≥ 0, in [from, to) that lie in the counted time. */
const timesWithin = (at: number, period: number, until: number, from: number, to: number): number => {
  const first = Math.max(0, Math.ceil((from - at) / period))
  const last = Math.ceil((Math.min(to, until) - at) / period)
  return Math.max(0, last - first)
}

const IN_SYSTEM: readonly Doing[] = ['waiting', 'resuming', 'working']

const CLOCK_FIGURES: readonly (readonly [name: string, doings: readonly Doing[]])[] = [
  ['expectedInSystem', IN_SYSTEM],
  ['expectedNeverStarted', ['waiting']],
  ['expectedInWork', ['working']]
]

const DOINGS: readonly Doing[] = ['waiting', 'resuming', 'working', 'pending']

/** Adds averages over the counted time: how many tickets wait, are in work, are with their customer. */
export const readTimes = (view: RunView, add: Add): void => {
  const { until, classOf } = view
  const spent = new Float64Array(DOINGS.length * Math.max(1, view.classes))
  const clocks = clockCounts(view)
  eachWhile(view, (doing, ticket, from, to) => {
    clocks.count(doing, from, to)
    const seconds = Math.min(to, until) - Math.max(from, 0)
    if (seconds > 0) spent[classOf[ticket] * DOINGS.length + DOINGS.indexOf(doing)] += seconds
  })
  for (let kind = -1; kind < view.classes; kind++) {
    const prefix = kind < 0 ? '' : `class${kind + 1}.`
    const isCounted = (place: number) => kind < 0 || Math.floor(place / DOINGS.length) === kind
    const average = (name: string, ...doings: readonly Doing[]) => {
      const isMeant = (place: number) => isCounted(place) && doings.includes(DOINGS[place % DOINGS.length])
      add(
        prefix + name,
        spent.reduce((sum, seconds, place) => sum + (isMeant(place) ? seconds : 0), 0),
        until
      )
    }
    average('timeAverageNeverStarted', 'waiting')
    average('timeAverageWaiting', 'waiting', 'resuming')
    average('meanQueue', 'waiting', 'resuming')
    average('meanInWork', 'working')
    average('meanInSystem', ...IN_SYSTEM)
    average('meanPending', 'pending')
    average('meanOpen', ...DOINGS)
  }
  clocks.addTo(add)
}

const clockCounts = ({ told, until, thresholdsOf }: RunView) => {
  const period = told.cycle === undefined ? until : told.cycle * told.unitSeconds
  const counts = CLOCK_FIGURES.flatMap(([name, doings]) =>
    thresholdsOf(name).map(({ x, key }) => ({ name: key, doings, at: x * told.unitSeconds, sum: 0 }))
  )
  return {
    count(doing: Doing, from: number, to: number): void {
      for (const each of counts) {
        if (each.doings.includes(doing)) each.sum += timesWithin(each.at, period, until, from, to)
      }
    },
    addTo(add: Add): void {
      for (const { name, at, sum } of counts) add(name, sum, timesWithin(at, period, until, 0, until))
    }
  }
}

/** Adds how people spent the counted time, by team. */
export const readPeople = (view: RunView, add: Add): void => {
  const { program, legend, observations, until, told } = view
  const { touches } = observations
  const teams = legend.teams.length
  const onShift = new Float64Array(teams)
  const work = new Float64Array(teams)
  const scheduled = new Float64Array(teams)
  const teamOf = Array.from(program.agents.group, group => legend.groupTeam[group])
  for (let row = 0; row < touches.count; row++) {
    const from = Math.max(0, touches.startAt[row])
    const to = Math.min(until, touches.endAt[row])
    if (to <= from) continue
    const agent = touches.agent[row]
    work[teamOf[agent]] += to - from
    onShift[teamOf[agent]] += overlap(view.presence[agent], from, to)
  }
  teamOf.forEach((team, agent) => {
    scheduled[team] += overlap(view.presence[agent], 0, until)
  })
  for (let team = 0; team < teams; team++) {
    add('occupancy', onShift[team], scheduled[team])
    add(`pool${team + 1}.occupancy`, onShift[team], scheduled[team])
  }
  const overtimeHours = work.reduce((sum, seconds, team) => sum + seconds - onShift[team], 0) / 3600
  if (told.cycle !== undefined)
    add('overtimeAgentHoursPerCycle', overtimeHours, until / (told.cycle * told.unitSeconds))
  if (told.changeEvery === undefined) return
  const boundaries = until / (told.changeEvery * told.unitSeconds)
  add('overtimeAgentHoursPerBoundary', overtimeHours, boundaries)
  add('overtimeTicketsPerBoundary', overtimeTouches(view), boundaries)
}

/** Touches that went on past the end of their person's shift within the counted time. */
const overtimeTouches = ({ observations: { touches }, presence, until }: RunView): number => {
  let number = 0
  for (let row = 0; row < touches.count; row++) {
    const from = touches.startAt[row]
    const to = touches.endAt[row]
    if (from < 0 || from >= until) continue
    if (overlap(presence[touches.agent[row]], from, to) < to - from - 1e-6) number++
  }
  return number
}

/** Adds what came and went in the counted time, by the unit and by the cycle. */
export const readFlow = ({ program, observations: { tickets }, told, until }: RunView, add: Add): void => {
  const { createdAt, count } = program.tickets
  let arrived = 0
  let came = 0
  let solved = 0
  for (let ticket = 0; ticket < count; ticket++) {
    if (createdAt[ticket] >= 0 && createdAt[ticket] < until) arrived++
    const cameAt = comesToPeopleAt(program, ticket)
    if (tickets.state[ticket] !== TicketState.deflected && cameAt >= 0 && cameAt < until) came++
    const isSolved = tickets.state[ticket] === TicketState.solved
    if (isSolved && tickets.closedAt[ticket] >= 0 && tickets.closedAt[ticket] < until) solved++
  }
  add('arrivals', arrived, until / told.unitSeconds)
  add('agentArrivalRate', came, until / told.unitSeconds)
  add('throughput', solved, until / told.unitSeconds)
  if (told.cycle !== undefined) add('arrivalsPerCycle', arrived, until / (told.cycle * told.unitSeconds))
}
