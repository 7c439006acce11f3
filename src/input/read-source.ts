import { readFileSync, statSync } from 'node:fs'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { makeSource, type Source } from './source.ts'

/** Scenario and calendar files above this size are refused before they are read, bytes. */
export const LARGEST_BYTES = 5_000_000

/** A text that was read, or why it was not. */
export type SourceResult = { readonly source: Source } | { readonly problem: LocatedProblem }

const REASONS: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  ENOENT: ['there is no such file', 'check the path'],
  ENOTDIR: ['there is no such file', 'check the path'],
  EACCES: ['the file may not be read', 'check its permissions'],
  EPERM: ['the file may not be read', 'check its permissions'],
  EISDIR: ['this is a folder, not a file', 'name a scenario file in it'],
  ELOOP: ['the file is a link that leads nowhere', 'check the path'],
  ENAMETOOLONG: ['the path is too long', 'check the path']
}

/** A problem of a file as a whole. */
export const fileProblem = (name: string, code: string, message: string, hint?: string): LocatedProblem => {
  const problem = problemAt({ source: makeSource(name, ''), start: 0, end: 0 }, code, message, hint)
  return { ...problem, place: { ...problem.place, isWhole: true } }
}

const reasonFor = (name: string, error: unknown): LocatedProblem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = REASONS[code] ?? [`the file cannot be read (${code || 'unknown reason'})`]
  return fileProblem(name, 'unreadable-file', message, hint)
}

/** What a kind of file is called in problems, and what helps where it is not one. */
export interface FileKind {
  readonly noun: string
  readonly whenTooLarge: string
  readonly whenEmpty: string
  readonly whenNoText: string
}

const SCENARIO: FileKind = {
  noun: 'scenario',
  whenTooLarge: 'tickets belong in a CSV file of their own',
  whenEmpty: 'write a first scenario with `sunrelay init`',
  whenNoText: 'name a YAML file'
}

/** Why a path is not worth opening; opening a pipe would wait for a writer for ever. */
const refusal = (path: string, { noun, whenTooLarge }: FileKind): readonly [string, string] | undefined => {
  const status = statSync(path)
  if (status.isDirectory()) return ['this is a folder, not a file', `name a ${noun} file in it`]
  if (!status.isFile()) return ['this is not a regular file', `save the ${noun} as a file`]
  if (status.size <= LARGEST_BYTES) return undefined
  return [`the file has ${Math.ceil(status.size / 1e6)} MB; a ${noun} has at most 5 MB`, whenTooLarge]
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** One-based line of the first bytes that are not UTF-8. A line break is never part of a longer character. */
const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const lineEnd = bytes.indexOf(10, from)
    const to = lineEnd < 0 ? bytes.length : lineEnd + 1
    if (decode(bytes.subarray(from, to)) === undefined) return line
    from = to
  }
  return line
}

const toSource = (path: string, name: string, bytes: Uint8Array, { whenEmpty, whenNoText }: FileKind): SourceResult => {
  const text = decode(bytes)
  if (text === undefined)
    return {
      problem: fileProblem(name, 'not-utf8', `line ${firstBadLine(bytes)} is not UTF-8 text`, 'save the file as UTF-8')
    }
  if (text.includes('\0')) return { problem: fileProblem(name, 'not-text', 'this is not a text file', whenNoText) }
  if (text.trim() === '') return { problem: fileProblem(name, 'empty-file', 'the file is empty', whenEmpty) }
  return { source: { ...makeSource(name, text), path } }
}

/**
 * Reads a text file of at most 5 MB, UTF-8 with or without a byte-order mark.
 * @param name as printed in problems
 */
export const readSource = (path: string, name: string, kind: FileKind = SCENARIO): SourceResult => {
  try {
    const refused = refusal(path, kind)
    if (refused) return { problem: fileProblem(name, 'unreadable-file', ...refused) }
    return toSource(path, name, readFileSync(path), kind)
  } catch (error) {
    return { problem: reasonFor(name, error) }
  }
}
