import type { Comparison } from '../../metrics/comparison-schema.ts'
import { type Arm, ArmDemandError } from '../../study/arm.ts'
import { type CompareSettings, compareArms } from '../../study/compare-arms.ts'
import type { Action } from '../command.ts'
import { type ComparisonFormat, type ComparisonView, comparisonViews } from '../compare/comparison-views.ts'
import { loadArms } from '../compare/load-arms.ts'
import { demandError } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, seedFlag, textFlag, wholeNumberFlag } from '../flags.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { openOutput } from '../output.ts'
import { startProgress } from '../progress.ts'
import { workerFile } from '../worker-file.ts'

const REPLICATIONS = { least: 2, most: 100_000, otherwise: 20 }

const simulateAll = async (arms: readonly Arm[], settings: CompareSettings, isQuiet: boolean): Promise<Comparison> => {
  const progress = startProgress('comparing', isQuiet)
  try {
    return await compareArms(arms, { ...settings, onProgress: progress.update })
  } catch (error) {
    throw error instanceof ArmDemandError ? demandError(error.arm.file, error.error) : error
  } finally {
    progress.end()
  }
}

/** Simulates several scenarios, or variants of one, with the same luck and shows how they differ. */
export const compare: Action = async flags => {
  const replications = wholeNumberFlag(flags, 'replications', REPLICATIONS)
  const jobs = jobsFlag(flags, replications)
  const settings = { seed: seedFlag(flags), replications, jobs, ...(jobs > 1 && { workerFile: workerFile() }) }
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const comparison = await simulateAll(await loadArms(flags), settings, isQuiet)
  const view: ComparisonView = comparisonViews[(textFlag(flags, 'format') ?? 'text') as ComparisonFormat]
  output.write(await view(comparison, { colour: output.hasColour, details: isOn(flags, 'details') }))
  return ExitCode.ok
}
