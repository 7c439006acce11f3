import { extname } from 'node:path'
import type { Flags } from './command.ts'
import { textFlag } from './flags.ts'
import { UserError } from './user-error.ts'

/** The format that the ending of a file's name tells, of those that are known: `md` of `march.MD`; undefined where it tells none. */
export const formatOfName = <F extends string>(name: string | undefined, known: readonly F[]): F | undefined =>
  known.find(format => name !== undefined && extname(name).toLowerCase() === `.${format}`)

/** Formats of bytes that are no text. */
const BINARY: readonly string[] = ['xlsx']

const goesToScreen = (out: string | undefined): boolean => (out ?? '-') === '-' && process.stdout.isTTY === true

/**
 * The format that `--format` names, else the one that the ending of `--out` tells, else text.
 * @throws UserError where its bytes would go to a screen
 */
export const formatFlag = <F extends string>(flags: Flags, known: readonly F[]): F | 'text' => {
  const out = textFlag(flags, 'out')
  const format = (textFlag(flags, 'format') as F | undefined) ?? formatOfName(out, known) ?? 'text'
  if (BINARY.includes(format) && goesToScreen(out))
    throw new UserError(`${format} is no text for a screen; name a file with --out FILE.`)
  return format
}
