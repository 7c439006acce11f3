const LONGEST = 120

/** A path into data, such as `breakDowns.0.by`; the whole by its name. */
export const stepsInWords = (path: readonly PropertyKey[]): string => {
  const words = path.map(String).join('.')
  if (words === '') return 'the whole'
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`
}
