import type { Scenario } from '../model/scenario.ts'
import type { TicketTable } from '../model/tickets.ts'
import { type ArrivalsContext, drawArrivals } from './arrivals/draw-arrivals.ts'
import type { Staffing } from './staffing.ts'

/** Draws the tickets of a scenario whose demand is generated, for one replication. @throws Error where it is replayed */
export const drawDemand = (scenario: Scenario, staffing: Staffing, seed: number, replication: number): TicketTable => {
  const { generate, factor } = scenario.demand
  if (generate === undefined) throw new Error(`the demand of "${scenario.name}" is replayed, not generated`)
  const { names, span } = staffing
  const context: ArrivalsContext = {
    names,
    from: span.epochSeconds + span.startAt,
    until: span.epochSeconds + span.until,
    periodFrom: span.epochSeconds,
    zone: scenario.period.zone,
    factor: factor ?? 1,
    channels: scenario.channels ?? {},
    holidays: scenario.holidays
  }
  return drawArrivals(generate, context, { seed, replication })
}
