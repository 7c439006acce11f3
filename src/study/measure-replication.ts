import type { Staffing } from '../compile/staffing.ts'
import type { LeftOutTickets } from '../compile/ticket-rows.ts'
import { measure } from '../metrics/measure.ts'
import type { Measures } from '../metrics/measures.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Luck, type Replicated, replicate } from './replicate.ts'
import { ticketsMark } from './tickets-mark.ts'

/** What is known of one replication once it has ended; plain data. */
export interface MeasuredReplication {
  readonly measures: Measures
  readonly leftOut: LeftOutTickets
  /** Of its tickets: the same in two runs where they are the same tickets. */
  readonly ticketsMark: number
}

/**
 * Simulates one replication and measures it; nothing else of it is kept.
 * @throws ArrivalsError where the demand cannot be drawn
 */
export const measureReplication = (
  scenario: Scenario,
  staffing: Staffing,
  recorded: TicketTable | undefined,
  luck: Luck
): MeasuredReplication => measured(replicate(scenario, staffing, recorded, luck))

/** Measures a replication that was simulated. */
export const measured = ({ program, legend, observations, leftOut }: Replicated): MeasuredReplication => ({
  measures: measure(program, legend, observations),
  leftOut,
  ticketsMark: ticketsMark(program, legend.epochSeconds)
})

/** Called with a replication, numbered from 0, while all of it is in memory. */
export type OnReplicated = (replicated: Replicated, measures: Measures, replication: number) => void
