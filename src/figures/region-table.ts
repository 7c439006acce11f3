import type { Result } from '../metrics/result-schema.ts'
import type { Table } from './figure.ts'
import { quantity } from './headline.ts'
import { groupsBy } from './read-result.ts'
import { missingOf } from './week-hours.ts'

/** What each region does, and with how many people. */
export function regionTable(result: Result): Table {
  const groups = groupsBy(result, 'region')
  return {
    kind: 'table',
    section: 'by-region',
    title: 'By region',
    columns: [
      'Region',
      'Solved',
      'Reply p50',
      'Reply p90',
      'Solved p50',
      'Solved p90',
      'On shift',
      'Busy',
      'Overtime',
      'Short'
    ],
    rows: result.staffing.totals.flatMap(total => {
      const group = groups.find(({ key }) => key[0] === total.region)
      if (total.region === null || group === undefined) return []
      return [
        [
          total.region,
          quantity(group.counts.solved, 'tickets'),
          quantity(group.times.firstReplySeconds.p50, 'seconds'),
          quantity(group.times.firstReplySeconds.p90, 'seconds'),
          quantity(group.times.resolutionSeconds.p50, 'seconds'),
          quantity(group.times.resolutionSeconds.p90, 'seconds'),
          quantity(total.scheduledHours, 'hours'),
          quantity(total.occupancy, 'share'),
          quantity(total.overtimeHours, 'hours'),
          { value: shortInWeek(result, total.region), unit: 'hours' }
        ]
      ]
    }),
    notes: [
      'A ticket counts for the region that solved it. On shift, overtime: person-hours; busy: share of the shift with a ticket in hand; short: person-hours missing a week.'
    ]
  }
}

function shortInWeek(result: Result, region: string): number {
  const cell = result.staffing.cells.find(own => own.region === region && own.skill === null)
  return missingOf(cell?.week.gapPeople ?? []).reduce((sum, people) => sum + people, 0)
}
