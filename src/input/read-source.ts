import { readFileSync, statSync } from 'node:fs'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { makeSource, type Source } from './source.ts'

/** Scenario files above this size are refused before they are read, bytes. */
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
export const fileProblem = (name: string, code: string, message: string, hint?: string): LocatedProblem =>
  problemAt({ source: makeSource(name, ''), start: 0, end: 0 }, code, message, hint)

const reasonFor = (name: string, error: unknown): LocatedProblem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = REASONS[code] ?? [`the file cannot be read (${code || 'unknown reason'})`]
  return fileProblem(name, 'unreadable-file', message, hint)
}

/** Why a path is not worth opening; opening a pipe would wait for a writer for ever. */
const refusal = (path: string): readonly [message: string, hint: string] | undefined => {
  const status = statSync(path)
  if (status.isDirectory()) return ['this is a folder, not a file', 'name a scenario file in it']
  if (!status.isFile()) return ['this is not a regular file', 'save the scenario as a file']
  if (status.size <= LARGEST_BYTES) return undefined
  return [
    `the file has ${Math.ceil(status.size / 1e6)} MB; a scenario has at most 5 MB`,
    'tickets belong in a CSV file of their own'
  ]
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

const toSource = (name: string, bytes: Uint8Array): SourceResult => {
  const text = decode(bytes)
  if (text === undefined)
    return {
      problem: fileProblem(name, 'not-utf8', `line ${firstBadLine(bytes)} is not UTF-8 text`, 'save the file as UTF-8')
    }
  if (text.includes('\0'))
    return { problem: fileProblem(name, 'not-text', 'this is not a text file', 'name a YAML file') }
  if (text.trim() === '')
    return {
      problem: fileProblem(name, 'empty-file', 'the file is empty', 'write a first scenario with `sunrelay init`')
    }
  return { source: makeSource(name, text) }
}

/**
 * Reads a text file of at most 5 MB, UTF-8 with or without a byte-order mark.
 * @param name as printed in problems
 */
export const readSource = (path: string, name: string): SourceResult => {
  try {
    const refused = refusal(path)
    if (refused) return { problem: fileProblem(name, 'unreadable-file', ...refused) }
    return toSource(name, readFileSync(path))
  } catch (error) {
    return { problem: reasonFor(name, error) }
  }
}
