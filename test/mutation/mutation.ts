import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A rule of the model broken on purpose: a text of one source file replaced by another. */
export interface Mutation {
  /** Rule of the model or of the engine's page, such as `R4`. */
  readonly rule: string
  /** What goes wrong, as a sentence. */
  readonly breaks: string
  /** Source file, from the root of the project. */
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** Test files of which one must fail. */
  readonly tests: readonly string[]
}

/** How often a text stands in another. */
const occurrences = (text: string, part: string): number => text.split(part).length - 1

/** The text of the mutated file; throws where what is to be replaced does not stand in it exactly once. */
export const mutated = (source: string, { file, find, replace, breaks }: Mutation): string => {
  const times = occurrences(source, find)
  if (times !== 1) throw new Error(`“${breaks}”: ${file} has ${times} times, not once: ${find}`)
  return source.replace(find, () => replace)
}

/** Why mutations cannot be made in the tree at `root`, a line each. */
export const mutationProblems = (root: string, mutations: readonly Mutation[]): string[] =>
  mutations.flatMap(mutation => {
    try {
      return mutated(readFileSync(join(root, mutation.file), 'utf8'), mutation) === '' ? ['nothing is left'] : []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })
