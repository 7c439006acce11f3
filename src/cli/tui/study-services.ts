import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { withExpectations } from '../../metrics/expect/expectations.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { suggest } from '../../model/names/suggest.ts'
import { compareResults } from '../../study/compare-results.ts'
import type { Luck } from '../../study/replicate.ts'
import { runStudy } from '../../study/run-study.ts'
import { jsonText } from '../../views/json/json-text.ts'
import { printableData } from '../../views/text/printable.ts'
import type { TuiServices, WhatIfRun } from '../../views/tui/tui-data.ts'
import type { Flags } from '../command.ts'
import { demandError } from '../draw-tickets.ts'
import { expectFlag } from '../expect-flag.ts'
import { traceApart } from '../explain/trace-run.ts'
import { jobsThatFit, memoryLimits } from '../fit-memory.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { UserError } from '../user-error.ts'
import { workerFile } from '../worker-file.ts'
import { type LoadedSource, type StudySource, sourceLoader } from './study-source.ts'
import { whatIfFields } from './what-if-fields.ts'
import { writeResult, writeVariant } from './write-files.ts'

/** What the terminal UI can do with any result: store it. */
export const storingServices = (): TuiServices => ({
  store: async (result, file, mayReplace) => writeResult(jsonText(result), file, mayReplace),
  suggest
})

/**
 * What the terminal UI can do with a result whose study is at hand: trace its first replication, try changes with the same luck, and write
 * them down. The flags give the number of jobs and what is expected.
 */
export const studyServices = (source: StudySource, first: Result, loaded: LoadedSource, flags: Flags): TuiServices => {
  const load = sourceLoader(source)
  const loadAgain = (changes: readonly string[]): Promise<LoadedSource> =>
    changes.length === 0 ? Promise.resolve(loaded) : readable(load(changes))
  return {
    ...storingServices(),
    fields: () => whatIfFields(loaded.input.scenario, loaded.written),
    trace: async (changes, signal) => {
      const { input } = await loadAgain(changes)
      return (await traceApart(source.file, input, followedLuck(first), { workerFile: workerFile(), signal })).run
    },
    rerun: async (changes, onProgress, signal) => {
      const again = await loadAgain(changes)
      const settings = { ...settingsOf(again, first, flags), signal }
      const report = (done: number, total: number): void => onProgress(done / total)
      const result = await runStudy(again.input, { ...settings, onProgress: report }).catch((error: unknown) => {
        throw error instanceof ArrivalsError ? demandError(source.file, error) : error
      })
      const expected = expectFlag(flags, again.input.scenario)
      return compared(source, first, loaded, again, withExpectations(result, expected), changes)
    },
    save: (changes, file, mayReplace) => writeVariant(source, load, changes, file, mayReplace)
  }
}

/** Which replication is followed: the first of those that were run. */
const followedLuck = ({ seed, headlines }: Result): Luck => ({
  seed,
  replication: (headlines?.replications[0].replication ?? 1) - 1
})

/** The same seed and as many replications as the first run has, in threads, so that keys are heard. */
const settingsOf = ({ input }: LoadedSource, { seed, headlines, study }: Result, flags: Flags) => {
  const replications = headlines?.replications.at(-1)?.replication ?? study.wanted
  const wanted = { jobs: jobsFlag(flags, replications), isAsked: false }
  const jobs = jobsThatFit(input, replications, wanted, memoryLimits())
  return { seed, replications, jobs, workerFile: workerFile(), isApart: true }
}

const compared = (
  { file, set }: StudySource,
  first: Result,
  loaded: LoadedSource,
  again: LoadedSource,
  result: Result,
  changes: readonly string[]
): WhatIfRun => {
  const comparison = compareResults([
    { result: first, file, settings: [...set], written: loaded.written },
    { result, file, settings: [...set, ...changes], written: again.written }
  ])
  return printableData({ changes, result, comparison })
}

/** Which option of the command line it would be says nothing here. */
const readable = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.message.replaceAll(/^--set: (?:error: )?/gm, ''))
  })
