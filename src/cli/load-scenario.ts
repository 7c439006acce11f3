import { formatProblems } from '../input/format-problems.ts'
import { type ReadOptions, type ReadResult, readScenario } from '../input/read-scenario.ts'
import { note } from './say.ts'
import { UserError } from './user-error.ts'
import { requireZoneAgreement } from './zone-agreement.ts'

/** A scenario without errors. */
export type LoadedScenario = Extract<ReadResult, { readonly scenario: unknown }>

/**
 * Reads a scenario and makes sure that its time zones are beyond doubt (T5); warnings go to stderr unless `isQuiet`.
 * @throws UserError with all that is wrong with it
 */
export const loadScenario = (file: string, options: ReadOptions, isQuiet: boolean): LoadedScenario => {
  const read = readScenario(file, options)
  if ('problems' in read) throw new UserError(formatProblems(read.problems, read.sources))
  requireZoneAgreement(file, read.scenario)
  if (read.warnings.length > 0 && !isQuiet) note(formatProblems(read.warnings, read.sources))
  return read
}
