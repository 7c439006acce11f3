import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { visibleText } from '../input/visible-text.ts'
import { ExitCode } from './exit-code.ts'
import { note } from './say.ts'
import { UserError } from './user-error.ts'

/** What a view makes: text, whole or in pieces, or the bytes of a file that is no text. */
export type Content = string | Uint8Array | Iterable<string>

/** Where a result goes. */
export interface Output {
  /** @throws UserError where it cannot be written, or bytes would go to a screen */
  readonly write: (content: Content) => void
  /** Whether colours may be used. */
  readonly hasColour: boolean
}

const EXISTS = 'it exists already; --force replaces it'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go in a circle'
}

/** Words for the failure of a system call, such as `the disk is full`; other errors are thrown again. */
export const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  return REASONS[code] ?? `the system says ${code}`
}

const cannotWrite = (path: string, reason: string): UserError =>
  new UserError(`Cannot write ${visibleText(path)}: ${reason}.`)

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Refuses, before any work is done, a place that cannot or must not be written. */
const checkPlace = (path: string, mayReplace: boolean): void => {
  try {
    if (!statSync(dirname(path)).isDirectory()) throw cannotWrite(path, 'a part of its path is not a folder')
    accessSync(dirname(path), constants.W_OK)
    if (!existsSync(path)) {
      if (isLink(path)) throw cannotWrite(path, 'it is a link to what does not exist')
      return
    }
    const there = statSync(path)
    if (there.isDirectory()) throw cannotWrite(path, 'it is a folder')
    if (!there.isFile()) throw cannotWrite(path, 'it is not an ordinary file')
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(path, reasonOf(error))
  }
  if (!mayReplace) throw cannotWrite(path, EXISTS)
}

/** From here on Ctrl-C waits until the file that is being written is whole. */
const finishFileBeforeEnding = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(ExitCode.interrupted))
}

/** To stdout, where a reader that is slow makes pieces wait in memory. */
const writeOut = (pieces: Pieces): void => {
  for (const piece of pieces) process.stdout.write(piece)
}

type Pieces = Iterable<string | Uint8Array>

const piecesOf = (content: Content): Pieces =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content

const writeNew = (path: string, pieces: Pieces): void => {
  const file = openSync(path, 'wx')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** File systems without hard links. */
const NO_LINKS: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** Gives a draft its name unless a file of that name has come to be meanwhile; a rename would replace it. */
const placeNew = (draft: string, target: string): void => {
  try {
    linkSync(draft, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw cannotWrite(target, EXISTS)
    if (!NO_LINKS.includes(code)) throw error
    renameSync(draft, target)
    return
  }
  rmSync(draft)
}

/**
 * Writes a file whole or not at all: under another name in the same folder first, then renamed. Pieces are written as
 * they come.
 * @throws UserError where it cannot be written, or has come to exist and `mayReplace` is false
 */
export const writeWhole = (path: string, content: Content, mayReplace = true): void => {
  const target = existsSync(path) ? realpathSync(path) : path
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`)
  finishFileBeforeEnding()
  try {
    writeNew(draft, piecesOf(content))
    if (mayReplace) renameSync(draft, target)
    else placeNew(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error instanceof UserError ? error : cannotWrite(path, reasonOf(error))
  }
}

const writeToStdout = (content: Content): void => {
  if (content instanceof Uint8Array && process.stdout.isTTY === true)
    throw new UserError('This format is no text for a screen; name a file with --out FILE.')
  writeOut(piecesOf(content))
}

/**
 * The output that the user asked for: a file, or stdout where `path` is undefined or `-`. That a file was written is said on
 * stderr unless `isQuiet`.
 * @throws UserError at once where the file cannot be written, or exists and `mayReplace` is false
 */
export const openOutput = (path: string | undefined, mayReplace: boolean, isQuiet = false): Output => {
  if (path === undefined || path === '-') {
    const hasColour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
    return { write: writeToStdout, hasColour }
  }
  checkPlace(path, mayReplace)
  const write = (content: Content): void => {
    writeWhole(path, content, mayReplace)
    if (!isQuiet) note(`Wrote ${visibleText(path)}`)
  }
  return { write, hasColour: false }
}
