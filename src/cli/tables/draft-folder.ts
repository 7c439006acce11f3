import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { ExitCode } from '../exit-code.ts'
import { reasonOf } from '../output.ts'
import { UserError } from '../user-error.ts'

/** A folder that is filled under another name and takes its place only when it is whole. */
export interface DraftFolder {
  /** Makes a file in it; gives what appends to the file. */
  readonly open: (name: string) => (piece: string | Uint8Array) => void
  /** Puts the folder in its place; of a folder that is there already only the files of the same names are replaced. */
  readonly finish: () => void
  /** Leaves nothing behind. */
  readonly drop: () => void
}

const attempt = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new UserError(`Cannot write ${visibleText(path)}: ${reasonOf(error)}.`)
  }
}

/** Where nothing else waits for a signal, one ends the program by way of its exit, which drops the draft. */
const exitOnSignal = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(ExitCode.interrupted))
}

/** Begins a folder beside the place that it is to have. @throws UserError, here or later, where it cannot be written */
export const draftFolder = (path: string): DraftFolder => {
  const target = existsSync(path) ? realpathSync(path) : path
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`)
  const files = new Map<string, number>()
  const drop = (): void => {
    for (const file of files.values()) closeSync(file)
    files.clear()
    process.off('exit', drop)
    rmSync(draft, { recursive: true, force: true })
  }
  process.on('exit', drop)
  exitOnSignal()
  attempt(path, () => mkdirSync(draft))
  const place = (): void => {
    if (!existsSync(target)) renameSync(draft, target)
    else for (const name of files.keys()) renameSync(join(draft, name), join(target, name))
  }
  return {
    open: name => {
      const file = attempt(path, () => openSync(join(draft, name), 'wx'))
      files.set(name, file)
      return piece => attempt(path, () => writeAll(file, piece))
    },
    finish: () => {
      attempt(path, place)
      drop()
    },
    drop
  }
}

/** The system may take a part of what it is given at a time. */
const writeAll = (file: number, piece: string | Uint8Array): void => {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
