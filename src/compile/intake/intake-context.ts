import type { ProgramTickets } from '../../engine/program.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { KindTable } from '../kind-table.ts'
import type { Span } from '../period.ts'
import type { SkillList } from '../skill-list.ts'

/** Draws the n-th uniform number, 0 < u < 1, of the ticket at hand for a purpose of `Purpose` (K2). */
export type TicketDraw = (purpose: number, n: number) => number

/** Where tickets come from, and what the scenario says of them before people get them. */
export interface IntakeContext {
  readonly scenario: Scenario
  readonly names: ScenarioNames
  readonly skills: SkillList
  readonly span: Span
  readonly tickets: TicketTable
  /** The tickets that take part, with the kinds that the table says. */
  readonly packed: ProgramTickets
  /** Kinds so far; those that tickets turn into are added. */
  readonly kinds: KindTable
}

/** What became of each ticket before people got it, by row of the program, for the words around a run. */
export interface IntakeNotes {
  /** Channel on which the ticket was created, index into the scenario’s channels. Absent: that of its kind. */
  readonly statedChannel?: Uint16Array
  /** 1 where diagnostics made the ticket needless. Absent: nowhere. */
  readonly isPrevented?: Uint8Array
  /** 1 where the bot answered wrongly and the customer came back. Absent: nowhere. */
  readonly isBotWrong?: Uint8Array
}

/** Columns of tickets that the intake changes or adds, and notes on it. */
export interface Intake {
  readonly columns: Partial<ProgramTickets>
  readonly notes: IntakeNotes
}
