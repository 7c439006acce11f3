import { compile } from '../../src/compile/compile.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import type { Desk } from './write-desk.ts'

const SEED = 20_270_503

/** What happened to every ticket and in every touch, in names and seconds that do not depend on how the scenario is written. */
export interface Story {
  readonly touches: readonly string[]
  readonly tickets: readonly string[]
}

/** One replication of a desk, simulated and measured. */
export interface DeskRun {
  readonly observations: Observations
  readonly measures: Measures
  readonly ticketId: (row: number) => string
}

/** Compiles, simulates and measures a desk; all desks have the same luck. */
export const runDesk = ({ scenario, tickets }: Desk): DeskRun => {
  const { program, legend } = compile(scenario, compileStaffing(scenario), tickets, SEED, 0)
  const observations = simulate(program)
  return { observations, measures: measure(program, legend, observations), ticketId: legend.ticketId }
}

const ends = Object.keys(TouchEnd)
const states = Object.keys(TicketState)

/** Tells a run; instants and durations are divided by `scale`. People are numbers in the order of the scenario. */
export const storyOf = ({ observations, ticketId }: DeskRun, scale = 1): Story => {
  const { touches, tickets } = observations
  const told = (column: Float64Array, row: number): string => String(column[row] / scale)
  return {
    touches: Array.from({ length: touches.count }, (_, row) =>
      [
        ticketId(touches.ticket[row]),
        `person ${touches.agent[row]}`,
        ...[touches.waitingSince, touches.startAt, touches.endAt, touches.extraSeconds, touches.consultSeconds].map(
          each => told(each, row)
        ),
        ends[touches.end[row]],
        `after ${touches.previous[row]}`
      ].join(' ')
    ),
    tickets: Array.from(tickets.state, (state, row) =>
      [
        ticketId(row),
        states[state],
        ...[tickets.firstStartAt, tickets.firstReplyAt, tickets.closedAt, tickets.waitingSince].map(each =>
          told(each, row)
        ),
        `owner ${tickets.owner[row]}`
      ].join(' ')
    )
  }
}
