import type { Problem } from '../model/problem.ts'
import type { Scenario } from '../model/scenario.ts'
import type { MeasuredReplication } from './measure-replication.ts'
import type { SharedTickets } from './shared-tickets.ts'

/** What a thread is told once, when it starts. */
export interface ThreadInput {
  readonly scenario: Scenario
  readonly recorded?: SharedTickets | undefined
  readonly seed: number
}

/** What a thread answers to the number of a replication. Errors lose their class on the way, so they are told as data. */
export type ThreadAnswer =
  | { readonly measured: MeasuredReplication }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: { readonly message: string; readonly stack: string } }
