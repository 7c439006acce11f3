import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import { pieceFolder, removeOldDrafts } from '../../study/sweep/piece-folder.ts'
import { runSweep, type SweepProgress, type SweepRun, type SweepSettings } from '../../study/sweep/run-sweep.ts'
import { sweepResult } from '../../study/sweep/sweep-result.ts'
import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, seedFlag, textFlag, wholeNumberFlag } from '../flags.ts'
import { formatFlag } from '../format-of.ts'
import { makeFolder } from '../make-folder.ts'
import { openOutput } from '../output.ts'
import { startProgress } from '../progress.ts'
import { note } from '../say.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import { dryRunText } from '../sweep/dry-run.ts'
import { pieceFolderOf } from '../sweep/piece-place.ts'
import { jobsOfSweep, planSweep, type SweepJob } from '../sweep/plan-sweep.ts'
import { faultNotes, goOnNote, pieceNotes, sweepExitCode } from '../sweep/sweep-notes.ts'
import { type SweepView, sweepFormats, sweepViews } from '../sweep/sweep-views.ts'
import { varyFlags } from '../sweep/vary-flag.ts'
import { workerFile } from '../worker-file.ts'

const REPLICATIONS = { least: 1, most: 100_000, otherwise: 10 }

const runAll = async (
  { points, plan }: SweepJob,
  settings: Omit<SweepSettings, 'seed' | 'replications' | 'first'>,
  isQuiet: boolean
): Promise<SweepRun> => {
  let finished = 0
  const progress = startProgress(() => `sweeping, ${finished} of ${points.length} points`, isQuiet)
  const onProgress = ({ done, toRun, points: ended }: SweepProgress): void => {
    finished = ended
    progress.update(done, toRun)
  }
  const { seed, wanted, reference } = plan
  try {
    return await stopOnSignal(signal =>
      runSweep(points, { ...settings, seed, replications: wanted, first: reference, onProgress, signal })
    )
  } finally {
    progress.end()
  }
}

/** Simulates a scenario at every point of what is varied, with the same tickets and luck, and shows how figures respond. */
export const sweep: Action = async flags => {
  const seed = seedFlag(flags)
  const replications = wholeNumberFlag(flags, 'replications', REPLICATIONS)
  const varied = varyFlags(flags)
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const view: SweepView = sweepViews[formatFlag(flags, sweepFormats)]
  const folder = pieceFolderOf(flags)
  const job = await planSweep(flags, varied, { seed, replications })
  const jobs = jobsOfSweep(flags, job)
  if (isOn(flags, 'dry-run')) {
    output.write(dryRunText({ ...job, seed, replications, jobs, folder }))
    return ExitCode.ok
  }
  makeFolder(folder)
  await removeOldDrafts(folder)
  const settings = { jobs, ...(jobs > 1 && { workerFile: workerFile() }), store: pieceFolder(folder) }
  const run = await runAll(job, settings, isQuiet)
  const result: Sweep = sweepResult(job.plan, run)
  const isShown = result.points.length > 0
  if (isShown) output.write(await view(result, { colour: output.hasColour, details: isOn(flags, 'details') }))
  else note('Stopped before the first point had finished; there is nothing to show.')
  if (!isQuiet) for (const line of pieceNotes(run, folder)) note(line)
  for (const line of faultNotes(result)) note(line)
  if (run.isInterrupted) note(goOnNote(process.argv.slice(2), isShown))
  return sweepExitCode(result, run.isInterrupted)
}
