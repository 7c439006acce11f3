import { suggest } from '../model/names/suggest.ts'
import { childOf, type Located, type LocatedEntry } from './located.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'

/** Parts of a scenario whose keys are names of the user’s own choice, and which variants change by name. */
const NAMED_PARTS = ['teams', 'skills', 'shifts', 'channels'] as const

/** A name that a variant brings in although its base has one much like it. */
interface NearName {
  readonly part: string
  readonly name: string
  readonly entry: LocatedEntry
  readonly hint: string
  /** True where the two differ in case, blanks and dashes only. */
  readonly isSameWord: boolean
}

const entriesOf = (root: Located, part: string): ReadonlyMap<string, LocatedEntry> => {
  const value = childOf(root, part)?.value
  return value?.kind === 'map' ? value.entries : new Map()
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')

const nearNamesIn = (part: string, root: Located, layers: readonly Located[]): NearName[] => {
  const now = entriesOf(root, part)
  return [...now].flatMap(([name, entry]) => {
    // A name of an option is in no layer, and all layers are below it.
    const bases = layers.slice(layers.findIndex(layer => layer.span.source === entry.key.source) + 1)
    if (bases.some(base => entriesOf(base, part).has(name))) return []
    const known = bases.flatMap(base => [...entriesOf(base, part).keys()]).filter(other => now.has(other))
    const near = suggest(name, known)
    const base = near === undefined ? undefined : bases.find(layer => entriesOf(layer, part).has(near))
    if (near === undefined || base === undefined) return []
    const hint = `did you mean "${near}" of ${base.span.source.name}?`
    return [{ part, name, entry, hint, isSameWord: plain(near) === plain(name) }]
  })
}

const isAbout = ({ path }: LocatedProblem, { part, name }: NearName): boolean => path[0] === part && path[1] === name

const isMissing = (problem: LocatedProblem, near: NearName): boolean =>
  problem.code === 'missing-key' && problem.path.length === 3 && isAbout(problem, near)

const inWords = (keys: readonly string[]): string => {
  const quoted = keys.map(key => `\`${key}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

/** The problems of one such name: its missing keys as one problem, the hint where it helps, a warning where there are none. */
const explain = (problems: readonly LocatedProblem[], near: NearName): LocatedProblem[] => {
  const { part, name, entry, hint, isSameWord } = near
  const missing = problems.filter(problem => isMissing(problem, near))
  const others = problems
    .filter(problem => !missing.includes(problem))
    .map(problem =>
      isAbout(problem, near) && (isSameWord || problem.hint === undefined) ? { ...problem, hint } : problem
    )
  const [first] = missing
  if (first) {
    const message = `\`${part}.${name}\` needs ${inWords(missing.map(({ path }) => String(path[2])))}`
    return [...others, { ...first, message, hint }]
  }
  if (!isSameWord || others.some(problem => isAbout(problem, near))) return others
  const warning = problemAt(entry.key, 'near-name', `"${name}" is new under \`${part}\``, hint, [part, name])
  return [...others, { ...warning, severity: 'warning' }]
}

/**
 * Problems with the hint of a base’s name where a variant (or an option) mistyped it and so began something new.
 * @param layers the scenario and those that it extends, nearest first
 */
export const explainNearNames = (
  problems: readonly LocatedProblem[],
  root: Located,
  layers: readonly Located[]
): LocatedProblem[] =>
  NAMED_PARTS.flatMap(part => nearNamesIn(part, root, layers)).reduce<LocatedProblem[]>(explain, [...problems])
