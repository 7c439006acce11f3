import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { type Arm, ArmDemandError } from '../../study/arm.ts'
import { type CompareSettings, compareArms } from '../../study/compare-arms.ts'
import { compareMemory } from '../../study/compare-memory.ts'
import { LEAST_REPLICATIONS } from '../../study/precision.ts'
import { NothingFinished } from '../../study/run-replications.ts'
import type { Action, Flags } from '../command.ts'
import { armExpectFlag } from '../compare/arm-expect-flag.ts'
import { compareStored, storedArms } from '../compare/compare-stored.ts'
import { comparisonExitCode, comparisonStudyNotes } from '../compare/comparison-study-notes.ts'
import { comparisonViewOf } from '../compare/comparison-views.ts'
import { loadArms } from '../compare/load-arms.ts'
import { demandError } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { expectationNotes } from '../expectation-notes.ts'
import { jobsWithin, memoryLimits } from '../fit-memory.ts'
import { isOn, mostReplicationsFlag, seedFlag, textFlag, wholeNumberFlag } from '../flags.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { openOutput } from '../output.ts'
import { precisionFlag } from '../precision-flag.ts'
import { startProgress } from '../progress.ts'
import { note } from '../say.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import { workerFile } from '../worker-file.ts'

const REPLICATIONS = { least: 2, most: 100_000, otherwise: 20 }

const isAsked = (flags: Flags, name: string): boolean => textFlag(flags, name) !== undefined

/** Most replications of each arm; refuses numbers that cannot be meant before any file is read. */
const mostReplications = (flags: Flags): number => {
  seedFlag(flags)
  jobsFlag(flags, 1)
  return flags.precision === undefined
    ? wholeNumberFlag(flags, 'replications', REPLICATIONS)
    : mostReplicationsFlag(flags)
}

/** How many replications, in how many threads, how precise, and what is expected; the flags are looked at before the work begins. */
const settingsOf = (flags: Flags, arms: readonly Arm[], most: number): CompareSettings => {
  const goals = precisionFlag(flags, arms[0].input.scenario)
  const expected = armExpectFlag(flags, arms)
  const inputs = arms.map(({ input }) => input)
  const wanted = { jobs: jobsFlag(flags, most * arms.length), isAsked: isAsked(flags, 'jobs') }
  const jobs = jobsWithin(jobs => compareMemory(inputs, most, jobs), most, wanted, memoryLimits())
  return {
    seed: seedFlag(flags),
    replications: goals.length > 0 ? Math.min(LEAST_REPLICATIONS, most) : most,
    jobs,
    expected,
    ...(jobs > 1 && { workerFile: workerFile() }),
    ...(goals.length > 0 && { precision: { goals, most } })
  }
}

const simulateAll = async (arms: readonly Arm[], settings: CompareSettings, isQuiet: boolean): Promise<Comparison> => {
  const progress = startProgress('comparing', isQuiet)
  try {
    return await stopOnSignal(signal => compareArms(arms, { ...settings, signal, onProgress: progress.update }))
  } catch (error) {
    throw error instanceof ArmDemandError ? demandError(error.arm.file, error.error) : error
  } finally {
    progress.end()
  }
}

/** Simulates several scenarios, or variants of one, with the same luck and shows how they differ; or compares stored results. */
export const compare: Action = async flags => {
  const stored = storedArms(flags)
  return stored === undefined ? compareScenarios(flags) : compareStored(stored, flags)
}

const compareScenarios: Action = async flags => {
  const most = mostReplications(flags)
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const view = comparisonViewOf(flags)
  const arms = await loadArms(flags)
  const settings = settingsOf(flags, arms, most)
  try {
    const comparison = await simulateAll(arms, settings, isQuiet)
    output.write(await view(comparison, { colour: output.hasColour, details: isOn(flags, 'details') }))
    for (const line of comparisonStudyNotes(comparison)) note(line)
    if (!isQuiet) for (const line of expectationNotes(comparison)) note(line)
    return comparisonExitCode(comparison)
  } catch (error) {
    if (!(error instanceof NothingFinished)) throw error
    note('Stopped before two replications of all arms had finished; there is nothing to compare.')
    return ExitCode.interrupted
  }
}
