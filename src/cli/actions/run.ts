import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { isAnyMissed, withExpectations } from '../../metrics/expect/expectations.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { LEAST_REPLICATIONS } from '../../study/precision.ts'
import { NothingFinished } from '../../study/run-replications.ts'
import { runStudy, type StudyInput, type StudySettings } from '../../study/run-study.ts'
import type { Action, Flags } from '../command.ts'
import { noTicketsNote } from '../describe-demand.ts'
import { demandError } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { expectFlag } from '../expect-flag.ts'
import { expectationNotes } from '../expectation-notes.ts'
import { jobsThatFit, jobsWithin, memoryLimits } from '../fit-memory.ts'
import { isOn, mostReplicationsFlag, positional, replicationsFlag, seedFlag, textFlag } from '../flags.ts'
import { formatFlag } from '../format-of.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { loadStudy } from '../load-study.ts'
import { openOutput } from '../output.ts'
import { precisionFlag } from '../precision-flag.ts'
import { startProgress } from '../progress.ts'
import { note } from '../say.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import { studyExitCode, studyNotes } from '../study-notes.ts'
import { type TableFolder, tableFolderOf } from '../tables/table-folder.ts'
import { tablesNeed } from '../tables/tables-need.ts'
import { openingLine } from '../tui/opening-line.ts'
import { opensTui } from '../tui/opens-tui.ts'
import { type LoadedSource, sourceOfFlags } from '../tui/study-source.ts'
import { formats, type View, views } from '../views.ts'
import { workerFile } from '../worker-file.ts'

/** Refuses numbers that cannot be meant before any file is read. */
const checkNumbers = (flags: Flags): void => {
  seedFlag(flags)
  replicationsFlag(flags)
}

/** How many replications, in how many threads, and how precise; the flags are looked at before the work begins. */
const settingsOf = (flags: Flags, input: StudyInput, tables: TableFolder | undefined): StudySettings => {
  const seed = seedFlag(flags)
  const goals = precisionFlag(flags, input.scenario)
  const most = goals.length > 0 ? mostReplicationsFlag(flags) : replicationsFlag(flags)
  const replications = goals.length > 0 ? Math.min(LEAST_REPLICATIONS, most) : most
  const wanted = { jobs: jobsFlag(flags, most), isAsked: textFlag(flags, 'jobs') !== undefined }
  const jobs =
    tables === undefined
      ? jobsThatFit(input, most, wanted, memoryLimits())
      : jobsWithin(() => tablesNeed(input, most), most, { jobs: 1, isAsked: false }, memoryLimits())
  return {
    seed,
    replications,
    jobs,
    ...(jobs > 1 && { workerFile: workerFile() }),
    ...(tables && { onReplicated: tables.add }),
    ...(goals.length > 0 && { precision: { goals, most } })
  }
}

const simulateAll = async (
  file: string,
  input: StudyInput,
  settings: StudySettings,
  isQuiet: boolean
): Promise<Result> => {
  const progress = startProgress('simulating', isQuiet)
  const study = (signal?: AbortSignal): Promise<Result> =>
    runStudy(input, { ...settings, onProgress: progress.update, ...(signal && { signal }) })
  try {
    // A single replication has nothing to show before its end, so Ctrl-C ends it at once.
    return await (settings.replications > 1 ? stopOnSignal(study) : study())
  } catch (error) {
    throw error instanceof ArrivalsError ? demandError(file, error) : error
  } finally {
    progress.end()
  }
}

/** Opens the result in the terminal UI; ends when the user leaves it. */
const explore = async (result: Result, loaded: LoadedSource, flags: Flags): Promise<void> => {
  const source = sourceOfFlags(positional(flags, 'scenario'), flags)
  const isLive = isOn(flags, 'live')
  const [{ showResult }, { studyServices }] = await Promise.all([
    import('../tui/show-result.ts'),
    import('../tui/study-services.ts')
  ])
  const services = studyServices(source, result, loaded, flags)
  await showResult(
    { result, comparison: null, panel: isLive ? 'live' : 'overview', isPlaying: isLive },
    services,
    flags
  )
}

/** Simulates a scenario and shows the result: in a terminal on its screen, else as text, or as a folder of tables. */
export const run: Action = async flags => {
  const file = positional(flags, 'scenario')
  const isQuiet = isOn(flags, 'quiet')
  checkNumbers(flags)
  const isOnScreen = opensTui(flags)
  const tables = await tableFolderOf(flags)
  const out = tables === undefined ? textFlag(flags, 'out') : undefined
  const output = openOutput(out, isOn(flags, 'force'), isQuiet)
  const view: View | undefined = tables ? undefined : views[formatFlag(flags, formats)]
  const { input, written } = await loadStudy(file, flags, tables?.files)
  const settings = settingsOf(flags, input, tables)
  const expected = expectFlag(flags, input.scenario)
  try {
    const ready = isOnScreen ? openingLine(`Simulating ${file} …`) : undefined
    const result = withExpectations(await simulateAll(file, input, settings, isQuiet).finally(ready), expected)
    if (!input.recorded && !isQuiet && result.flow.arrived.value === 0) note(noTicketsNote(file))
    if (tables) tables.finish()
    else if (isOnScreen) await explore(result, { input, written }, flags)
    else if (view) output.write(await view(result, { colour: output.hasColour, details: isOn(flags, 'details') }))
    for (const line of studyNotes(result)) note(line)
    if (!isQuiet) for (const line of expectationNotes(result)) note(line)
    const code = studyExitCode(result)
    return code === ExitCode.ok && isAnyMissed(result) ? ExitCode.missed : code
  } catch (error) {
    if (!(error instanceof NothingFinished)) throw error
    note('Stopped before the first replication had finished; there is nothing to show.')
    return ExitCode.interrupted
  } finally {
    tables?.drop()
  }
}
