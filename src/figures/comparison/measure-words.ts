import type { ComparedDifference, ComparedMeasure, Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { atMostInWords, counted, numberInWords, quantityInWords, shareInWords, sizeInWords } from '../in-words.ts'
import { isShown, verdictOf } from './read-comparison.ts'

/** Probabilities below are not told. */
const LEAST = 0.001

const UNPAIRED = 'Another seed: nothing is paired, so the difference varies as that of independent runs.'

/** What is known of one difference to the first arm, in sentences: how large, how sure, how large at most, and what pairing was worth. */
export const differenceWords = (
  { comparisons, replications, arms }: Comparison,
  measure: ComparedMeasure,
  difference: ComparedDifference
): string[] => {
  const { arm, value, verdict } = difference
  const [{ label: first }] = arms
  const hasOwnSeed = arms.find(({ label }) => label === arm)?.seed !== undefined
  if (value === null) return [`${arm} and ${first} have no replication in which both can be measured.`]
  if (verdict === 'same') return [`${arm} and ${first} have the same value in every replication.`]
  if (replications < 2)
    return [`${sizeSentence(measure, difference, first)}.`, 'One replication: nobody can tell what is chance.']
  return [
    `${sizeSentence(measure, difference, first)}${intervalWords(measure, difference)}, over ${counted(difference.pairs, 'pair')} of replications.`,
    ...chanceWords(measure, difference, comparisons),
    ...boundWords(measure, difference),
    ...(hasOwnSeed ? [UNPAIRED] : pairingWords(difference, replications))
  ]
}

const sizeSentence = ({ unit }: ComparedMeasure, { arm, value }: ComparedDifference, first: string): string => {
  const size = value ?? 0
  if (size === 0) return `${arm} has on average as much as ${first}`
  return `${arm} has ${sizeInWords(Math.abs(size), unit)} ${size < 0 ? 'less' : 'more'} than ${first}`
}

const intervalWords = ({ unit }: ComparedMeasure, { low, high }: ComparedDifference): string => {
  if (low === null || high === null) return ''
  const [from, to] = [low, high].map(value => quantityInWords({ value, unit, difference: 'signed' }))
  return ` (95% interval of this difference alone: ${from} to ${to})`
}

/** Judged over all differences together, so that one of many is not taken for an effect by luck. */
const chanceWords = (measure: ComparedMeasure, difference: ComparedDifference, comparisons: number): string[] => {
  const { probability, corrected } = difference
  if (probability === null || corrected === null) return []
  const verdict = isShown(difference)
    ? `beyond chance${measure.better === null ? '' : `, and ${verdictOf(measure, difference)}`}`
    : 'chance may explain it'
  return [
    `By chance alone a difference as large, either way, has a probability of ${probabilityInWords(probability)}; ` +
      `corrected for ${counted(comparisons, 'difference')} judged together ${probabilityInWords(corrected)}: ${verdict}.`
  ]
}

const probabilityInWords = (probability: number): string =>
  probability < LEAST ? `less than ${shareInWords(LEAST)}` : shareInWords(probability)

const boundWords = ({ unit }: ComparedMeasure, { bound }: ComparedDifference): string[] => {
  if (bound === null || bound === 0) return []
  const most = unit === 'seconds' ? atMostInWords(bound) : sizeInWords(bound, unit)
  return [`No difference larger than ${most}, either way, agrees with the runs (95%, all differences together).`]
}

const pairingWords = ({ varianceRatio }: ComparedDifference, replications: number): string[] => {
  if (varianceRatio === null) return []
  if (numberInWords(varianceRatio) === '1') return ['Pairing neither helped nor harmed here.']
  if (varianceRatio < 1)
    return [
      `Pairing did not help here: the difference varies ${numberInWords(1 / varianceRatio)} times as much as without it.`
    ]
  return [
    `The same luck for both is worth ${numberInWords(varianceRatio)} times the replications here: without it ${counted(Math.ceil(varianceRatio * replications), 'run')} of each would be as good.`
  ]
}
