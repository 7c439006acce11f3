import { realpathSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { allowedFolder, allowedPath } from './allowed-path.ts'
import type { Located, LocatedScalar } from './located.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { mergeLocated } from './merge.ts'
import { parseYaml } from './parse-yaml.ts'
import { readSource } from './read-source.ts'
import { shownPath } from './shown-path.ts'
import type { Source } from './source.ts'

/** Scenarios that may stand in one chain of `extends`. */
const LONGEST_CHAIN = 10

/** A scenario with everything it extends laid below it. */
export interface Chain {
  readonly root?: Located
  /** What each file says by itself, the scenario first, then what it extends. */
  readonly layers: readonly Located[]
  /** Files read, the scenario itself first. */
  readonly sources: readonly Source[]
  /** Absolute path of each source. */
  readonly paths: ReadonlyMap<Source, string>
  readonly problems: readonly LocatedProblem[]
}

interface Link {
  readonly root?: Located
  readonly source: Source
  readonly problems: readonly LocatedProblem[]
}

const readLink = (path: string, name: string): Link => {
  const read = readSource(path, name)
  if ('problem' in read) return { source: read.problem.place.source, problems: [read.problem] }
  const { source } = read
  const { root, problems } = parseYaml({ source, offset: 0, text: source.text })
  if (!root || root.kind === 'map' || problems.length > 0) return { source, problems, ...(root ? { root } : {}) }
  const span = { source, start: root.span.start, end: root.span.end }
  return {
    source,
    problems: [
      problemAt(
        span,
        'not-a-map',
        'this is not a scenario',
        'a scenario is made of keys and values, such as `name: My desk`'
      )
    ]
  }
}

/** The value of `extends` where it is given and is text; other kinds of value are left to the schema. */
const extendsOf = (root: Located | undefined): LocatedScalar | undefined => {
  const value = root?.kind === 'map' ? root.entries.get('extends')?.value : undefined
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value : undefined
}

const real = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const withoutExtends = (base: Located): Located =>
  base.kind === 'map' ? { ...base, entries: new Map([...base.entries].filter(([key]) => key !== 'extends')) } : base

/** Whether the next file may be read: in the allowed folder, YAML, not read before, and not one too many. */
const nextPath = (
  value: LocatedScalar,
  from: string,
  folder: string,
  seen: readonly string[]
): string | LocatedProblem => {
  const stated = String(value.value)
  const allowed = allowedPath(stated, from, folder)
  if ('message' in allowed) return problemAt(value.span, 'path-refused', allowed.message, allowed.hint, ['extends'])
  if (!['.yaml', '.yml'].includes(extname(stated).toLowerCase()))
    return problemAt(value.span, 'path-refused', `"${stated}" is not a YAML file`, 'a scenario ends in `.yaml`', [
      'extends'
    ])
  if (seen.includes(real(allowed.path)))
    return problemAt(
      value.span,
      'extends-cycle',
      `"${stated}" extends this scenario in turn`,
      'take one of the two out',
      ['extends']
    )
  if (seen.length >= LONGEST_CHAIN)
    return problemAt(
      value.span,
      'extends-chain',
      `more than ${LONGEST_CHAIN} scenarios extend each other`,
      'make the chain shorter',
      ['extends']
    )
  return allowed.path
}

const explainMissing = (problem: LocatedProblem, value: LocatedScalar): LocatedProblem =>
  problem.code === 'unreadable-file'
    ? problemAt(value.span, problem.code, `"${value.value}" cannot be extended: ${problem.message}`, problem.hint, [
        'extends'
      ])
    : problem

/** One file of a chain: what was read, and the value by which the file before it extends this one. */
interface Step {
  readonly path: string
  readonly name: string
  readonly stated?: LocatedScalar
}

/** State of reading one chain. */
interface Reading {
  readonly folder: string
  readonly sources: Source[]
  readonly paths: Map<Source, string>
  readonly problems: LocatedProblem[]
  readonly roots: Located[]
  readonly seen: string[]
}

/** Reads one file of the chain and tells which comes next. */
const readStep = ({ path, name, stated }: Step, reading: Reading): Step | undefined => {
  const { sources, paths, problems, roots, seen, folder } = reading
  seen.push(real(path))
  const { root, source, problems: found } = readLink(path, name)
  problems.push(...(stated ? found.map(problem => explainMissing(problem, stated)) : found))
  sources.push(source)
  paths.set(source, path)
  if (root) roots.push(root)
  const next = extendsOf(root)
  if (!next) return undefined
  const allowed = nextPath(next, path, folder, seen)
  if (typeof allowed === 'string') return { path: allowed, name: join(dirname(name), String(next.value)), stated: next }
  problems.push(allowed)
  return undefined
}

/** The layers from the scenario down to its farthest base as one tree. */
const mergeAll = (roots: readonly Located[]): Located | undefined =>
  roots.reduceRight<Located | undefined>((below, layer, at) => {
    const part = at === 0 ? layer : withoutExtends(layer)
    return below ? mergeLocated(below, part) : part
  }, undefined)

/** Reads a scenario and all that it extends, and merges them; the farther base yields to the nearer. */
export const readChain = (file: string): Chain => {
  const reading: Reading = {
    folder: allowedFolder(file),
    sources: [],
    paths: new Map(),
    problems: [],
    roots: [],
    seen: []
  }
  for (let step: Step | undefined = { path: resolve(file), name: shownPath(file) }; step; )
    step = readStep(step, reading)
  const { sources, paths, problems, roots } = reading
  const root = mergeAll(roots)
  return { layers: roots, sources, paths, problems, ...(root ? { root } : {}) }
}
