import { dirname, relative, resolve } from 'node:path'
import { parseOverride } from '../../input/override.ts'
import { visibleText } from '../../input/visible-text.ts'
import { yamlText } from '../../input/yaml-text.ts'
import type { StudySource } from './study-source.ts'

type Tree = Map<string, Tree | unknown>

/**
 * The text of a scenario that extends another with changes: a comment, what it extends, its name, and only what is changed.
 *
 * Of a change within a list the whole list stands there, since a scenario replaces lists as a whole. `written` is the scenario with the changes.
 */
export const variantText = (
  { file, tickets }: StudySource,
  changes: readonly string[],
  written: unknown,
  target: string
): string => {
  const tree: Tree = new Map()
  for (const change of changes) plant(tree, written, stepsOf(change))
  const base = relative(dirname(resolve(target)), resolve(file))
  const name = `${String((written as { readonly name?: unknown } | null)?.name ?? 'Scenario')}, ${changes.length === 1 ? 'one change' : `${changes.length} changes`}`
  return [
    `# What if ${changes.map(change => visibleText(change)).join(', ')}?`,
    ...(tickets === undefined ? [] : [`# Run it with --tickets ${visibleText(tickets)}`]),
    yamlText({ extends: base, ...(tree.has('name') ? {} : { name }) }) + yamlText(tree)
  ].join('\n')
}

const stepsOf = (change: string): string[] => {
  const read = parseOverride(change)
  if ('problems' in read) throw new Error(`"${change}" was run and is no setting`)
  return read.steps.map(({ key }) => key)
}

/** Puts what the scenario has at a path into the tree; null where it has nothing there, which takes out what is extended. */
const plant = (tree: Tree, written: unknown, [key, ...rest]: readonly string[]): void => {
  const value = valueUnder(written, key)
  const isBelow = rest.length > 0 && typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isBelow) {
    tree.set(key, rest.length > 0 && value === undefined ? null : (value ?? null))
    return
  }
  const known = tree.get(key)
  const below: Tree = known instanceof Map ? known : new Map()
  tree.set(key, below)
  plant(below, value, rest)
}

const valueUnder = (written: unknown, key: string): unknown =>
  typeof written === 'object' && written !== null && Object.hasOwn(written, key)
    ? (written as Readonly<Record<string, unknown>>)[key]
    : undefined
