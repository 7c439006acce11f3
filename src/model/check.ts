import { checkDemand } from './check-demand.ts'
import { checkPeople } from './check-people.ts'
import { checkPeriod } from './check-period.ts'
import { checkQueues } from './check-queues.ts'
import { checkRouting } from './check-routing.ts'
import { checkService } from './check-service.ts'
import { checkShifts } from './check-shifts.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/** What can be wrong between the parts of a scenario that the schema accepts (names aside, see `checkNames`); errors and warnings, all at once. */
export const checkScenario = (scenario: Scenario): Problem[] => {
  const period = checkPeriod(scenario)
  return [
    ...period,
    ...checkShifts(scenario),
    ...checkPeople(scenario),
    ...(period.length > 0 ? [] : checkDemand(scenario)),
    ...checkQueues(scenario),
    ...checkService(scenario),
    ...checkRouting(scenario)
  ]
}
