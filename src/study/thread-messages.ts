import type { Problem } from '../model/check/problem.ts'
import type { Scenario } from '../model/scenario.ts'
import type { MeasuredReplication } from './measure-replication.ts'
import type { SharedTickets } from './shared-tickets.ts'

/** What a thread is told once of each study that it may run, when it starts. */
export interface ThreadInput {
  readonly scenario: Scenario
  readonly recorded?: SharedTickets | undefined
  readonly seed: number
}

/** What a thread is to run: a replication, from 0, of the study at this place of what it was told. */
export interface ThreadTask {
  readonly study: number
  readonly replication: number
}

/** What a thread answers to a task. Errors lose their class on the way, so they are told as data. */
export type ThreadAnswer =
  | { readonly measured: MeasuredReplication }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: { readonly message: string; readonly stack: string } }
