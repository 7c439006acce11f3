import { type ArrivalsLuck, drawArrivals } from '../compile/arrivals.ts'
import type { Staffing } from '../compile/compile.ts'
import type { Scenario } from '../model/scenario.ts'
import type { TicketTable } from '../model/tickets.ts'

/**
 * Draws the arrivals of a scenario that describes its demand, over the whole simulated span.
 * @throws ArrivalsError where the description cannot be drawn from; Error where the scenario replays a file
 */
export const arrivalsOf = (scenario: Scenario, { names, span }: Staffing, luck: ArrivalsLuck): TicketTable => {
  const { generate, factor = 1 } = scenario.demand
  if (!generate) throw new Error('arrivals are drawn only where the scenario has `demand: generate:`')
  const { epochSeconds, startAt, until } = span
  return drawArrivals(
    generate,
    {
      names,
      from: epochSeconds + startAt,
      until: epochSeconds + until,
      periodFrom: epochSeconds,
      zone: scenario.period.zone,
      factor,
      channels: scenario.channels ?? {}
    },
    luck
  )
}
