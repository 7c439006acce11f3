import { type Observations, TicketState } from '../../src/engine/observations.ts'
import type { Program } from '../../src/engine/program.ts'
import { attendanceProblems } from './attendance-law.ts'
import { lifeProblems } from './life-law.ts'
import { type Run, readRun } from './observed-run.ts'
import { openWorkProblems } from './open-work-law.ts'

/**
 * What a run gained, lost or put in two places at once, a sentence each (M8); empty where all is well.
 *
 * Holds for every run of every program, whatever the rules. Instants are compared to 1e-9 relative to their size.
 */
export const conservationProblems = (program: Program, observations: Observations): string[] => {
  const run = readRun(program, observations)
  return [...countProblems(run), ...lifeProblems(run), ...attendanceProblems(run), ...openWorkProblems(run)]
}

const { solved, deflected, abandoned, turnedAway, notArrived } = TicketState
const { waiting, inWork, pending, withBot, redialing } = TicketState

/** Arrived + opening backlog = solved + deflected + abandoned + turned away + open; every row belongs to its ticket. */
const countProblems = ({ program, observations, chains, answers }: Run): string[] => {
  const { createdAt, count } = program.tickets
  const counts = new Map<number, number>()
  for (const state of observations.tickets.state) counts.set(state, (counts.get(state) ?? 0) + 1)
  const sum = (...states: number[]) => states.reduce((total, state) => total + (counts.get(state) ?? 0), 0)
  const came = createdAt.reduce((total, at) => total + (Math.max(at, program.startAt) < program.until ? 1 : 0), 0)
  const known = sum(solved, deflected, abandoned, turnedAway) + sum(waiting, inWork, pending, withBot, redialing)
  const linked = chains.flat().concat(answers)
  return [
    ...(came === known ? [] : [`${came} tickets came, but ${known} have a state`]),
    ...(count === known + sum(notArrived) ? [] : ['a ticket has no state']),
    ...(linked.length === observations.touches.count && new Set(linked).size === linked.length
      ? []
      : [`${observations.touches.count} touches, of which ${linked.length} belong to tickets`])
  ]
}
