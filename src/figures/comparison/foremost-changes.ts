import type { ComparedDifference, Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { quantityInWords, sizeInWords } from '../in-words.ts'
import { type Compared, comparedWith, halfWidthOf, isShown } from './read-comparison.ts'

/** Headlines beside which others say nearly the same; they are told where those do not differ. */
const LESSER: readonly string[] = [
  'firstReplySeconds.p50',
  'resolutionSeconds.p50',
  'firstReplySeconds.p90',
  'resolutionSeconds.mean'
]

/** One headline that changed. */
export interface ForemostChange {
  /** Such as `Resolution, p90 −1.4 h ± 18 min`. */
  readonly text: string
  /** Whether it is for the better; null: neither. */
  readonly isBetter: boolean | null
}

/** The headlines that changed most, and how sure that is. */
export interface ForemostChanges {
  readonly changes: readonly ForemostChange[]
  /** `beyond chance`: each of them is; `one replication`: nobody can tell; `same`: nothing differs at all; `none`: chance may explain all. */
  readonly certainty: 'beyond chance' | 'one replication' | 'same' | 'none'
}

/** The `most` headlines of an arm that changed most beyond chance, beside what they were in the first; headlines of all tickets go first. */
export const foremostChanges = (comparison: Comparison, label: string, most: number): ForemostChanges => {
  const compared = comparedWith(comparison, label)
  const isSingle = comparison.replications < 2
  if (compared.every(({ difference }) => difference.verdict === 'same' || difference.value === null))
    return { changes: [], certainty: 'same' }
  const candidates = compared.filter(({ difference }) => (isSingle ? hasChanged(difference) : isShown(difference)))
  if (candidates.length === 0) return { changes: [], certainty: 'none' }
  const ranked = candidates.toSorted((a, b) => rankOf(b) - rankOf(a))
  return {
    changes: ranked.slice(0, most).map(inWords),
    certainty: isSingle ? 'one replication' : 'beyond chance'
  }
}

const hasChanged = ({ value, verdict }: ComparedDifference): boolean =>
  value !== null && value !== 0 && verdict !== 'same'

/** What it costs is told after what customers have of it. */
const COSTS: readonly string[] = ['paidHours', 'overtimeHours', 'occupancy', 'handovers', 'people']

/** How much it changed beside what it was; of a share by how many points. */
const rankOf = ({ measure, difference, first }: Compared): number => {
  const size = Math.abs(difference.value ?? 0)
  const relative = measure.unit === 'share' ? size * 2 : size / Math.max(Math.abs(first ?? 0), 1e-9)
  const ofAll = measure.priority === null ? 100 : 0
  const lesser = LESSER.includes(measure.key) ? 11 : COSTS.includes(measure.key) ? 22 : 0
  return Math.min(relative, 10) + ofAll - lesser - (measure.better === null ? 11 : 0)
}

const inWords = ({ measure, difference }: Compared): ForemostChange => {
  const { title, unit, priority, better } = measure
  const half = halfWidthOf(difference)
  const spread = half === null || half === 0 ? '' : ` ± ${sizeInWords(half, unit)}`
  const change = quantityInWords({ value: difference.value, unit, difference: 'signed' })
  const isLess = (difference.value ?? 0) < 0
  return {
    text: `${title}${priority === null ? '' : `, ${priority}`} ${change}${spread}`,
    isBetter: better === null ? null : (better === 'less') === isLess
  }
}
