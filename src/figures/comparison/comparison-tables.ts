import type { HeadlineKey } from '../../metrics/headlines/headline-definitions.ts'
import type { ComparedMeasure, Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { type Compared, comparedWith, halfWidthOf, otherLabels, verdictOf } from './read-comparison.ts'

/** What a first look shows of each priority; the rest is left to longer reports. */
const OF_PRIORITIES: readonly HeadlineKey[] = [
  'firstReplySeconds.p90',
  'resolutionSeconds.mean',
  'resolutionSeconds.p90',
  'firstReplyTarget.share',
  'resolutionTarget.share'
]

/** For each arm but the first: all tickets and the whole run, then by priority. */
export const comparisonTables = (comparison: Comparison): Table[] =>
  otherLabels(comparison).flatMap(label => tablesOf(comparison, label))

const tablesOf = (comparison: Comparison, label: string): Table[] => {
  const [{ label: first }] = comparison.arms
  const all = comparedWith(comparison, label)
  const ofPriorities = all.filter(({ measure }) => measure.priority !== null)
  const isMain = ({ measure }: Compared): boolean => OF_PRIORITIES.includes(measure.key)
  const table = (section: string, title: string, rows: readonly Compared[], isDetail: boolean): Table[] =>
    rows.length === 0 ? [] : [tableOf(first, label, { section, title, rows, isDetail })]
  return [
    ...table(
      'overall',
      `${label} beside ${first}`,
      all.filter(({ measure }) => measure.priority === null),
      false
    ),
    ...table('by-priority', `${label} beside ${first}, by priority`, ofPriorities.filter(isMain), false),
    ...table(
      'by-priority-more',
      `${label} beside ${first}, more by priority`,
      ofPriorities.filter(one => !isMain(one)),
      true
    )
  ]
}

interface Part {
  readonly section: string
  readonly title: string
  readonly rows: readonly Compared[]
  readonly isDetail: boolean
}

const tableOf = (first: string, label: string, { section, title, rows, isDetail }: Part): Table => ({
  kind: 'table',
  section: `${section}-${label.toLowerCase()}`,
  title,
  columns: ['Measure', first, label, `${label} − ${first}`, '95% ±', 'Beyond chance', 'Pairing ×'],
  rows: rows.map(rowOf),
  spare: ['Pairing ×'],
  notes: [],
  isDetail
})

const rowOf = ({ measure, difference, first, other }: Compared): (string | Quantity)[] => {
  const { unit } = measure
  const { value, low, high } = difference
  return [
    nameOf(measure),
    { value: first, unit },
    { value: other, unit },
    { value, unit, low, high, difference: 'signed' },
    { value: halfWidthOf(difference), unit, difference: 'size' },
    verdictOf(measure, difference),
    { value: difference.varianceRatio, unit: 'count' }
  ]
}

const nameOf = ({ title, priority }: ComparedMeasure): string => (priority === null ? title : `${priority}: ${title}`)
