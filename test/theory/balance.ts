import { type Observations, TicketState } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { comesToPeopleAt } from './people-arrival.ts'
import { eachWhile } from './read-times.ts'

/**
 * What does not balance in a run (M8), a sentence each; made for long runs, linear in the number of touches.
 *
 * Tickets that came are solved, gone or open. Little's law in its exact form: the number in the system, followed event by
 * event, never falls below 0, ends at the number still there, and its area is the sum of the times that tickets spent there.
 */
export const balanceProblems = (program: Program, observations: Observations): string[] => {
  const { tickets } = observations
  const states = new Int32Array(Object.keys(TicketState).length)
  for (const state of tickets.state) states[state]++
  const came = program.tickets.createdAt.filter(at => at < program.until).length
  const known = states.reduce((sum, number) => sum + number, 0) - states[TicketState.notArrived]
  const open = states[TicketState.waiting] + states[TicketState.inWork]
  return [
    ...(came === known ? [] : [`${came} tickets came, but ${known} are in some state`]),
    ...littleProblems(program, observations, open)
  ]
}

const littleProblems = (program: Program, observations: Observations, open: number): string[] => {
  const { joins, leaves, seconds } = passages(program, observations)
  joins.sort()
  leaves.sort()
  let depth = 0
  let area = 0
  let before = joins[0] ?? 0
  let left = 0
  let lowest = 0
  for (const at of joins) {
    while (left < leaves.length && leaves[left] <= at && leaves[left] < observations.endedAt) {
      area += depth * (leaves[left] - before)
      before = leaves[left++]
      lowest = Math.min(lowest, --depth)
    }
    area += depth++ * (at - before)
    before = at
  }
  for (; left < leaves.length; left++) {
    area += depth-- * (leaves[left] - before)
    before = leaves[left]
  }
  const stayed = leaves.reduce((sum, at) => sum + (at >= observations.endedAt ? 1 : 0), 0)
  return [
    ...(lowest >= 0 ? [] : [`there were ${lowest} tickets in the system`]),
    ...(stayed === open ? [] : [`${stayed} tickets stayed, but ${open} are open`]),
    ...(Math.abs(area - seconds) <= 1e-7 * Math.max(1, seconds)
      ? []
      : [`area ${area} s, but tickets spent ${seconds} s`])
  ]
}

/** States of tickets that never came to the people. */
const NOT_WITH_PEOPLE: readonly number[] = [
  TicketState.notArrived,
  TicketState.turnedAway,
  TicketState.deflected,
  TicketState.withBot
]

/** Every stay of a ticket in the system: its first instant, its last, and the sum of all waits and work. */
const passages = (program: Program, observations: Observations) => {
  const { tickets, endedAt } = observations
  const joins: number[] = []
  const leaves: number[] = []
  for (let ticket = 0; ticket < program.tickets.count; ticket++) {
    const state = tickets.state[ticket]
    if (NOT_WITH_PEOPLE.includes(state)) continue
    joins.push(comesToPeopleAt(program, ticket))
    if (state !== TicketState.pending)
      leaves.push(Number.isNaN(tickets.closedAt[ticket]) ? endedAt : tickets.closedAt[ticket])
  }
  let seconds = 0
  eachWhile({ program, observations }, (doing, ticket, from, to) => {
    if (doing !== 'pending') {
      seconds += to - from
      return
    }
    leaves.push(from)
    const goesOn = tickets.state[ticket] === TicketState.pending && from === tickets.waitingSince[ticket]
    if (!goesOn) joins.push(to)
  })
  return { joins: Float64Array.from(joins), leaves: Float64Array.from(leaves), seconds }
}
