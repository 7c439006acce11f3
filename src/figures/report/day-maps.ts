import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Heatmap } from '../figure.ts'
import { type CoverageRow, coverageMap } from '../panels/coverage-maps.ts'
import { areIntervalsDays, coarseNote } from '../panels/report-words.ts'
import { tenths } from '../panels/staff-by-region.ts'

/** Longer periods are told by the mean week: a row a day would not fit a page. */
const MOST_DAYS = 62

type Values = readonly (number | null)[]

/** People on shift, and missing, over 24 hours of each day, or of the mean week where there are many days. */
export const dayMaps = (result: Result): Heatmap[] => {
  const isDaily = result.days.length <= MOST_DAYS && !areIntervalsDays(result)
  const rows = coverageMap(result, isDaily ? 'days' : 'week', null)?.rows ?? []
  if (rows.length === 0) return []
  const over = isDaily ? 'by day and hour' : 'by hour of the week'
  return [
    {
      ...mapOf(result, rows, ({ onShift }) => onShift),
      section: 'on-shift',
      title: `People on shift ${over}`,
      isInWords: true
    },
    ...(isDaily
      ? [
          {
            ...mapOf(result, rows, ({ missing }) => missing),
            section: 'missing-by-day',
            title: `People missing ${over}`
          }
        ]
      : [])
  ]
}

const mapOf = (
  result: Result,
  rows: readonly CoverageRow[],
  of: (row: CoverageRow) => Values
): Omit<Heatmap, 'section'> => {
  const values = rows.map(row => of(row).map(tenths))
  return {
    kind: 'heatmap',
    title: '',
    unit: 'people',
    rows: rows.map(({ label }) => label),
    columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
    values,
    domain: [0, values.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)],
    notes: [`Hours of ${result.period.reportZone}.`, ...coarseNote(result)]
  }
}
