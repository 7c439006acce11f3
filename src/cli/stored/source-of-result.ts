import { statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { StudyInput } from '../../study/run-study.ts'
import { type LoadedSource, type StudySource, sourceLoader } from '../tui/study-source.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'

/** The study that a stored result came from, or why it is not at hand. */
export type FoundSource = { readonly source: StudySource; readonly loaded: LoadedSource } | { readonly reason: string }

type Inputs = StudyInput['record']['inputs']

/** What a comparison or a result tells of where it came from. */
export type Origin = Pick<Result, 'inputs' | 'versions'> & Partial<Pick<Result, 'leftOut'>>

const SETTING = /^--(?:set|vs|vary) (.+)$/s

const settingsIn = (inputs: Inputs): string[] => inputs.flatMap(({ file }) => SETTING.exec(file)?.[1] ?? [])

/**
 * Finds the study of a stored result: its files must be where they were, from the working directory or the folder of the result, and have
 * not a byte changed; and this must be the same version of the program.
 */
export const sourceOfResult = async (origin: Origin, storedIn: string): Promise<FoundSource> => {
  const made = origin.versions.sunrelay ?? 'unknown'
  if (made !== version)
    return {
      reason: `This result was made by sunrelay ${visibleText(made)}, this is ${version}: run its scenario again to try changes.`
    }
  const scenario = origin.inputs.find(({ file }) => !file.startsWith('--'))
  if (scenario === undefined) return { reason: 'This result does not tell which scenario it came from.' }
  const file = [scenario.file, join(dirname(storedIn), scenario.file)].find(isFile)
  if (file === undefined)
    return {
      reason: `The scenario ${visibleText(scenario.file)} is not here any more, so nothing can be traced or tried.`
    }
  return (await matching(origin, file)) ?? { reason: changedWords(scenario.file) }
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const changedWords = (file: string): string =>
  `The scenario ${visibleText(file)} or a file that it names has changed since: run it again to trace tickets or try changes.`

/** The first way to read the scenario that has the same inputs, hash by hash: as it stands, or with the tickets of the command line. */
const matching = async ({ inputs, leftOut = [] }: Origin, file: string): Promise<FoundSource | undefined> => {
  const set = settingsIn(inputs)
  const last = inputs.at(-1)?.file ?? ''
  const skipBadRows = leftOut.length > 0
  const tickets = isAbsolute(last) || isFile(last) ? [undefined, last] : [undefined]
  for (const own of tickets) {
    const source: StudySource = { file, set, skipBadRows, ...(own !== undefined && { tickets: own }) }
    const loaded = await loadedOrNothing(source)
    if (loaded !== undefined && isSame(loaded.input.record.inputs, inputs)) return { source, loaded }
  }
  return undefined
}

const loadedOrNothing = async (source: StudySource): Promise<LoadedSource | undefined> => {
  try {
    return await sourceLoader(source)([])
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Files may be called otherwise from another folder; their bytes must be the same, in the same order. */
const isSame = (a: Inputs, b: Inputs): boolean =>
  a.length === b.length && a.every(({ sha256 }, i) => sha256 === b[i].sha256)
