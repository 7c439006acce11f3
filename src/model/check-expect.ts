import { error } from './check-report.ts'
import { ExpectationFault, parseExpectation } from './expect.ts'
import { scenarioNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

/** Expectations that say nothing that a result could be held against. */
export const checkExpect = (scenario: Scenario): Problem[] => {
  const names = scenarioNames(scenario)
  return (scenario.expect ?? []).flatMap((text, index) => {
    try {
      parseExpectation(text, names)
      return []
    } catch (fault) {
      if (!(fault instanceof ExpectationFault)) throw fault
      return [error('bad-expectation', ['expect', index], fault.message, fault.hint)]
    }
  })
}
