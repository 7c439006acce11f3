import { checkCareers } from '../careers/check-careers.ts'
import { checkClasses } from '../careers/check-classes.ts'
import { checkPractice } from '../careers/check-practice.ts'
import { checkTenure } from '../careers/check-tenure.ts'
import { checkDemand } from '../demand/check-demand.ts'
import { checkTicketLife } from '../demand/check-ticket-life.ts'
import { checkExpect } from '../expect/check-expect.ts'
import { checkAnswers } from '../intake/check-answers.ts'
import { checkChannels } from '../intake/check-channels.ts'
import { checkIntake } from '../intake/check-intake.ts'
import { checkClassNames, checkNamedPeople } from '../people/check-named-people.ts'
import { checkNobody } from '../people/check-nobody.ts'
import { checkPeople } from '../people/check-people.ts'
import type { Scenario } from '../scenario.ts'
import { checkClocks } from '../service/check-clocks.ts'
import { checkQueues } from '../service/check-queues.ts'
import { checkRouting } from '../service/check-routing.ts'
import { checkService } from '../service/check-service.ts'
import { checkTargets } from '../service/check-targets.ts'
import { checkLeave } from '../shifts/check-leave.ts'
import { checkMeetings } from '../shifts/check-meetings.ts'
import { checkRotas } from '../shifts/check-rotas.ts'
import { checkShifts } from '../shifts/check-shifts.ts'
import { checkPeriod } from './check-period.ts'
import type { Problem } from './problem.ts'

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
