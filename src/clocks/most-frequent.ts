/** The items that share their words with most others, in order; of equally frequent ones those that come first. */
export const mostFrequent = <T>(items: readonly T[], wordsOf: (item: T) => string): T[] => {
  const byWords = new Map<string, T[]>()
  for (const item of items) {
    const words = wordsOf(item)
    byWords.set(words, [...(byWords.get(words) ?? []), item])
  }
  let most: T[] = []
  for (const group of byWords.values()) if (group.length > most.length) most = group
  return most
}
