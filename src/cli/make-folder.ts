import { accessSync, constants, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { visibleText } from '../input/visible-text.ts'
import { reasonOf } from './output.ts'
import { UserError } from './user-error.ts'

/** The folders of a path that do not exist yet, the outermost first, and the nearest that does. */
const splitPath = (path: string): { readonly missing: string[]; readonly existing: string } => {
  const missing: string[] = []
  let existing = resolve(path)
  while (dirname(existing) !== existing && statSync(existing, { throwIfNoEntry: false }) === undefined) {
    missing.unshift(existing)
    existing = dirname(existing)
  }
  return { missing, existing }
}

const cannotMake = (path: string, reason: string): UserError =>
  new UserError(`Cannot make ${visibleText(path)}: ${reason}.`)

/** Words for a failure; a system that says of a folder that it is there and then is not (such as /proc) takes no folders. */
const whyNot = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no folder can be made there' : reasonOf(error)

/** Makes folders one by one; Node’s own recursion never ends where a file system answers ENOENT. Leaves nothing behind where one cannot be made. */
const makeAll = (folders: readonly string[]): void => {
  const made: string[] = []
  try {
    for (const folder of folders) {
      mkdirSync(folder)
      made.unshift(folder)
    }
  } catch (error) {
    for (const folder of made) rmdirSync(folder)
    throw error
  }
}

/**
 * Makes sure of a folder that can be written to, with the folders above it.
 * @throws UserError where a part of the path is no folder, or may not be written
 */
export const makeFolder = (path: string): void => {
  const missing = requireFolder(path)
  try {
    makeAll(missing)
  } catch (error) {
    throw cannotMake(path, whyNot(error))
  }
}

/**
 * Makes sure, without making anything, that there is or may be a folder that can be written to; gives the folders that would have to be
 * made, the outermost first.
 * @throws UserError where a part of the path is no folder, or may not be written
 */
export const requireFolder = (path: string): string[] => {
  try {
    const { missing, existing } = splitPath(path)
    if (!statSync(existing).isDirectory())
      throw missing.length === 0
        ? new UserError(`${visibleText(path)} is not a folder.`)
        : cannotMake(path, 'a part of its path is not a folder')
    accessSync(existing, constants.W_OK)
    return missing
  } catch (error) {
    throw error instanceof UserError ? error : cannotMake(path, whyNot(error))
  }
}
