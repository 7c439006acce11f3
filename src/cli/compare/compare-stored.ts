import { visibleText } from '../../input/visible-text.ts'
import type { Flags } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { keepInputs } from '../keep-inputs.ts'
import { openOutput } from '../output.ts'
import { isStored } from '../stored/is-stored.ts'
import { readStored } from '../stored/read-stored.ts'
import { storedStudy } from '../stored/stored-study.ts'
import { UserError } from '../user-error.ts'
import { comparisonViewOf } from './comparison-views.ts'

/** Options that say how arms are run, which has already been done. */
const OF_RUNS = [
  'vs',
  'seed',
  'replications',
  'precision',
  'jobs',
  'expect',
  'tickets',
  'set',
  'skip-bad-rows'
] as const

/**
 * The stored results that the command line names, where it names any.
 * @throws UserError where they are mixed with scenarios, or an option asks for runs
 */
export const storedArms = (flags: Flags): readonly string[] | undefined => {
  const files = [positional(flags, 'scenario'), ...textFlags(flags, 'others')]
  const stored = files.filter(isStored)
  if (stored.length === 0) return undefined
  const scenario = files.find(file => !stored.includes(file))
  if (scenario !== undefined)
    throw new UserError(
      `${visibleText(stored[0])} is stored and ${visibleText(scenario)} is not; compare scenarios, or run the scenario with --format json first and compare results.`
    )
  const ofRuns = OF_RUNS.find(name => flags[name] !== undefined)
  if (ofRuns !== undefined)
    throw new UserError(
      `--${ofRuns} is for runs, and ${visibleText(stored[0])} has been run already; name its scenario instead, or leave out --${ofRuns}.`
    )
  return stored
}

/** Compares stored results with the first: in pairs where they share their tickets and luck, and with a warning where they do not. */
export const compareStored = async (files: readonly string[], flags: Flags): Promise<ExitCode> => {
  const out = textFlag(flags, 'out')
  keepInputs(out, files)
  const output = openOutput(out, isOn(flags, 'force'), isOn(flags, 'quiet'))
  const study = storedStudy(files.map(readStored))
  if (study.kind !== 'comparison')
    throw new UserError(`${visibleText(files[0])} is a single result; name another to compare it with.`)
  const options = { colour: output.hasColour, details: isOn(flags, 'details') }
  output.write(await comparisonViewOf(flags)(study.comparison, options, study.results))
  return ExitCode.ok
}
