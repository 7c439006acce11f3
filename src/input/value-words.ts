import type { z } from 'zod'
import type { Path } from './located.ts'

const LONGEST_QUOTE = 60

/** A text in quotes, cut where it is long. */
export const quoted = (text: string): string =>
  `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text}"`

/** What was found, as a user would call it. */
export const describeValue = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'a number without limit'
  return typeof value === 'boolean' ? `\`${value}\`` : `the text ${quoted(String(value))}`
}

/** How a sentence about a value begins: with the value where it is short, with its key where it is a map or list. */
export const subjectOf = (value: unknown, path: Path): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return path.length === 0 ? 'the scenario' : `\`${path.join('.')}\``
}

/** The last step of a path in words: a key, or the place in a list counted from 1. */
export const keyName = (path: Path): string => {
  const last = path.at(-1)
  return typeof last === 'number' ? `entry ${last + 1}` : (last ?? 'scenario')
}

/** A value by its key, or by its place in the list that holds it. */
export const nameOf = (path: Path): string => {
  const last = path.at(-1)
  if (last === undefined) return 'a scenario'
  return typeof last === 'number' ? `entry ${last + 1} of \`${path.slice(0, -1).join('.')}\`` : `\`${last}\``
}

/** The plain value at a path, undefined where there is none. */
export const valueAt = (data: unknown, path: Path): unknown => {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of names and values'
}

/** What the schema wanted; its own words where it has some. */
export const expectedWords = (issue: z.core.$ZodIssueInvalidType): string =>
  issue.message.startsWith('Invalid') ? (WORDS[issue.expected] ?? issue.expected) : issue.message
