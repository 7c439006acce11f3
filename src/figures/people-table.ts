import type { PersonResult, Result } from '../metrics/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { quantity } from './quantities.ts'

/** What each column of the table of people says, in order. */
const COLUMNS: readonly (readonly [string, (person: PersonResult) => string | Quantity])[] = [
  ['Team', ({ team }) => team],
  ['Solved', ({ solved }) => quantity(solved, 'tickets')],
  ['Touches', ({ touches }) => quantity(touches, 'count')],
  ['Own open', ({ ownOpen }) => quantity(ownOpen, 'tickets')],
  ['Busy', ({ occupancy }) => quantity(occupancy, 'share')],
  ['Hands-on', ({ handsOnHours }) => quantity(handsOnHours, 'hours')],
  ['Switches a day', ({ switchesPerDay }) => quantity(switchesPerDay, 'count')],
  ['Skills', ({ skills }) => quantity(skills, 'count')],
  ['Repeats', ({ repeatShare }) => quantity(repeatShare, 'share')],
  ['Overtime', ({ overtimeHours }) => quantity(overtimeHours, 'hours')],
  ['Answers given', ({ consultsGiven }) => quantity(consultsGiven, 'count')],
  ['Questions asked', ({ consultsAsked }) => quantity(consultsAsked, 'count')],
  ['Paid', ({ paidHours }) => quantity(paidHours, 'hours')]
]

/** Every person's figures in the counted period. */
export function peopleTable({ people }: Result): Table[] {
  if (people.length === 0) return []
  return [
    {
      kind: 'table',
      section: 'people',
      title: 'People',
      columns: ['Person', ...COLUMNS.map(([name]) => name)],
      rows: people.map(person => [person.name, ...COLUMNS.map(([, of]) => of(person))]),
      spare: ['Team', 'Skills', 'Touches', 'Answers given', 'Questions asked', 'Repeats', 'Paid'],
      notes: [
        'Over the counted period. Busy: share of the shift with a ticket in hand; --format people has every column.'
      ],
      isDetail: true
    }
  ]
}
