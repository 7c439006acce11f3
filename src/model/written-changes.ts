/** One value that scenarios write differently. */
export interface WrittenDifference {
  /** Keys joined by dots, quoted where they hold a dot or a blank; entries of lists by index. */
  readonly path: string
  /** As written, one for each scenario; null: it says nothing there. */
  readonly values: readonly (string | null)[]
}

/** Keys that say what a scenario is called or where it comes from, not what it does. */
const ABOUT: readonly string[] = ['extends', 'name', 'about']

type Branch = Readonly<Record<string, unknown>>

/**
 * What scenarios, as written and with all that they extend, say differently; in the order in which the first says it, then what others add.
 *
 * Maps are compared key by key, also with those that say nothing there; lists of maps entry by entry where they are equally long, and
 * other lists as a whole.
 */
export const writtenDifferences = (written: readonly unknown[]): WrittenDifference[] =>
  differencesBelow(
    written.map(document => (isBranch(document) ? without(document, ABOUT) : document)),
    []
  )

const differencesBelow = (values: readonly unknown[], path: readonly string[]): WrittenDifference[] => {
  const texts = values.map(textOf)
  if (texts.every(text => text === texts[0])) return []
  const branches = values.map(branchOf)
  const present = branches.filter(branch => branch !== null)
  const isFull = present.some(branch => Object.keys(branch).length > 0)
  const isComparable = isFull && values.every((value, i) => value === undefined || branches[i] !== null)
  if (!isComparable || !sameShape(values)) return [{ path: path.map(step).join('.'), values: texts }]
  const keys = [...new Set(present.flatMap(branch => Object.keys(branch)))]
  return keys.flatMap(key =>
    differencesBelow(
      branches.map(branch => (branch !== null && Object.hasOwn(branch, key) ? branch[key] : undefined)),
      [...path, key]
    )
  )
}

/** Lists are compared entry by entry only with lists of as many maps. */
const sameShape = (values: readonly unknown[]): boolean => {
  const lists = values.filter(value => Array.isArray(value))
  if (lists.length === 0) return true
  return lists.length === values.length && lists.every(list => list.length === lists[0].length && list.every(isBranch))
}

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const branchOf = (value: unknown): Branch | null => {
  if (Array.isArray(value)) return Object.fromEntries(value.entries())
  return isBranch(value) ? value : null
}

const without = (branch: Branch, keys: readonly string[]): Branch =>
  Object.fromEntries(Object.entries(branch).filter(([key]) => !keys.includes(key)))

const step = (key: string): string => (/^[\w-]+$/.test(key) ? key : `"${key}"`)

/** A value on one line, as YAML would have it between braces; null where there is none. */
const textOf = (value: unknown): string | null => (value === undefined ? null : flow(value))

const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (isBranch(value))
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')}}`
  return String(value)
}
