import { type ArmValues, type ComparedValues, compareValues } from './compare.ts'

/** Differences of a single replication of each arm: what they are, and nothing of chance. */
export const compareSingle = (labels: readonly string[], arms: readonly ArmValues[]): ComparedValues => {
  // Twice the same replication has its values and differences; what it says of chance is left out.
  const { measures, pairing } = compareValues(
    labels,
    arms.map(([only]) => [only, only])
  )
  return {
    comparisons: 0,
    measures: measures.map(measure => ({
      ...measure,
      values: measure.values.map(({ value }) => ({ value, low: null, high: null })),
      differences: measure.differences.map(({ arm, value, verdict }) => ({
        arm,
        value,
        low: null,
        high: null,
        pairs: 1,
        probability: null,
        corrected: null,
        verdict: verdict === 'same' ? verdict : null,
        bound: null,
        varianceRatio: null
      }))
    })),
    pairing: pairing.map(({ arm }) => ({ arm, varianceRatio: null }))
  }
}
