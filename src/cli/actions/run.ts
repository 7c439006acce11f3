import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import type { Result } from '../../metrics/result-schema.ts'
import { runStudy, type StudyInput, type StudySettings } from '../../study/run-study.ts'
import type { Action } from '../command.ts'
import { noTicketsNote } from '../describe-demand.ts'
import { demandError } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, replicationsFlag, seedFlag, textFlag } from '../flags.ts'
import { loadStudy } from '../load-study.ts'
import { openOutput } from '../output.ts'
import { startProgress } from '../progress.ts'
import { note } from '../say.ts'
import { type Format, type View, views } from '../views.ts'

const simulateAll = (file: string, input: StudyInput, settings: StudySettings, isQuiet: boolean): Result => {
  const progress = startProgress('simulating', isQuiet)
  try {
    return runStudy(input, { ...settings, onProgress: progress.update })
  } catch (error) {
    throw error instanceof ArrivalsError ? demandError(file, error) : error
  } finally {
    progress.end()
  }
}

/** Simulates a scenario and shows the result. */
export const run: Action = async flags => {
  const file = positional(flags, 'scenario')
  const settings = { seed: seedFlag(flags), replications: replicationsFlag(flags) }
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const input = await loadStudy(file, flags)
  const result = simulateAll(file, input, settings, isQuiet)
  if (!input.recorded && !isQuiet && result.flow.arrived.value === 0) note(noTicketsNote(file))
  const view: View = views[(textFlag(flags, 'format') ?? 'text') as Format]
  output.write(await view(result, { colour: output.hasColour, details: isOn(flags, 'details') }))
  return ExitCode.ok
}
