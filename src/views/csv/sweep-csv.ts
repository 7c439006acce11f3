import { verdictWord } from '../../figures/sweep/verdict-word.ts'
import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import { csvLine } from './csv-cell.ts'

type Cell = string | number | null

/** What each measure has in a row, besides its value: the interval, and the difference to the reference with its own. */
const PARTS = ['low', 'high', 'difference', 'difference low', 'difference high', 'verdict'] as const

/**
 * A sweep as CSV, one row a point: what is varied, replications, then each measure with its 95 % interval and its difference to the reference.
 *
 * Durations in seconds, shares 0 … 1; a value that is as in the file is empty.
 */
export const sweepCsv = (sweep: Sweep): string => csvLine(headOf(sweep)) + sweep.points.map(rowOf(sweep)).join('')

const headOf = ({ vary, measures }: Sweep): string[] => [
  ...vary.map(({ path }) => path),
  'reference',
  'replications',
  ...measures.flatMap(({ text, unit }) => [`${text} (${unit})`, ...PARTS.map(part => `${text}: ${part}`)]),
  'expectations met',
  'expectations'
]

const rowOf =
  ({ reference, measures }: Sweep) =>
  ({ values, replications, figures, expectations }: Sweep['points'][number], index: number): string =>
    csvLine([
      ...values.map(numberOrText),
      index === reference ? 1 : 0,
      replications,
      ...figures.flatMap(({ found, difference }, m): Cell[] => [
        found.value,
        found.low,
        found.high,
        difference?.value ?? null,
        difference?.low ?? null,
        difference?.high ?? null,
        verdictWord(measures[m], difference?.verdict ?? null)
      ]),
      expectations.filter(({ verdict }) => verdict === 'met').length,
      expectations.length
    ])

/** Numbers stay numbers, so that one with a sign is not taken for a formula. */
const numberOrText = (value: string | null): Cell =>
  value !== null && /^[-+]?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
