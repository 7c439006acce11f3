import type { ArmExpectation } from '../../src/metrics/expect/arm-expectations.ts'
import { parseArmExpectation } from '../../src/model/expect/arm-expectation.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import type { Arm } from '../../src/study/arm.ts'
import { armLabel } from '../../src/study/arm-label.ts'

/** What these texts expect of arms, as `--expect` would have it. */
export const expectedOfArms = (texts: readonly string[], arms: readonly Arm[]): ArmExpectation[] => {
  const named = arms.map(({ input }, index) => ({ label: armLabel(index), names: scenarioNames(input.scenario) }))
  return texts.flatMap(text => parseArmExpectation(text, named))
}
