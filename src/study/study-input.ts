import type { RunRecord } from '../metrics/merge/merge-measures.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'

/** What is studied: a scenario that has passed its checks, and its recorded arrivals where it replays some. */
export interface StudyInput {
  readonly scenario: Scenario
  readonly recorded?: { readonly file: string; readonly tickets: TicketTable }
  /** Told in the result: program versions, input files, rows of them that were not used. */
  readonly record: Pick<RunRecord, 'versions' | 'inputs' | 'leftOut'>
}
