import { join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { runTables, type TableName, tableHeads, tableNames } from '../../metrics/tables/run-tables.ts'
import type { TableWriter } from '../../metrics/tables/table-writer.ts'
import type { OnReplicated } from '../../study/measure-replication.ts'
import type { Flags } from '../command.ts'
import { isOn, textFlag } from '../flags.ts'
import { checkFolder } from '../folders/check-folder.ts'
import { type DraftFolder, draftFolder } from '../folders/draft-folder.ts'
import { folderFlag } from '../folders/folder-flag.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
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
  const path = folderFlag(flags, `--format ${textFlag(flags, 'format')}`)
  requireOneJob(flags)
  const nameOf = (table: TableName): string => `${table}.${format.extension}`
  const names = tableNames.map(nameOf)
  const files = names.map(name => join(path, name))
  checkFolder(path, names, isOn(flags, 'force'))
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
