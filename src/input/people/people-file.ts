import { dirname, join, resolve } from 'node:path'
import type { Problem } from '../../model/check/problem.ts'
import { allowedFolder, allowedPath } from '../allowed-path.ts'
import { childOf, type Located, type LocatedScalar } from '../located.ts'
import { type LocatedProblem, problemAt } from '../located-problem.ts'
import { type FileKind, readSource } from '../read-source.ts'
import type { Source } from '../source.ts'
import { peopleRows } from './people-rows.ts'

const PEOPLE: FileKind = {
  noun: 'list of people',
  whenTooLarge: 'keep only the columns that are read',
  whenEmpty: 'its first line names the columns: `name,team,shift,skills`',
  whenNoText: 'save the sheet as CSV UTF-8'
}

/** A scenario with the rows of its file of people in the place of the path, and all that is wrong with the file. */
export interface LaidPeople {
  readonly root: Located
  readonly sources: readonly Source[]
  readonly problems: readonly LocatedProblem[]
}

const KEY = 'people'

/**
 * Puts the people of the CSV file that a scenario names (P1) in the place of its path, each cell with its place, so that whatever
 * is wrong with them is told like anything else of the scenario. A list of people, or none, is left as it is.
 * @param paths absolute path of each file read
 * @param file the scenario file
 */
export const layPeople = (root: Located, paths: ReadonlyMap<Source, string>, file: string): LaidPeople => {
  const stated = childOf(root, KEY)?.value
  if (root.kind !== 'map' || stated?.kind !== 'scalar' || typeof stated.value !== 'string' || stated.value === '')
    return { root, sources: [], problems: [] }
  const { people, sources, problems } = readPeople({ ...stated, value: stated.value }, root, paths, file)
  const entries = new Map(root.entries)
  const { key = stated.span } = root.entries.get(KEY) ?? {}
  entries.set(KEY, { key, value: { kind: 'list', items: people, span: stated.span } })
  return { root: { ...root, entries }, sources, problems }
}

type ReadPeople = Omit<LaidPeople, 'root'> & { readonly people: readonly Located[] }

const readPeople = (
  { value: stated, span }: LocatedScalar & { readonly value: string },
  root: Located,
  paths: ReadonlyMap<Source, string>,
  file: string
): ReadPeople => {
  const refuse = (code: string, message: string, hint?: string): ReadPeople => ({
    people: [],
    sources: [],
    problems: [problemAt(span, code, message, hint, [KEY])]
  })
  const statedIn = paths.get(span.source)
  const allowed =
    statedIn === undefined ? { path: resolve(stated) } : allowedPath(stated, statedIn, allowedFolder(file))
  if ('message' in allowed) return refuse('path-refused', allowed.message, allowed.hint)
  const name = statedIn === undefined ? stated : join(dirname(span.source.name), stated)
  const read = readSource(allowed.path, name, PEOPLE)
  if ('problem' in read)
    return refuse(read.problem.code, `"${stated}" cannot be read: ${read.problem.message}`, read.problem.hint)
  const skills = childOf(root, 'skills')?.value
  const isSkill = (skill: string): boolean => skills?.kind === 'map' && skills.entries.has(skill)
  return { ...peopleRows(read.source, isSkill), sources: [read.source] }
}

/** What may be wrong only because people could not be read. */
const FOLLOW_UPS: ReadonlySet<string> = new Set([
  'nobody',
  'empty-team',
  'unskilled-team',
  'shift-without-people',
  'skill-of-nobody',
  'unknown-person',
  'too-many-skilled',
  'too-many-trainers',
  'too-many-learners',
  'nobody-to-ask'
])

/** Whether a problem is nothing but a consequence of people who could not be read. */
export const comesOfMissingPeople = ({ code, path }: Problem): boolean =>
  FOLLOW_UPS.has(code) || (code === 'missing-key' && path[0] === 'teams' && path.at(-1) === KEY)
