import { extname } from 'node:path'
import type { Flags } from './command.ts'
import { textFlag } from './flags.ts'

/** The format that the ending of a file's name tells, of those that are known: `md` of `march.MD`; undefined where it tells none. */
export const formatOfName = <F extends string>(name: string | undefined, known: readonly F[]): F | undefined =>
  known.find(format => name !== undefined && extname(name).toLowerCase() === `.${format}`)

/** The format that `--format` names, else the one that the ending of `--out` tells, else text. */
export const formatFlag = <F extends string>(flags: Flags, known: readonly F[]): F | 'text' =>
  (textFlag(flags, 'format') as F | undefined) ?? formatOfName(textFlag(flags, 'out'), known) ?? 'text'
