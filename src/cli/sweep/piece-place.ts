import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { workerFile } from '../worker-file.ts'

/** Folder in which finished pieces are kept: that of `--pieces`, or the user’s own place for what can be made again. */
export const pieceFolderOf = (flags: Flags): string => {
  const asked = textFlag(flags, 'pieces')
  return asked === undefined ? join(cacheFolder(process.platform, process.env), 'sunrelay', 'sweeps') : resolve(asked)
}

/** Where programs of this system keep what they can make again. */
export const cacheFolder = (
  platform: NodeJS.Platform,
  { XDG_CACHE_HOME: stated = '', LOCALAPPDATA: local = '' }: NodeJS.ProcessEnv
): string => {
  if (isAbsolute(stated)) return stated
  if (platform === 'win32' && local !== '') return local
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}

/** What tells this build of the program from others: the hash of the program of a thread, which names all its parts by theirs. */
export const programBuild = (): string => createHash('sha256').update(readFileSync(workerFile())).digest('hex')
