import type { PersonResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { shareInWords } from './in-words.ts'
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
        'Over the counted period. Busy: share of the shift with a ticket in hand; --format people has every column.',
        ...busiest(people)
      ],
      isDetail: true
    }
  ]
}

const NAMED = 3

/** Whom to look at first among many: those who are busiest, and who is least. */
function busiest(people: readonly PersonResult[]): string[] {
  const busy = people
    .flatMap(({ name, occupancy: { value } }) => (value === null ? [] : [{ name, share: value }]))
    .sort((a, b) => b.share - a.share)
  const least = busy.at(-1)
  if (least === undefined || busy.length <= NAMED) return []
  const most = busy.slice(0, NAMED).map(({ name, share }) => `${name} ${shareInWords(share)}`)
  return [`Busiest: ${most.join(', ')}. Least busy: ${least.name} ${shareInWords(least.share)}.`]
}
