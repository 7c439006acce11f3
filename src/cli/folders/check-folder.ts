import { accessSync, constants, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { reasonOf } from '../output.ts'
import { UserError } from '../user-error.ts'

const cannotWrite = (path: string, reason: string): UserError =>
  new UserError(`Cannot write ${visibleText(path)}: ${reason}.`)

/**
 * Refuses, before any work is done, a folder that cannot or must not be written.
 * @param names files that it is to have
 * @throws UserError where it cannot be written, or exists and `mayReplace` is false
 */
export const checkFolder = (path: string, names: readonly string[], mayReplace: boolean): void => {
  try {
    if (!statSync(dirname(path)).isDirectory()) throw cannotWrite(path, 'a part of its path is not a folder')
    const there = statSync(path, { throwIfNoEntry: false })
    accessSync(there === undefined ? dirname(path) : path, constants.W_OK)
    if (there === undefined) return
    if (!there.isDirectory()) throw cannotWrite(path, 'it is a file, and this is written into a folder')
    const files = names.map(name => join(path, name))
    const blocked = files.find(file => statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    if (blocked !== undefined) throw cannotWrite(blocked, 'it is not an ordinary file')
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(path, reasonOf(error))
  }
  if (!mayReplace) throw cannotWrite(path, 'it exists already; --force replaces the files of these names in it')
}
