import { type Compiled, compile } from '../compile/compile.ts'
import { drawDemand } from '../compile/draw-demand.ts'
import type { Staffing } from '../compile/staffing.ts'
import type { Observations } from '../engine/observations.ts'
import { simulate } from '../engine/simulate.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import { freeMemory } from '../num/free-memory.ts'

/** One replication: what was simulated, its words, and what happened. */
export interface Replicated extends Compiled {
  readonly observations: Observations
}

/** Which luck: the seed of the study, and the number of the replication from 0. */
export interface Luck {
  readonly seed: number
  readonly replication: number
}

/**
 * Simulates one replication of a scenario, with these tickets or, where there are none recorded, with its drawn ones.
 * @throws ArrivalsError where the demand cannot be drawn
 */
export const replicate = (
  scenario: Scenario,
  staffing: Staffing,
  recorded: TicketTable | undefined,
  { seed, replication }: Luck
): Replicated => {
  const tickets = recorded ?? drawDemand(scenario, staffing, seed, replication)
  const compiled = compile(scenario, staffing, tickets, seed, replication)
  freeMemory(tickets.count)
  const observations = simulate(compiled.program)
  freeMemory(tickets.count)
  return { ...compiled, observations }
}
