import type { Problem } from '../model/check/problem.ts'
import type { Generate } from '../model/demand/demand.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { type ScenarioNames, scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { arrivalsProblems, mostExpected } from './arrivals/check.ts'
import { type ArrivalsDrawer, prepareArrivals } from './arrivals/draw-arrivals.ts'
import { type ArrivalsContext, trafficOf } from './arrivals/traffic.ts'
import { demandContext } from './demand-context.ts'
import { type Span, spanOf } from './period.ts'
import type { Staffing } from './staffing.ts'

/** Draws the tickets of a scenario whose demand is generated, for one replication. @throws Error where it is replayed */
export const drawDemand = (scenario: Scenario, staffing: Staffing, seed: number, replication: number): TicketTable => {
  const { generate } = scenario.demand
  if (generate === undefined) throw new Error(`the demand of "${scenario.name}" is replayed, not generated`)
  return drawerOf(scenario, generate, staffing)({ seed, replication })
}

/** What is prepared for the replications of a study, by its people and shifts, as long as these are used. */
const drawers = new WeakMap<Staffing, { readonly scenario: Scenario; readonly draw: ArrivalsDrawer }>()

const drawerOf = (scenario: Scenario, generate: Generate, staffing: Staffing): ArrivalsDrawer => {
  const known = drawers.get(staffing)
  if (known?.scenario === scenario) return known.draw
  const draw = prepareArrivals(generate, contextOf(scenario, staffing.names, staffing.span))
  drawers.set(staffing, { scenario, draw })
  return draw
}

const contextOf = (scenario: Scenario, names: ScenarioNames, { epochSeconds, startAt, until }: Span): ArrivalsContext =>
  demandContext(scenario, names, {
    from: epochSeconds + startAt,
    until: epochSeconds + until,
    periodFrom: epochSeconds
  })

/** Why the tickets of a scenario cannot be drawn; none where they can, or where its demand is replayed. */
export const demandProblems = (scenario: Scenario): Problem[] => {
  const { generate } = scenario.demand
  if (generate === undefined) return []
  return arrivalsProblems(generate, contextOf(scenario, scenarioNames(scenario), spanOf(scenario.period)))
}

/** About how many tickets each replication of a scenario draws; 0 where its demand is replayed or cannot be drawn. */
export const expectedTickets = (scenario: Scenario): number => {
  const { generate } = scenario.demand
  if (generate === undefined) return 0
  const context = contextOf(scenario, scenarioNames(scenario), spanOf(scenario.period))
  return arrivalsProblems(generate, context).length > 0 ? 0 : mostExpected(trafficOf(generate, context), context)
}
