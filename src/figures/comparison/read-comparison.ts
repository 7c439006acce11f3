import type { ComparedDifference, ComparedMeasure, Comparison } from '../../metrics/schemas/comparison-schema.ts'

/** A measure and its difference between one arm and the first. */
export interface Compared {
  readonly measure: ComparedMeasure
  readonly difference: ComparedDifference
  /** Value of the first arm and of the other. */
  readonly first: number | null
  readonly other: number | null
}

/** Everything that is compared between an arm and the first. */
export const comparedWith = ({ arms, measures }: Comparison, label: string): Compared[] => {
  const index = arms.findIndex(arm => arm.label === label)
  return measures.map(measure => ({
    measure,
    difference: measure.differences[index - 1],
    first: measure.values[0].value,
    other: measure.values[index].value
  }))
}

/** Labels of the arms that are compared with the first. */
export const otherLabels = ({ arms }: Comparison): string[] => arms.slice(1).map(({ label }) => label)

/** Whether a difference is beyond chance. */
export const isShown = ({ verdict }: ComparedDifference): boolean => verdict === 'less' || verdict === 'more'

/** Half the width of the interval; null where there is none. */
export const halfWidthOf = ({ low, high }: ComparedDifference): number | null =>
  low === null || high === null ? null : (high - low) / 2

/** What came of a difference in a word: `better` or `worse`, `less` or `more` where neither is good, `no` where chance may explain it. */
export const verdictOf = ({ better }: ComparedMeasure, { verdict }: ComparedDifference): string => {
  if (verdict === null) return '–'
  if (verdict === 'same') return 'same'
  if (verdict === 'not shown') return 'no'
  if (better === null) return verdict
  return verdict === better ? 'better' : 'worse'
}

/** How many differences of an arm came out how; `none`: chance may explain them, they are the same, or there is no verdict. */
export const outcomesOf = (
  comparison: Comparison,
  label: string
): Readonly<Record<'worse' | 'better' | 'neither' | 'none', number>> => {
  const counts = { worse: 0, better: 0, neither: 0, none: 0 }
  for (const { measure, difference } of comparedWith(comparison, label)) {
    const word = verdictOf(measure, difference)
    if (word === 'worse' || word === 'better') counts[word]++
    else if (isShown(difference)) counts.neither++
    else counts.none++
  }
  return counts
}
