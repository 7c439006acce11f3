import { accessSync, constants, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { runTables, type TableName, tableHeads, tableNames } from '../../metrics/tables/run-tables.ts'
import type { TableWriter } from '../../metrics/tables/table-writer.ts'
import type { OnReplicated } from '../../study/measure-replication.ts'
import type { Flags } from '../command.ts'
import { isOn, textFlag } from '../flags.ts'
import { reasonOf } from '../output.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
import { type DraftFolder, draftFolder } from './draft-folder.ts'
import { type TableFormat, tableFormatOf } from './table-formats.ts'

/** The tables of a run on their way into a folder. */
export interface TableFolder {
  /** Paths of the files that it will have. */
  readonly files: readonly string[]
  /** Writes the rows of a replication. */
  readonly add: OnReplicated
  /** Puts the whole folder in its place and says so unless quiet. */
  readonly finish: () => void
  /** Leaves nothing behind of what is not finished. */
  readonly drop: () => void
}

const cannotWrite = (path: string, reason: string): UserError =>
  new UserError(`Cannot write ${visibleText(path)}: ${reason}.`)

const isFolder = (path: string): boolean => statSync(path).isDirectory()

/** Refuses, before any work is done, a folder that cannot or must not be written. */
const checkFolder = (path: string, files: readonly string[], mayReplace: boolean): void => {
  try {
    if (!isFolder(dirname(path))) throw cannotWrite(path, 'a part of its path is not a folder')
    const there = statSync(path, { throwIfNoEntry: false })
    accessSync(there === undefined ? dirname(path) : path, constants.W_OK)
    if (there === undefined) return
    if (!there.isDirectory()) throw cannotWrite(path, 'it is a file, and tables are written into a folder')
    const blocked = files.find(file => statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    if (blocked !== undefined) throw cannotWrite(blocked, 'it is not an ordinary file')
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(path, reasonOf(error))
  }
  if (!mayReplace) throw cannotWrite(path, 'it exists already; --force replaces the tables in it')
}

const folderOf = (flags: Flags): string => {
  const path = textFlag(flags, 'out')
  if (path === undefined || path === '-')
    throw new UserError(`--format ${textFlag(flags, 'format')} writes a folder of files; name it with --out FOLDER.`)
  return path.replace(/(?<=.)[/\\]+$/, '')
}

const requireOneJob = (flags: Flags): void => {
  const jobs = textFlag(flags, 'jobs')
  if (jobs !== undefined && jobs !== '1')
    throw new UserError('Tables are written replication by replication, one at a time; leave --jobs out.')
}

/**
 * The folder of tables that the user asked for; undefined where it is another view of the result.
 * @throws UserError at once where it cannot be written, or exists and `--force` is not given
 */
export const tableFolderOf = async (flags: Flags): Promise<TableFolder | undefined> => {
  const format = await tableFormatOf(textFlag(flags, 'format'))
  if (format === undefined) return undefined
  const path = folderOf(flags)
  requireOneJob(flags)
  const nameOf = (table: TableName): string => `${table}.${format.extension}`
  const files = tableNames.map(table => join(path, nameOf(table)))
  checkFolder(path, files, isOn(flags, 'force'))
  return { files, ...tablesInto(path, format, nameOf, isOn(flags, 'quiet')) }
}

const tablesInto = (
  path: string,
  format: TableFormat,
  nameOf: (table: TableName) => string,
  isQuiet: boolean
): Omit<TableFolder, 'files'> => {
  let draft: DraftFolder | undefined
  const writers = new Map<TableName, TableWriter>()
  /** Only what has been simulated is worth a folder, so that a run that is refused or ended makes none. */
  const begin = (): void => {
    if (draft !== undefined) return
    const begun = draftFolder(path)
    draft = begun
    for (const table of tableNames) writers.set(table, format.open(tableHeads[table], begun.open(nameOf(table))))
  }
  return {
    add: ({ program, legend, observations }, measures, replication) => {
      begin()
      const tables = runTables({ replication: replication + 1, program, legend, observations, measures })
      for (const table of tables) writers.get(table.name)?.add(table)
    },
    finish: () => {
      for (const writer of writers.values()) writer.end()
      draft?.finish()
      if (!isQuiet) note(`Wrote ${tableNames.map(nameOf).join(', ')} in ${visibleText(path)}`)
    },
    drop: () => draft?.drop()
  }
}
