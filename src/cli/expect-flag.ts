import type { ExpectedFigure } from '../metrics/expect/expectations.ts'
import { parseExpectation } from '../model/expect/expect.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Flags } from './command.ts'
import { textFlags } from './flags.ts'
import { readPhrases } from './read-phrases.ts'

/**
 * What is expected of a run: by the scenario, then by `--expect`.
 * @throws UserError with all that is wrong with those of the command line; those of the scenario have passed its checks
 */
export const expectFlag = (flags: Flags, scenario: Scenario): ExpectedFigure[] => {
  const names = scenarioNames(scenario)
  const read = (text: string): ExpectedFigure => parseExpectation(text, names)
  return [...(scenario.expect ?? []).map(read), ...readPhrases('--expect', textFlags(flags, 'expect'), read)]
}
