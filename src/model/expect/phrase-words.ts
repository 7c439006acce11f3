/** A word of a phrase, or several in quotes; `start` ≤ i < `end` are its characters. */
export interface PhraseWord {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

/** Words of a phrase in their order; what stands in quotes is one word. */
export const phraseWords = (phrase: string): PhraseWord[] =>
  [...phrase.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(match => ({
    text: match[1] ?? match[2] ?? match[0],
    start: match.index,
    end: match.index + match[0].length,
    isQuoted: match[1] !== undefined || match[2] !== undefined
  }))

/** From the first to the last of these words, of which there must be one. */
export const spanOfWords = (words: readonly PhraseWord[]): readonly [start: number, end: number] => [
  words[0].start,
  words[words.length - 1].end
]
