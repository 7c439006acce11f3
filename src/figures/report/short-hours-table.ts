import type { Result } from '../../metrics/schemas/result-schema.ts'
import { fewerFrom } from '../coverage-change.ts'
import type { Table } from '../figure.ts'
import { allStaff } from '../read-result.ts'
import { hourInWords, hoursInWords, shortHours } from '../week-hours.ts'

/** The windows of the week that are short of people, those with most person-hours first. */
export const shortHoursTable = (result: Result): Table => {
  const windows = shortHours(allStaff(result)?.week.gapPeople ?? [])
  return {
    kind: 'table',
    section: 'short-hours',
    title: `Hours short of people (${result.period.reportZone})`,
    columns: ['Hours', 'Up to', 'Worst hour', 'Short a week', 'Fewer on shift from'],
    rows: windows.map(window => [
      hoursInWords(window),
      { value: Math.max(1, Math.round(window.people)), unit: 'people' },
      hourInWords(window.worstHour),
      { value: window.personHours, unit: 'hours' },
      fewerFrom(result, window.hours) ?? '–'
    ]),
    notes: [
      windows.length === 0
        ? 'Enough people in every hour of the mean week.'
        : 'Of the mean week; up to: people missing in the worst hour; short: person-hours.'
    ]
  }
}
