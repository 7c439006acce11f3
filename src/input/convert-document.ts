import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Located, LocatedEntry } from './located.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import type { ParsedYaml, SourcePart } from './parsed-yaml.ts'
import type { Span } from './source.ts'

/** Values that aliases may add to a document before it is taken for one made to expand without end. */
const MOST_FROM_ALIASES = 20_000

/** State of one conversion. */
interface Conversion {
  readonly part: SourcePart
  readonly deepest: number
  readonly anchors: Map<string, Node>
  readonly problems: LocatedProblem[]
  /** Names of the aliases that surround the node in hand. */
  readonly expanding: Set<string>
  fromAliases: number
  isGivenUp: boolean
}

/** Entries of one map or list; keeps the checks between names quick. */
const MOST_ENTRIES = 2000

const NOTHING = { kind: 'scalar', value: null } as const

const spanOf = (node: Node | null | undefined, { part }: Conversion): Span => {
  const [start, end] = node?.range ?? [0, 0]
  return { source: part.source, start: start + part.offset, end: end + part.offset }
}

const giveUp = (conversion: Conversion, span: Span, code: string, message: string, hint: string): Located => {
  if (!conversion.isGivenUp) conversion.problems.push(problemAt(span, code, message, hint))
  conversion.isGivenUp = true
  return { ...NOTHING, span }
}

const convert = (node: Node | null | undefined, depth: number, conversion: Conversion): Located => {
  const span = spanOf(node, conversion)
  if (conversion.isGivenUp) return { ...NOTHING, span }
  if (depth > conversion.deepest)
    return giveUp(
      conversion,
      span,
      'too-deep',
      `values are nested more than ${conversion.deepest} levels deep`,
      'no part of a scenario is so deep'
    )
  if (conversion.expanding.size > 0 && ++conversion.fromAliases > MOST_FROM_ALIASES)
    return giveUp(
      conversion,
      span,
      'alias-bomb',
      `aliases (\`*name\`) expand to more than ${MOST_FROM_ALIASES} values`,
      'write the values out, or use `extends`'
    )
  if (isAlias(node)) return convertAlias(node.source, span, depth, conversion)
  if (node && 'anchor' in node && node.anchor) conversion.anchors.set(node.anchor, node)
  if ((isMap(node) || isSeq(node)) && node.items.length > MOST_ENTRIES)
    return giveUp(
      conversion,
      { ...span, end: span.start + 1 },
      'too-many-entries',
      `this has ${node.items.length} entries; a map or list has at most ${MOST_ENTRIES}`,
      'tickets belong in a CSV file of their own'
    )
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node.items as Pair<Node, Node>[], depth, conversion), span }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map(item => convert(item as Node, depth + 1, conversion)), span }
  return { kind: 'scalar', value: isScalar(node) ? scalarValue(node.value) : null, span }
}

const scalarValue = (value: unknown): string | number | boolean | null =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value)

const convertAlias = (name: string, span: Span, depth: number, conversion: Conversion): Located => {
  const target = conversion.anchors.get(name)
  if (!target) {
    conversion.problems.push(
      problemAt(
        span,
        'unknown-alias',
        `"*${name}" refers to nothing above it`,
        `mark a value with \`&${name}\` first, or put the text in quotes`
      )
    )
    return { ...NOTHING, span }
  }
  if (conversion.expanding.has(name))
    return giveUp(conversion, span, 'alias-cycle', `"*${name}" refers to itself`, 'write the value out')
  conversion.expanding.add(name)
  const located = convert(target, depth, conversion)
  conversion.expanding.delete(name)
  return located
}

/** Names that every object of the language has; as keys of plain data they would be mistaken for what the user wrote. */
const isReserved = (key: string): boolean => key in Object.prototype

const keyProblem = (key: string, span: Span, isTwice: boolean): LocatedProblem | undefined => {
  if (isTwice) return problemAt(span, 'duplicate-key', `"${key}" is given twice`, 'keep one of the two')
  if (isReserved(key))
    return problemAt(span, 'reserved-name', `"${key}" cannot be used as a name`, 'choose another name')
  if (key === '<<')
    return problemAt(
      span,
      'merge-key',
      'merge keys (`<<`) are not part of the scenario language',
      'write the values out, or use `extends`'
    )
  return undefined
}

const entriesOf = (
  pairs: readonly Pair<Node, Node>[],
  depth: number,
  conversion: Conversion
): Map<string, LocatedEntry> => {
  const entries = new Map<string, LocatedEntry>()
  for (const pair of pairs) {
    const keySpan = spanOf(pair.key, conversion)
    const key = isScalar(pair.key) ? String(pair.key.value ?? '') : keyText(pair.key, conversion)
    const value = convert(pair.value, depth + 1, conversion)
    // Below an alias the key has been looked at where it was written.
    const problem = conversion.expanding.size > 0 ? undefined : keyProblem(key, keySpan, entries.has(key))
    if (problem) conversion.problems.push(problem)
    if (!isReserved(key) && !entries.has(key))
      entries.set(key, { key: keySpan, value: atKeyIfEmpty(value, pair, keySpan) })
  }
  return entries
}

const keyText = (key: Node, conversion: Conversion): string => {
  const { part } = conversion
  const [start, end] = key.range ?? [0, 0]
  conversion.problems.push(
    problemAt(
      spanOf(key, conversion),
      'yaml-syntax',
      'a key must be a plain word',
      'aliases, lists and maps cannot be keys'
    )
  )
  return part.text.slice(start, end)
}

/** A key without a value (`costs:`) has no text of its own to point at. */
const atKeyIfEmpty = (value: Located, { value: node }: Pair<Node, Node>, key: Span): Located =>
  node === null || node === undefined ? { ...NOTHING, span: key } : value

/** The document as a tree with places, and every problem of its keys and aliases. */
export const convertDocument = (document: Document.Parsed, part: SourcePart, deepest: number): ParsedYaml => {
  const conversion: Conversion = {
    part,
    deepest,
    anchors: new Map(),
    problems: [],
    expanding: new Set(),
    fromAliases: 0,
    isGivenUp: false
  }
  const root = convert(document.contents, 0, conversion)
  return { root, problems: conversion.problems }
}
