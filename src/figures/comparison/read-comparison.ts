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
