import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Table } from '../figure.ts'
import { teamSums } from '../panels/people-sums.ts'
import { quantity } from '../quantities.ts'
import { weeksOf } from '../read-result.ts'

/** What each team does in a week. */
export const teamTable = (result: Result): Table => {
  const weeks = weeksOf(result)
  return {
    kind: 'table',
    section: 'teams',
    title: 'Teams',
    columns: ['Team', 'People', 'Solved a week', 'Busy', 'Hands-on a week', 'Overtime a week', 'Paid a week'],
    rows: teamSums(result).map(team => [
      team.name,
      { value: team.people, unit: 'people' },
      { value: team.solved / weeks, unit: 'tickets' },
      quantity(team.occupancy, 'share'),
      { value: team.handsOnHours / weeks, unit: 'hours' },
      { value: team.overtimeHours / weeks, unit: 'hours' },
      { value: team.paidHours / weeks, unit: 'hours' }
    ]),
    notes: ['Busy: share of the shift with a ticket in hand. Hands-on, overtime, paid: person-hours.']
  }
}
