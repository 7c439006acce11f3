import { checkDemand } from './check-demand.ts'
import { checkLeave } from './check-leave.ts'
import { checkMeetings } from './check-meetings.ts'
import { checkPeople } from './check-people.ts'
import { checkPeriod } from './check-period.ts'
import { checkQueues } from './check-queues.ts'
import { checkRotas } from './check-rotas.ts'
import { checkRouting } from './check-routing.ts'
import { checkService } from './check-service.ts'
import { checkShifts } from './check-shifts.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/** What can be wrong between the parts of a scenario that the schema accepts (names aside, see `checkNames`); errors and warnings, all at once. */
export const checkScenario = (scenario: Scenario): Problem[] => {
  const period = checkPeriod(scenario)
  const isPeriodBad = period.some(({ severity }) => severity === 'error')
  return [
    ...period,
    ...checkShifts(scenario),
    ...checkRotas(scenario),
    ...checkMeetings(scenario),
    ...checkPeople(scenario),
    ...(isPeriodBad ? [] : checkLeave(scenario)),
    ...(isPeriodBad ? [] : checkDemand(scenario)),
    ...checkQueues(scenario),
    ...checkService(scenario),
    ...checkRouting(scenario)
  ]
}
