import { checkAnswers } from './check-answers.ts'
import { checkCareers } from './check-careers.ts'
import { checkChannels } from './check-channels.ts'
import { checkClasses } from './check-classes.ts'
import { checkClocks } from './check-clocks.ts'
import { checkDemand } from './check-demand.ts'
import { checkExpect } from './check-expect.ts'
import { checkIntake } from './check-intake.ts'
import { checkLeave } from './check-leave.ts'
import { checkMeetings } from './check-meetings.ts'
import { checkClassNames, checkNamedPeople } from './check-named-people.ts'
import { checkNobody } from './check-nobody.ts'
import { checkPeople } from './check-people.ts'
import { checkPeriod } from './check-period.ts'
import { checkPractice } from './check-practice.ts'
import { checkQueues } from './check-queues.ts'
import { checkRotas } from './check-rotas.ts'
import { checkRouting } from './check-routing.ts'
import { checkService } from './check-service.ts'
import { checkShifts } from './check-shifts.ts'
import { checkTargets } from './check-targets.ts'
import { checkTenure } from './check-tenure.ts'
import { checkTicketLife } from './check-ticket-life.ts'
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
    ...checkClassNames(scenario),
    ...(isPeriodBad
      ? []
      : [checkLeave, checkNamedPeople, checkClasses, checkCareers, checkPractice].flatMap(check => check(scenario))),
    ...(isPeriodBad ? [] : checkDemand(scenario)),
    ...checkChannels(scenario),
    ...checkAnswers(scenario),
    ...checkIntake(scenario),
    ...checkTicketLife(scenario),
    ...checkNobody(scenario),
    ...checkTenure(scenario),
    ...checkQueues(scenario),
    ...checkService(scenario),
    ...checkTargets(scenario),
    ...checkExpect(scenario),
    ...(isPeriodBad ? [] : checkClocks(scenario)),
    ...checkRouting(scenario)
  ]
}
