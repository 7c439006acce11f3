import { formatProblems } from '../input/format-problems.ts'
import { type LocatedProblem, problemAt } from '../input/located-problem.ts'
import { makeSource } from '../input/source.ts'
import type { ExpectedFigure } from '../metrics/expectations.ts'
import { ExpectationFault, parseExpectation } from '../model/expect.ts'
import { scenarioNames } from '../model/names.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Flags } from './command.ts'
import { textFlags } from './flags.ts'
import { UserError } from './user-error.ts'

/**
 * What is expected of a run: by the scenario, then by `--expect`.
 * @throws UserError with all that is wrong with those of the command line; those of the scenario have passed its checks
 */
export const expectFlag = (flags: Flags, scenario: Scenario): ExpectedFigure[] => {
  const names = scenarioNames(scenario)
  const expected: ExpectedFigure[] = (scenario.expect ?? []).map(text => parseExpectation(text, names))
  const problems: LocatedProblem[] = []
  for (const text of textFlags(flags, 'expect')) {
    try {
      expected.push(parseExpectation(text, names))
    } catch (fault) {
      if (!(fault instanceof ExpectationFault)) throw fault
      problems.push(problemOf(text, fault))
    }
  }
  if (problems.length > 0)
    throw new UserError(
      formatProblems(
        problems,
        problems.map(({ place }) => place.source)
      )
    )
  return expected
}

const problemOf = (text: string, { message, start, end, hint }: ExpectationFault): LocatedProblem =>
  problemAt({ source: makeSource('--expect', text, 'option'), start, end }, 'bad-expectation', message, hint)
