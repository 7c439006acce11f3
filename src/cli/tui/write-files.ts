import { rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readScenario } from '../../input/read-scenario.ts'
import { visibleText } from '../../input/visible-text.ts'
import { openOutput } from '../output.ts'
import { UserError } from '../user-error.ts'
import type { LoadSource, StudySource } from './study-source.ts'
import { variantText } from './variant-text.ts'

/** Writes a text where a command of the terminal UI says; the word that replaces a file is that of the command. */
const writeFor = (command: 'write' | 'export', text: string, file: string, mayReplace: boolean): string => {
  try {
    openOutput(file, mayReplace, true).write(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // One line of the screen has room for the name and the reason.
    const reason = error.message.replace(visibleText(file), visibleText(basename(file)))
    throw new UserError(reason.replace('--force replaces it', `${command}! replaces it`))
  }
  return `Wrote ${visibleText(file)}.`
}

/**
 * Writes a result; gives what to say about it.
 * @throws UserError where it cannot be written
 */
export const writeResult = (text: string, file: string, mayReplace: boolean): string =>
  writeFor('export', text, file, mayReplace)

/**
 * Writes a scenario that extends that of a study with changes; gives what to say about it.
 * @throws UserError where the file cannot be written, or could not be read as a scenario in its place
 */
export const writeVariant = async (
  source: StudySource,
  load: LoadSource,
  changes: readonly string[],
  file: string,
  mayReplace: boolean
): Promise<string> => {
  const { written } = await load(changes)
  const text = variantText(source, [...source.set, ...changes], written, file)
  requireReadable(text, source, file)
  const wrote = writeFor('write', text, file, mayReplace)
  return source.tickets === undefined ? wrote : `${wrote} Run it with --tickets ${visibleText(source.tickets)}.`
}

/** A scenario may extend only what is near it: what is to be written is read once from where it will be. */
const requireReadable = (text: string, { tickets }: StudySource, file: string): void => {
  const draft = join(dirname(file), `.${basename(file).slice(0, 100)}.${process.pid}.yaml`)
  try {
    writeFileSync(draft, text, { flag: 'wx' })
  } catch {
    // Why nothing can be written there is said when it is written.
    return
  }
  try {
    const read = readScenario(draft, tickets === undefined ? {} : { tickets })
    if (!('problems' in read)) return
    const [problem] = read.problems
    throw new UserError(visibleText(`Not written: ${problem.message}${problem.hint ? `; ${problem.hint}` : ''}.`))
  } finally {
    rmSync(draft, { force: true })
  }
}
