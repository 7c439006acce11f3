import { realpathSync } from 'node:fs'
import type { ReadResult } from '../input/read-scenario.ts'
import { visibleText } from '../input/visible-text.ts'
import { UserError } from './user-error.ts'

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

/** The files that a scenario was read from: itself, what it extends, people, calendars, recorded tickets. */
export const filesOf = (read: ReadResult): string[] => [
  ...read.sources.flatMap(({ path }) => path ?? []),
  ...('ticketFile' in read && read.ticketFile !== undefined ? [read.ticketFile] : [])
]

/**
 * Refuses a result that would be written over what it is made from, whatever `--force` says and however the path is spelled.
 * @param out where the result goes; undefined: nowhere that could be an input
 * @throws UserError where one of these files is that place
 */
export const keepInputs = (out: string | undefined, files: readonly string[]): void => {
  const place = out === undefined ? undefined : realOf(out)
  if (out === undefined || place === undefined || !files.some(file => realOf(file) === place)) return
  throw new UserError(`Cannot write ${visibleText(out)}: that is an input of this run; name another file for --out.`)
}
