import { join } from 'node:path'
import { clockYearOf, spanOfYear } from '../../src/clocks/clock-year.ts'
import type { ClockYear } from '../../src/clocks/clock-year-schema.ts'
import { demandOfYear } from '../../src/clocks/demand-of-year.ts'
import { readScenario } from '../../src/input/read-scenario.ts'
import { readTickets } from '../../src/input/tickets/read-tickets.ts'
import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import { type Scenario, scenarioSchema } from '../../src/model/scenario.ts'

export const root = new URL('../..', import.meta.url).pathname

/** A bundled scenario with the tickets that it replays. */
export const bundled = async (
  name: string
): Promise<{ readonly scenario: Scenario; readonly tickets: TicketTable | undefined }> => {
  const read = readScenario(join(root, 'scenarios', `${name}.yaml`))
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('; '))
  const { scenario, ticketFile } = read
  const { replay } = scenario.demand
  if (ticketFile === undefined || replay === undefined) return { scenario, tickets: undefined }
  const { tickets } = await readTickets(ticketFile, { replay, names: scenarioNames(scenario), skipBadRows: false })
  return { scenario, tickets }
}

/** The year of a scenario on a clock. */
export const yearOf = (scenario: Scenario, year: number, zone = 'UTC', tickets?: TicketTable): ClockYear => {
  const { from, until } = spanOfYear(year, zone)
  return clockYearOf(scenario, { year, zone, versions: {}, ...demandOfYear(scenario, tickets, from, until) })
}

/** A shift of one region in short. */
export interface RegionShift {
  readonly region: string
  readonly zone: string
  readonly start: string
  readonly end: string
  readonly clock?: string
  readonly days?: string
  readonly people?: number
  readonly holidays?: string
}

/** A scenario of one team a region, each on a shift of its own; `ofShifts` and `ofAll` are added to every shift and to the scenario. */
export const relayScenario = (
  shifts: readonly RegionShift[],
  ofShifts: Readonly<Record<string, unknown>> = {},
  ofAll: Readonly<Record<string, unknown>> = {}
): Scenario =>
  scenarioSchema.parse({
    name: 'Relay',
    period: { from: '2025-03-03', to: '2025-03-30', zone: 'UTC' },
    skills: { support: { effort: '20 min' } },
    shifts: Object.fromEntries(
      shifts.map(({ region, start, end, clock, days }) => [
        region,
        { start, end, ...(clock && { clock }), ...(days && { days }), ...ofShifts }
      ])
    ),
    teams: Object.fromEntries(
      shifts.map(({ region, zone, people = 5, holidays }) => [
        region,
        { zone, people, shift: region, skills: { support: '100%' }, ...(holidays && { holidays }) }
      ])
    ),
    demand: { generate: { rate: '240 per day' } },
    ...ofAll
  })
