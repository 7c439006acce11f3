import type { ArmExpectation } from '../../metrics/expect/arm-expectations.ts'
import { parseArmExpectation } from '../../model/expect/arm-expectation.ts'
import { parseExpectation } from '../../model/expect/expect.ts'
import { scenarioNames } from '../../model/names/names.ts'
import type { Arm } from '../../study/arm.ts'
import { armLabel } from '../../study/arm-label.ts'
import type { Flags } from '../command.ts'
import { textFlags } from '../flags.ts'
import { readPhrases } from '../read-phrases.ts'

/**
 * What is expected of each arm by its scenario, then by `--expect` of arms and of differences between them.
 * @throws UserError with all that is wrong with those of the command line; those of scenarios have passed their checks
 */
export const armExpectFlag = (flags: Flags, arms: readonly Arm[]): ArmExpectation[] => {
  const named = arms.map(({ input }, index) => ({ label: armLabel(index), names: scenarioNames(input.scenario) }))
  const own = arms.flatMap(({ input }, arm) =>
    (input.scenario.expect ?? []).map(text => ({ ...parseExpectation(text, named[arm].names), arm, against: null }))
  )
  const stated = readPhrases('--expect', textFlags(flags, 'expect'), text => parseArmExpectation(text, named))
  return [...own, ...stated.flat()]
}
