import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { drawDemand } from '../compile/draw-demand.ts'
import { compileStaffing } from '../compile/staffing.ts'
import { visibleText } from '../input/visible-text.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import { UserError } from './user-error.ts'

/** The mistake of a scenario whose demand cannot be drawn, in words. */
export const demandError = (file: string, { problems }: ArrivalsError): UserError =>
  new UserError(
    problems.map(({ path, message }) => visibleText(`${file}: error: ${path.join('.')}: ${message}`)).join('\n')
  )

/**
 * Draws the tickets of the first replication of a scenario that describes its demand.
 * @throws UserError where they cannot be drawn
 */
export const drawTickets = (file: string, scenario: Scenario, seed: number): TicketTable => {
  try {
    return drawDemand(scenario, compileStaffing(scenario), seed, 0)
  } catch (error) {
    throw error instanceof ArrivalsError ? demandError(file, error) : error
  }
}
