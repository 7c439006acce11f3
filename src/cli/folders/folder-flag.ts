import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { UserError } from '../user-error.ts'

/** The folder that `--out` names. @throws UserError where it names none; `what` writes a folder */
export const folderFlag = (flags: Flags, what: string): string => {
  const path = textFlag(flags, 'out')
  if (path === undefined || path === '-')
    throw new UserError(`${what} writes a folder of files; name it with --out FOLDER.`)
  return path.replace(/(?<=.)[/\\]+$/, '')
}
