import type { HeadlineKey } from '../../metrics/headlines/headline-definitions.ts'
import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { atMostInWords, listed, quantityInWords, sizeInWords } from '../in-words.ts'
import { type Compared, comparedWith, halfWidthOf, isShown, verdictOf } from './read-comparison.ts'

/** Times that are told together, over all groups of tickets, and how. */
const TIMES: readonly { readonly key: HeadlineKey; readonly doing: string }[] = [
  { key: 'firstReplySeconds.mean', doing: 'replies to' },
  { key: 'firstReplySeconds.p90', doing: 'at the 90th percentile replies to' },
  { key: 'resolutionSeconds.mean', doing: 'resolves' },
  { key: 'resolutionSeconds.p90', doing: 'at the 90th percentile resolves' }
]
/** Half of the tickets say little that the mean and the ninth in ten do not. */
const IN_TABLES_ONLY: readonly HeadlineKey[] = ['firstReplySeconds.p50', 'resolutionSeconds.p50']

/** A sentence on an arm, and the measure that it is about; null: about all of them. */
export interface Verdict {
  readonly text: string
  readonly key: HeadlineKey | null
  /** Group of tickets; null: all tickets, the whole run, or several groups. */
  readonly priority: string | null
  /** What it tells of: a difference beyond chance that nobody wants, one that is wanted, one that is neither, or none. */
  readonly outcome: 'worse' | 'better' | 'neither' | 'none'
}

/** What an arm does otherwise than the first, in sentences: replies and resolutions first, then whatever else is beyond chance. */
export const verdictWords = (comparison: Comparison, label: string): string[] =>
  verdicts(comparison, label).map(({ text }) => text)

/** The same sentences with what they are about. */
export const verdicts = (comparison: Comparison, label: string): Verdict[] => {
  const compared = comparedWith(comparison, label).filter(({ difference }) => difference.verdict !== null)
  if (compared.length === 0) return [onAll(`${label}: there is nothing to compare.`)]
  if (compared.every(({ difference }) => difference.verdict === 'same'))
    return [onAll(`${label} does the same as ${comparison.arms[0].label}: no figure differs in any replication.`)]
  const times = TIMES.flatMap(({ key, doing }) => {
    const own = ofKey(compared, key)
    return timeSentence(label, doing, own).map(text => ({ text, key, priority: null, outcome: outcomeOf(own) }))
  })
  const told: readonly HeadlineKey[] = [...TIMES.map(({ key }) => key), ...IN_TABLES_ONLY]
  const others = compared.filter(({ measure, difference }) => !told.includes(measure.key) && isShown(difference))
  const rest = others.length === 0 ? [onAll(`No other figure of ${label} differs beyond chance.`)] : []
  return [...times, ...others.map(one => otherVerdict(label, comparison.arms[0].label, one)), ...rest]
}

const onAll = (text: string): Verdict => ({ text, key: null, priority: null, outcome: 'none' })

const otherVerdict = (label: string, first: string, one: Compared): Verdict => {
  const { key, priority } = one.measure
  return { text: otherSentence(label, first, one), key, priority, outcome: outcomeOf([one]) }
}

const outcomeOf = (compared: readonly Compared[]): Verdict['outcome'] => {
  const words = compared.map(({ measure, difference }) => verdictOf(measure, difference))
  if (words.includes('worse')) return 'worse'
  if (words.includes('better')) return 'better'
  return words.includes('less') || words.includes('more') ? 'neither' : 'none'
}

const ofKey = (compared: readonly Compared[], key: HeadlineKey): Compared[] =>
  compared.filter(({ measure }) => measure.key === key)

/** `B resolves P2 sooner by 1.4 h ± 18 min; no difference for P1 is larger than 4 min.` */
const timeSentence = (label: string, doing: string, compared: readonly Compared[]): string[] => {
  const shown = compared.filter(({ difference }) => isShown(difference))
  const hidden = compared.filter(({ difference }) => !isShown(difference))
  const isMean = !doing.startsWith('at')
  if (compared.length === 0 || (shown.length === 0 && !isMean)) return []
  if (shown.length === 0)
    return [`${label} ${doing} tickets no sooner and no later beyond chance: ${boundWords(hidden)}.`]
  const parts = shown.map(
    ({ measure, difference }) =>
      `${whoOf(measure.priority)} ${sooner(difference.value)} by ${plusMinus({ measure, difference })}`
  )
  return [`${label} ${doing} ${listed(parts)}${hidden.length > 0 && isMean ? `; ${boundWords(hidden)}` : ''}.`]
}

const sooner = (value: number | null): string => ((value ?? 0) < 0 ? 'sooner' : 'later')

const whoOf = (priority: string | null): string => priority ?? 'all tickets'

/** Each group with its own bound, since that of one may be a hundred times that of another; groups whose bound reads the same together. */
const boundWords = (compared: readonly Compared[]): string => {
  const without = compared.filter(({ difference }) => difference.bound === 0)
  const unknown = compared.filter(({ difference }) => difference.bound === null)
  const byWords = new Map<string, Compared[]>()
  for (const one of compared) {
    const words = one.difference.bound ? atMostInWords(one.difference.bound) : ''
    if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []), one])
  }
  return [
    ...(without.length > 0 ? [`no difference for ${namesOf(without)}`] : []),
    ...largerWords([...byWords]),
    ...(unknown.length > 0 ? [`too few replications have ${namesOf(unknown)}`] : [])
  ].join('; ')
}

const largerWords = (bounds: readonly (readonly [words: string, of: readonly Compared[]])[]): string[] => {
  if (bounds.length === 0) return []
  const [[words, own]] = bounds
  if (bounds.length === 1) return [`no difference for ${namesOf(own)} is larger than ${words}`]
  return [`no difference is larger than ${listed(bounds.map(([larger, of]) => `${larger} for ${namesOf(of)}`))}`]
}

const namesOf = (compared: readonly Compared[]): string =>
  listed(compared.map(({ measure }) => whoOf(measure.priority)))

const plusMinus = ({ measure, difference }: Pick<Compared, 'measure' | 'difference'>): string => {
  const half = halfWidthOf(difference)
  const size = sizeInWords(Math.abs(difference.value ?? 0), measure.unit)
  return half === null || half === 0 ? size : `${size} ± ${sizeInWords(half, measure.unit)}`
}

/** `Replied in time, P1: 3.1 points ± 0.5 points more in B (88%; A: 85%).` */
const otherSentence = (label: string, first: string, one: Compared): string => {
  const { measure, difference } = one
  const of = measure.priority === null ? '' : `, ${measure.priority}`
  const values = [one.other, one.first].map(value => quantityInWords({ value, unit: measure.unit }))
  return `${measure.title}${of}: ${plusMinus(one)} ${difference.verdict} in ${label} (${values[0]}; ${first}: ${values[1]}).`
}
