import { error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { scenarioNames } from '../names/names.ts'
import type { Scenario } from '../scenario.ts'
import { parseExpectation } from './expect.ts'
import { PhraseFault } from './phrase-fault.ts'

/** Expectations that say nothing that a result could be held against. */
export const checkExpect = (scenario: Scenario): Problem[] => {
  const names = scenarioNames(scenario)
  return (scenario.expect ?? []).flatMap((text, index) => {
    try {
      parseExpectation(text, names)
      return []
    } catch (fault) {
      if (!(fault instanceof PhraseFault)) throw fault
      return [error('bad-expectation', ['expect', index], fault.message, fault.hint)]
    }
  })
}
