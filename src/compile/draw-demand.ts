import type { Scenario } from '../model/scenario.ts'
import type { TicketTable } from '../model/tickets.ts'
import { drawArrivals } from './arrivals/draw-arrivals.ts'
import { demandContext } from './demand-context.ts'
import type { Staffing } from './staffing.ts'

/** Draws the tickets of a scenario whose demand is generated, for one replication. @throws Error where it is replayed */
export const drawDemand = (scenario: Scenario, staffing: Staffing, seed: number, replication: number): TicketTable => {
  const { generate } = scenario.demand
  if (generate === undefined) throw new Error(`the demand of "${scenario.name}" is replayed, not generated`)
  const { names, span } = staffing
  const { epochSeconds, startAt, until } = span
  const context = demandContext(scenario, names, {
    from: epochSeconds + startAt,
    until: epochSeconds + until,
    periodFrom: epochSeconds
  })
  return drawArrivals(generate, context, { seed, replication })
}
