import type { Span } from './source.ts'

/** A value of a document that remembers where it was written. */
export type Located = LocatedScalar | LocatedList | LocatedMap

export interface LocatedScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly span: Span
}

export interface LocatedList {
  readonly kind: 'list'
  readonly items: readonly Located[]
  readonly span: Span
}

export interface LocatedMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, LocatedEntry>
  readonly span: Span
}

export interface LocatedEntry {
  readonly key: Span
  readonly value: Located
}

/** Keys and indexes from the root to a value. */
export type Path = readonly (string | number)[]

/** True for an empty value or the word `null`, which stands for “not given”. */
export const isNull = (value: Located): boolean => value.kind === 'scalar' && value.value === null

/** The value as plain data; keys without a value are left out. Keys must have been screened for names of the language itself. */
export const toPlain = (located: Located): unknown => {
  if (located.kind === 'scalar') return located.value
  if (located.kind === 'list') return located.items.map(toPlain)
  const plain: Record<string, unknown> = {}
  for (const [key, { value }] of located.entries) if (!isNull(value)) plain[key] = toPlain(value)
  return plain
}

/** The value one step down, with the span of its key in a map. */
export const childOf = (located: Located, step: string | number): { value: Located; key?: Span } | undefined => {
  if (located.kind === 'map') return located.entries.get(String(step))
  if (located.kind === 'list') return located.items[Number(step)] && { value: located.items[Number(step)] }
  return undefined
}

/**
 * The span to show for a path: a scalar itself, the key of a map or list, or, where the path leads to nothing,
 * the key of the nearest value that exists.
 */
export const locate = (root: Located, path: Path, atKey = false): Span => {
  let value = root
  let key: Span | undefined
  let isWhole = true
  for (const step of path) {
    const child = childOf(value, step)
    if (!child) {
      isWhole = false
      break
    }
    value = child.value
    key = child.key
  }
  if (atKey && isWhole && key) return key
  if (value.kind === 'scalar' && !isNull(value)) return value.span
  return key ?? firstCharacter(value)
}

const firstCharacter = ({ kind, span }: Located): Span =>
  kind === 'scalar' ? span : { ...span, end: Math.min(span.end, span.start + 1) }
