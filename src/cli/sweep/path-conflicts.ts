import { parseOverride } from '../../input/override.ts'
import { visibleText } from '../../input/visible-text.ts'
import type { Design } from '../../study/sweep/points.ts'

/**
 * Why paths cannot be varied beside each other, one sentence for each pair: two that are the same however they are written, and in a grid
 * also one that holds another, since setting the one would undo the other.
 */
export const pathConflicts = (paths: readonly string[], design: Design): string[] => {
  const keys = paths.map(keysOf)
  return paths.flatMap((path, i) =>
    paths.slice(0, i).flatMap((earlier, j) => conflictOf([earlier, keys[j]], [path, keys[i]], design))
  )
}

type Named = readonly [path: string, keys: readonly string[]]

/** Keys of a path; entries of lists are numbers. What is not a path is one key, and is told when points are read. */
const keysOf = (path: string): readonly string[] => {
  const read = parseOverride(`${path}=0`, '--vary')
  if ('problems' in read) return [path]
  return read.steps.map(({ key }) => (/^\d{1,9}$/.test(key) ? String(Number(key)) : key))
}

const conflictOf = ([earlier, first]: Named, [later, second]: Named, design: Design): string[] => {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (!short.every((key, i) => key === long[i])) return []
  if (short.length === long.length) return [sameInWords(earlier, later)]
  if (design === 'one at a time') return []
  const [outer, inner] = short === first ? [earlier, later] : [later, earlier]
  return [
    `--vary ${visibleText(outer)} sets all of what --vary ${visibleText(inner)} sets a part of, so not every combination is a point; ` +
      'vary one of them, or each alone with --one-at-a-time.'
  ]
}

const sameInWords = (earlier: string, later: string): string =>
  earlier === later
    ? `--vary ${visibleText(later)} is given twice; give all its values at once.`
    : `--vary ${visibleText(later)} is the same as --vary ${visibleText(earlier)}; give all its values at once.`
