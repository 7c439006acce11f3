import type { HeadlineKey } from '../metrics/headlines/headline-definitions.ts'
import type { Comparison } from '../metrics/schemas/comparison-schema.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'
import { isShown, verdictOf } from './comparison/read-comparison.ts'
import type { Quantity, Tiles } from './figure.ts'
import { headline } from './headline.ts'
import { weeksOf } from './read-result.ts'

/** A headline, and what it has more than in another run. */
export interface HeadlineTile {
  readonly tile: Tiles['tiles'][number]
  /** To the first arm of the comparison; null: it is not compared. */
  readonly difference: {
    readonly quantity: Quantity
    readonly isBeyondChance: boolean
    /** `better`, `worse`, or what the comparison says where neither is good. */
    readonly verdict: string
  } | null
}

/**
 * The headlines, what is wrong first, then what is promised and compared, then the others as they come, and last what there is nothing to measure of.
 *
 * What the comparison does not have is told as the plain difference to `first`, where that is given: of it nobody knows whether it is chance.
 */
export function headlineTiles(result: Result, comparison: Comparison | null, first?: Result): HeadlineTile[] {
  const rankOf = ({ quantity: { value, verdict }, measure }: HeadlineTile['tile']) =>
    value === null ? 4 : verdict === 'missed' ? 0 : verdict === 'met' ? 1 : measure === undefined ? 3 : 2
  const before = first === undefined ? [] : headline(first).tiles
  return headline(result)
    .tiles.toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(tile => ({
      tile,
      difference:
        comparison === null ? null : (differenceOf(result, comparison, tile.measure) ?? plainDifference(tile, before))
    }))
}

function plainDifference(
  { label, quantity: { value, unit } }: HeadlineTile['tile'],
  before: readonly HeadlineTile['tile'][]
): HeadlineTile['difference'] {
  const known = before.find(tile => tile.label === label)?.quantity.value ?? null
  if (value === null || known === null) return null
  const difference = { value: value - known, unit, difference: 'signed' } as const
  return { quantity: difference, isBeyondChance: false, verdict: value === known ? 'same' : 'unclear' }
}

/** Measures of the whole period that a tile tells of a week. */
const OF_A_WEEK: readonly HeadlineKey[] = ['overtimeHours']

function differenceOf(
  result: Result,
  { measures }: Comparison,
  key: HeadlineKey | undefined
): HeadlineTile['difference'] {
  const measure = measures.find(own => own.key === key && own.priority === null)
  const difference = measure?.differences.at(0)
  if (measure === undefined || difference === undefined || difference.value === null) return null
  const parts = OF_A_WEEK.includes(measure.key) ? weeksOf(result) : 1
  const each = (value: number | null) => (value === null ? null : value / parts)
  return {
    quantity: {
      value: each(difference.value),
      low: each(difference.low),
      high: each(difference.high),
      unit: measure.unit,
      difference: 'signed'
    },
    isBeyondChance: isShown(difference),
    verdict: verdictOf(measure, difference)
  }
}
