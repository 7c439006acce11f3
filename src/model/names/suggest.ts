const LONGEST_WORD = 80

/** Number of single-letter changes, insertions, removals and swaps of neighbours between two words (optimal string alignment). */
export const editDistance = (from: string, to: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      let best = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (isSwap) best = Math.min(best, beforeLast[column - 2] + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[to.length]
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '')

/** The candidate a user most likely meant, or undefined when none is near: at most a third of the letters differ. */
export const suggest = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length > LONGEST_WORD) return undefined
  const wanted = plain(word)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const other = plain(candidate)
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue
    const distance = editDistance(wanted, other)
    if (distance < bestDistance && distance < other.length) [best, bestDistance] = [candidate, distance]
  }
  return best
}

const SHOWN = 8

/** A hint for an unknown word: the near candidate, or the first few of what there is; undefined where there is nothing. */
export const hintFor = (word: string, candidates: readonly string[]): string | undefined => {
  const near = suggest(word, candidates)
  if (near !== undefined) return `did you mean "${near}"?`
  if (candidates.length === 0) return undefined
  const more = candidates.length > SHOWN ? ', …' : ''
  return `there is ${candidates
    .slice(0, SHOWN)
    .map(candidate => `"${candidate}"`)
    .join(', ')}${more}`
}
