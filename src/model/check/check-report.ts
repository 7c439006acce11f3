import { hintFor } from '../names/suggest.ts'
import type { Problem } from './problem.ts'

type Path = Problem['path']

/** A scenario that could not be simulated as it stands. */
export const error = (code: string, path: Path, message: string, hint?: string): Problem => ({
  code,
  severity: 'error',
  path,
  message,
  ...(hint === undefined ? {} : { hint })
})

/** Legal, but probably not what was meant. */
export const warning = (code: string, path: Path, message: string, hint?: string): Problem => ({
  ...error(code, path, message, hint),
  severity: 'warning'
})

/** The same problem, of the key at the end of the path rather than its value. */
export const atKey = (problem: Problem): Problem => ({ ...problem, atKey: true })

/** A name that is used where nothing has that name. */
export const unknownName = (kind: string, name: string, path: Path, known: readonly string[]): Problem =>
  error(`unknown-${kind}`, path, `${kind} "${name}" is not defined`, hintFor(name, known))

/** Names in words: `"a", "b" and "c"`; after five the rest is counted. */
export const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 5).map(name => `"${name}"`)
  if (names.length > 5) shown.push(`${names.length - 5} more`)
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
