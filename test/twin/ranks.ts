/** Negative where the first goes before the second. */
export type Ranks = readonly number[]

/** The element whose ranks come first, compared one after the other; undefined where there is none. */
export const lowest = <T>(all: readonly T[], ranksOf: (one: T) => Ranks): T | undefined => {
  const ranked = all.map(one => ({ one, ranks: ranksOf(one) }))
  ranked.sort((left, right) => compareRanks(left.ranks, right.ranks))
  return ranked[0]?.one
}

const compareRanks = (left: Ranks, right: Ranks): number => {
  const place = left.findIndex((rank, i) => rank !== right[i])
  return place < 0 ? 0 : left[place] < right[place] ? -1 : 1
}
