import { type ArrivalsWithin, expectedArrivals } from '../compile/arrivals/expected-arrivals.ts'
import { demandContext } from '../compile/demand-context.ts'
import { spanOf } from '../compile/period.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { DAY_SECONDS } from '../time/dates.ts'
import type { ClockYear } from './clock-year-schema.ts'
import { recordedArrivals, recordOf } from './recorded-arrivals.ts'

/** Arrivals of a year, and where they come from. */
export interface DemandOfYear {
  readonly arrivals: ArrivalsWithin
  readonly demand: ClockYear['demand']
}

/** Gaps of a weekend may reach over the ends of the year. */
const MARGIN_SECONDS = 15 * DAY_SECONDS

/**
 * What a scenario's demand brings within a year, [from, until) in epoch seconds: expected where it is described, counted
 * as far as recorded tickets reach, else what the same hour of the week brings in the record.
 *
 * @param tickets the recorded tickets, where the scenario replays them
 */
export const demandOfYear = (
  scenario: Scenario,
  tickets: TicketTable | undefined,
  from: number,
  until: number
): DemandOfYear => {
  const { generate } = scenario.demand
  if (generate !== undefined) return { arrivals: expectedOf(scenario, generate, from, until), demand: 'expected' }
  const { epochSeconds, startAt, until: end } = spanOf(scenario.period)
  const run = { startsAt: epochSeconds + startAt, endsAt: epochSeconds + end }
  const record = tickets && recordOf(tickets, run)
  if (tickets === undefined || record === undefined) return { arrivals: () => 0, demand: 'none' }
  const isWhole = record.startsAt <= from && record.endsAt >= until
  const zone = scenario.demand.replay?.zone ?? scenario.period.zone
  return { arrivals: recordedArrivals(tickets, record, zone), demand: isWhole ? 'counted' : 'pattern' }
}

const expectedOf = (
  scenario: Scenario,
  generate: NonNullable<Scenario['demand']['generate']>,
  from: number,
  until: number
): ArrivalsWithin =>
  expectedArrivals(
    generate,
    demandContext(scenario, scenarioNames(scenario), {
      from: from - MARGIN_SECONDS,
      until: until + MARGIN_SECONDS,
      periodFrom: spanOf(scenario.period).epochSeconds
    })
  )
