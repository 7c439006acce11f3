import type { z } from 'zod'
import type { Problem } from '../model/check/problem.ts'
import { keysBelow } from '../model/json-schema.ts'
import { hintFor, suggest } from '../model/names/suggest.ts'
import type { Path } from './located.ts'
import { describeValue, expectedWords, keyName, nameOf, subjectOf, valueAt } from './value-words.ts'

type Issue = z.core.$ZodIssue

interface Where {
  readonly path: Path
  readonly data: unknown
}

/** Of a name that is far too long its beginning will do, so that what is wrong with it is not cut off. */
const shortened = (name: string): string => (name.length > 100 ? `${name.slice(0, 60)}…` : name)

const error = (code: string, path: Path, message: string, hint?: string, atKey = false): Problem => ({
  code,
  severity: 'error',
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
  ...(atKey ? { atKey } : {})
})

/** Messages of the schema are `complaint; hint`, said of the value. */
const said = (path: Path, data: unknown, message: string): Problem => {
  const [complaint, ...hint] = message.split('; ')
  return error('bad-value', path, `${subjectOf(valueAt(data, path), path)} ${complaint}`, hint.join('; ') || undefined)
}

const missing = ({ path }: Where, expected: string): Problem => {
  const parent = path.slice(0, -1)
  const where = parent.length === 0 ? 'the scenario' : `\`${parent.join('.')}\``
  return error('missing-key', path, `${where} needs \`${keyName(path)}\``, `give it ${expected}`)
}

const wrongType = (where: Where, expected: string): Problem => {
  const value = valueAt(where.data, where.path)
  if (value === undefined) return missing(where, expected)
  return error(
    'wrong-type',
    where.path,
    `${nameOf(where.path)} cannot be ${describeValue(value)}`,
    correction(value, expected)
  )
}

/** A name that YAML took for a number or for true or false only lacks its quotes. */
const correction = (value: unknown, expected: string): string =>
  /^a name\b/.test(expected) && (typeof value === 'number' || typeof value === 'boolean')
    ? `put it in quotes: "${value}"`
    : `write ${expected}`

const unknownKeys = (keys: readonly string[], { path }: Where): Problem[] => {
  const known = keysBelow(path).keys
  const where = path.length === 0 ? 'a scenario' : `\`${path.join('.')}\``
  return keys.map(key =>
    error('unknown-key', [...path, key], `${where} has no key "${key}"`, hintFor(key, known), true)
  )
}

const badChoice = (values: readonly unknown[], { path, data }: Where): Problem => {
  const value = valueAt(data, path)
  const choices = values.map(String)
  if (value === undefined) return missing({ path, data }, `one of ${choices.join(', ')}`)
  return error(
    'bad-value',
    path,
    `${subjectOf(value, path)} is not one of the choices`,
    hintFor(String(value), choices)
  )
}

const outOfRange = (issue: Issue & { code: 'too_small' | 'too_big' }, where: Where): Problem => {
  // A number has one message for all that is wrong with it: what it should be, which says nothing about its size.
  const isOwnWords = !/^(Too|Invalid|an? )/.test(issue.message)
  if (isOwnWords) return said(where.path, where.data, issue.message)
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1)
    return said(where.path, where.data, 'must not be empty')
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const strict = issue.inclusive === false
  const word = issue.code === 'too_small' ? (strict ? 'more than' : 'at least') : strict ? 'less than' : 'at most'
  const unit = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : ''
  const verb = unit === '' ? 'must be' : 'must have'
  return said(where.path, where.data, `${verb} ${word} ${bound}${unit}`)
}

/** True where an alternative of a union is out of the question because the value is of another type altogether. */
const isOtherType = (issues: readonly Issue[]): boolean =>
  issues.some(
    issue =>
      issue.path.length === 0 &&
      (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(isOtherType)))
  )

const expectedOf = (issue: Issue): string[] =>
  issue.code === 'invalid_union'
    ? issue.errors.flatMap(issues => issues.flatMap(expectedOf))
    : issue.code === 'invalid_type' && issue.path.length === 0
      ? [expectedWords(issue)]
      : []

const fewestProblems = (candidates: readonly Problem[][]): Problem[] =>
  candidates.reduce((best, next) => (next.length < best.length ? next : best))

const noAlternative = (issue: Issue & { code: 'invalid_union' }, where: Where): Problem[] => {
  const fitting = issue.errors.filter(issues => !isOtherType(issues))
  if (fitting.length === 0 || valueAt(where.data, where.path) === undefined)
    return [wrongType(where, [...new Set(expectedOf(issue))].join(', or '))]
  return fewestProblems(fitting.map(issues => issues.flatMap(inner => fromIssue(inner, where))))
}

const fromIssue = (issue: Issue, outer: Where): Problem[] => {
  const where: Where = {
    ...outer,
    path: [...outer.path, ...issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))]
  }
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(where, expectedWords(issue))]
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, where)
    case 'invalid_union':
      return noAlternative(issue, where)
    case 'invalid_value':
      return [badChoice(issue.values, where)]
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, where)]
    case 'invalid_key':
      return [
        error(
          'bad-name',
          where.path,
          `the name "${shortened(keyName(where.path))}" ${issue.issues[0]?.message ?? 'is not allowed'}`,
          undefined,
          true
        )
      ]
    default:
      return [said(where.path, where.data, issue.message)]
  }
}

const textOf = (path: Path): string => JSON.stringify(path)

/** Key that an unknown key was probably meant to be, as the text of its path. */
const meantBy = ({ path }: Problem): string[] => {
  const parent = path.slice(0, -1)
  const meant = suggest(String(path.at(-1)), keysBelow(parent).keys)
  return meant === undefined ? [] : [textOf([...parent, meant])]
}

/**
 * What the schema complains of, in the words of the user; of alternatives only the one that fits what was written, and
 * of the complaints that one mistake leads to only the first.
 */
export const schemaProblems = (issues: readonly Issue[], data: unknown): Problem[] => {
  const all = issues.flatMap(issue => fromIssue(issue, { path: [], data }))
  const unknown = all.filter(({ code }) => code === 'unknown-key')
  const withUnknownKeys = new Set(unknown.map(({ path }) => textOf(path.slice(0, -1))))
  const mistyped = new Set(unknown.flatMap(meantBy))
  const judged = new Set<string>()
  return all.filter(({ code, path }) => {
    const text = textOf(path)
    if (code === 'missing-key') return !mistyped.has(text)
    if (code !== 'bad-value') return true
    // A complaint about a map as a whole says nothing new where one of its keys is not known.
    if (judged.has(text) || withUnknownKeys.has(text)) return false
    judged.add(text)
    return true
  })
}
