import { atKey, error, unknownName } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { SKILL_JOINT, skillsNamed } from '../demand/combined-skills.ts'
import { BUILT_IN_CLOCKS } from '../service/clocks.ts'
import { type Reference, type ReferenceKind, references } from './references.ts'

/** What the check must be told about time zones, since the model knows none. */
export interface ZoneKnowledge {
  readonly isZone: (name: string) => boolean
  /** Zones that may have been meant, nearest first. */
  readonly suggestZones: (name: string) => readonly string[]
}

type DefinedNames = Readonly<Record<Exclude<ReferenceKind, 'zone'>, readonly string[]>>

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value
  )

const keysAt = (written: unknown, ...keys: readonly string[]): string[] | undefined => {
  const value = at(written, ...keys)
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined
}

const textsAt = (written: unknown, key: string): string[] | undefined => {
  const value = at(written, key)
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : undefined
}

const regionsOf = (written: unknown): string[] =>
  (keysAt(written, 'teams') ?? []).map(team => {
    const region = at(written, 'teams', team, 'region')
    return typeof region === 'string' ? region : team
  })

/** The names that a scenario defines, with the names that stand in where it defines none. */
const definedNames = (written: unknown): DefinedNames => ({
  channel: keysAt(written, 'channels') ?? ['ticket'],
  plan: textsAt(written, 'plans') ?? ['standard'],
  priority: textsAt(written, 'priorities') ?? ['P1'],
  skill: keysAt(written, 'skills') ?? [],
  region: [...new Set(regionsOf(written))],
  queue: keysAt(written, 'queues') ?? textsAt(written, 'plans') ?? ['standard'],
  team: keysAt(written, 'teams') ?? [],
  shift: [...(keysAt(written, 'shifts') ?? []), ...(keysAt(written, 'rotas') ?? [])],
  clock: [...BUILT_IN_CLOCKS, ...(keysAt(written, 'clocks') ?? [])],
  holidays: keysAt(written, 'holidays') ?? [],
  source: keysAt(written, 'demand', 'generate', 'sources') ?? [],
  shape: keysAt(written, 'demand', 'generate', 'shapes') ?? []
})

const unknownZone = ({ name, path }: Reference, zones: ZoneKnowledge): Problem => {
  const [near] = zones.suggestZones(name)
  const hint = near === undefined ? 'write a name such as `Europe/Lisbon`' : `did you mean "${near}"?`
  return error('unknown-zone', path, `there is no time zone "${name}"`, hint)
}

const listedTwice = (key: string, kind: string, names: readonly string[]): Problem[] => {
  const seen = new Set<string>()
  return names.flatMap((name, index) => {
    const isTwice = seen.has(name)
    seen.add(name)
    return isTwice
      ? [error('listed-twice', [key, index], `${kind} "${name}" is listed twice`, 'keep one of the two')]
      : []
  })
}

/** Names that get a hint; looking for near names takes time, and nobody reads more. */
const MOST_HINTS = 100

/** Tickets may need several skills at once, joined by `+`. */
const mayBeCombined = ({ kind, name, path }: Reference): boolean =>
  kind === 'skill' && path[0] === 'demand' && name.includes(SKILL_JOINT)

const combinedProblem = ({ name, path }: Reference, known: readonly string[]): Problem => {
  const parts = name.split(SKILL_JOINT)
  const unknown = parts.find(part => !known.includes(part))
  if (unknown === undefined)
    return error('skill-twice', path, `"${name}" names a skill twice`, 'name each skill that a ticket needs once')
  const { message, ...problem } = unknownName('skill', unknown, path, known)
  return { ...problem, message: `${message}, in "${name}"` }
}

const judgeReference = (reference: Reference, known: readonly string[], zones: ZoneKnowledge): Problem => {
  const { kind, name, path } = reference
  if (kind === 'zone') return unknownZone(reference, zones)
  if (mayBeCombined(reference)) {
    const problem = combinedProblem(reference, known)
    return reference.atKey ? atKey(problem) : problem
  }
  const problem = unknownName(kind, name, path, known)
  return reference.atKey ? atKey(problem) : problem
}

/**
 * Names used without being defined, time zones that do not exist, plans and priorities listed twice. Works on the
 * scenario as written, so that these are told together with what the schema complains of.
 */
export const checkNames = (written: unknown, zones: ZoneKnowledge): Problem[] => {
  const defined = definedNames(written)
  const known = new Map(Object.entries(defined).map(([kind, names]) => [kind, new Set(names)]))
  const unknown = references(written).filter(({ kind, name }) =>
    kind === 'zone' ? !zones.isZone(name) : !known.get(kind)?.has(name)
  )
  const isCombined = (reference: Reference): boolean =>
    mayBeCombined(reference) && skillsNamed(reference.name, defined.skill) !== undefined
  const silent: ZoneKnowledge = { ...zones, suggestZones: () => [] }
  const problems = unknown
    .filter(reference => !isCombined(reference))
    .map((reference, index) => {
      const names = reference.kind === 'zone' ? [] : defined[reference.kind]
      return index < MOST_HINTS ? judgeReference(reference, names, zones) : judgeReference(reference, [], silent)
    })
  return [
    ...problems,
    ...listedTwice('plans', 'plan', textsAt(written, 'plans') ?? []),
    ...listedTwice('priorities', 'priority', textsAt(written, 'priorities') ?? []),
    ...listedTwice('scoring', 'clock', textsAt(written, 'scoring') ?? [])
  ]
}
