import type { GroupResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { counted } from './in-words.ts'
import { ofAWeek, quantity } from './quantities.ts'
import { groupsBy, weeksOf } from './read-result.ts'
import { missingOf } from './week-hours.ts'

const COLUMNS = [
  'Solved a week',
  'Reply p50',
  'Reply p90',
  'Solved p50',
  'Solved p90',
  'On shift a week',
  'Busy',
  'Overtime a week',
  'Short a week'
]

/** What each region does in a week, and with how many people. */
export function regionTable(result: Result): Table {
  const groups = groupsBy(result, 'region')
  return {
    kind: 'table',
    section: 'by-region',
    title: 'By region',
    columns: ['Region', ...COLUMNS],
    rows: result.staffing.totals.flatMap(total => {
      const group = groups.find(({ key }) => key[0] === total.region)
      return total.region === null || group === undefined ? [] : [rowOf(result, total, group)]
    }),
    spare: ['Reply p50', 'Solved p50'],
    notes: [
      'A ticket counts for the region that solved it. On shift, overtime, short: person-hours a week; busy: share of the shift with a ticket in hand.' +
        unmanned(result)
    ]
  }
}

/** Said where the regions are short of less than all together: who is missing while nobody works is missing in no region. */
function unmanned(result: Result): string {
  const all = shortInWeek(result, null)
  const ofRegions = result.staffing.totals.reduce(
    (sum, { region }) => (region === null ? sum : sum + shortInWeek(result, region)),
    0
  )
  const rest = all - ofRegions
  return rest < 0.5
    ? ''
    : ` A further ${counted(rest, 'person-hour')} a week are short while nobody at all is on shift.`
}

type Total = Result['staffing']['totals'][number]

function rowOf(result: Result, total: Total, { counts, times }: GroupResult): (string | Quantity)[] {
  const weeks = weeksOf(result)
  return [
    total.region ?? '',
    ofAWeek(counts.solved, weeks, 'tickets'),
    quantity(times.firstReplySeconds.p50, 'seconds'),
    quantity(times.firstReplySeconds.p90, 'seconds'),
    quantity(times.resolutionSeconds.p50, 'seconds'),
    quantity(times.resolutionSeconds.p90, 'seconds'),
    ofAWeek(total.scheduledHours, weeks, 'hours'),
    quantity(total.occupancy, 'share'),
    ofAWeek(total.overtimeHours, weeks, 'hours'),
    { value: shortInWeek(result, total.region), unit: 'hours' }
  ]
}

function shortInWeek(result: Result, region: string | null): number {
  const cell = result.staffing.cells.find(own => own.region === region && own.skill === null)
  return missingOf(cell?.week.gapPeople ?? []).reduce((sum, people) => sum + people, 0)
}
