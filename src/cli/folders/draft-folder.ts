import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { ExitCode } from '../exit-code.ts'
import { reasonOf } from '../output.ts'
import { UserError } from '../user-error.ts'

/** A folder that is filled under another name and takes its place only when it is whole. */
export interface DraftFolder {
  /** Makes a file in it; gives what appends to the file. */
  readonly open: (name: string) => (piece: string | Uint8Array) => void
  /** Makes a file in it at once. */
  readonly write: (name: string, text: string) => void
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

/** The system may take a part of what it is given at a time. */
const writeAll = (file: number, piece: string | Uint8Array): void => {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/** Begins a folder beside the place that it is to have. @throws UserError, here or later, where it cannot be written */
export const draftFolder = (path: string): DraftFolder => {
  const target = existsSync(path) ? realpathSync(path) : path
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`)
  const names = new Set<string>()
  const opened: number[] = []
  const close = (): void => {
    for (const file of opened.splice(0)) closeSync(file)
  }
  const drop = (): void => {
    close()
    process.off('exit', drop)
    rmSync(draft, { recursive: true, force: true })
  }
  const place = (): void => {
    if (!existsSync(target)) renameSync(draft, target)
    else for (const name of names) renameSync(join(draft, name), join(target, name))
  }
  process.on('exit', drop)
  exitOnSignal()
  attempt(path, () => mkdirSync(draft))
  return {
    open: name => {
      names.add(name)
      const file = attempt(path, () => openSync(join(draft, name), 'wx'))
      opened.push(file)
      return piece => attempt(path, () => writeAll(file, piece))
    },
    write: (name, text) => {
      names.add(name)
      attempt(path, () => writeFileSync(join(draft, name), text, { flag: 'wx' }))
    },
    finish: () => {
      attempt(path, () => {
        close()
        place()
      })
      drop()
    },
    drop
  }
}
