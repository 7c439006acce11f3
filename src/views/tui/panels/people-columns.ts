import { numberInWords, quantityInWords, shareInWords } from '../../../figures/in-words.ts'
import { type PeopleSum, type PersonFigureKey, personWords } from '../../../figures/panels/people-sums.ts'
import { quantity } from '../../../figures/quantities.ts'
import type { Estimate, PersonResult } from '../../../metrics/schemas/result-schema.ts'
import type { GridColumn, Tone } from '../paint/grid-column.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Theme } from '../theme/theme.ts'

/** From so much of the shift with a ticket in hand on, there is no room for a busy day. */
export const TOO_BUSY = 0.9

const isTooBusy = ({ value }: Estimate): boolean => (value ?? 0) >= TOO_BUSY
const busyTone = (occupancy: Estimate): Tone | undefined => (isTooBusy(occupancy) ? 'bad' : undefined)

/** Occupancy with half its interval in points, and a mark where it is too high. */
const busyText = (occupancy: Estimate, { symbols: { plusMinus } }: Theme): string => {
  const { value, low, high } = occupancy
  if (value === null) return '- '
  const half = low === null || high === null ? '' : ` ${plusMinus}${Math.round(50 * (high - low))}`
  return `${shareInWords(value)}${half}${isTooBusy(occupancy) ? '!' : ' '}`
}

/** Columns of the list of people, those that say most about how they fare first to stay. */
export const personColumns = (theme: Theme, hasHandovers: boolean): GridColumn<PersonResult>[] => {
  const column = (key: PersonFigureKey, heading: string, rank: number): GridColumn<PersonResult> => ({
    heading,
    align: 'right',
    text: person => screenWords(quantityInWords(quantity(person[key] ?? null, personWords(key).unit)), theme),
    order: person => person[key]?.value ?? null,
    rank
  })
  return [
    { heading: 'Person', align: 'left', text: ({ name }) => name, rank: 0, least: 14 },
    {
      heading: 'Busy',
      align: 'right',
      text: ({ occupancy }) => busyText(occupancy, theme),
      order: ({ occupancy }) => occupancy.value,
      tone: ({ occupancy }) => busyTone(occupancy),
      rank: 1
    },
    column('solved', 'Solved', 2),
    column('overtimeHours', 'Overtime', 3),
    column('switchesPerDay', 'Switches/day', 4),
    { heading: 'Team', align: 'left', text: ({ team }) => team, rank: 5, least: 12 },
    { heading: 'Region', align: 'left', text: ({ region }) => region, rank: 6, least: 12 },
    ...(hasHandovers ? [column('handoversGiven', 'Handed over', 7), column('handoversTaken', 'Taken over', 8)] : []),
    column('ownOpen', 'Own open', 9),
    column('touches', 'Touches', 10),
    column('handsOnHours', 'Hands-on', 11),
    column('repeatShare', 'Repeats', 12),
    column('skills', 'Skills', 13),
    column('consultsGiven', 'Answers', 14),
    column('consultsAsked', 'Questions', 15),
    column('paidHours', 'Paid', 16)
  ]
}

/** Columns of the sums of teams or regions; hand-overs only where the result tells them. */
export const sumColumns = (theme: Theme, rows: readonly PeopleSum[]): GridColumn<PeopleSum>[] => {
  const column = (
    heading: string,
    rank: number,
    of: (sum: PeopleSum) => number | null,
    unit = ''
  ): GridColumn<PeopleSum> => ({
    heading,
    align: 'right',
    text: sum => {
      const value = of(sum)
      return value === null ? '-' : `${numberInWords(value)}${unit}`
    },
    order: of,
    rank
  })
  const hasHandovers = rows.some(({ given }) => given !== null)
  return [
    { heading: 'Who', align: 'left', text: ({ name }) => name, rank: 0, least: 12 },
    {
      heading: 'Busy',
      align: 'right',
      text: ({ occupancy }) => busyText(occupancy, theme),
      order: ({ occupancy }) => occupancy.value,
      tone: ({ occupancy }) => busyTone(occupancy),
      rank: 1
    },
    column('People', 2, ({ people }) => people),
    column('Solved', 3, ({ solved }) => solved),
    column('Overtime', 4, ({ overtimeHours }) => overtimeHours, ' h'),
    column('Switches/day', 5, ({ switchesPerDay }) => switchesPerDay.value),
    ...(hasHandovers
      ? [column('Handed over', 6, ({ given }) => given), column('Taken over', 7, ({ taken }) => taken)]
      : []),
    column('Own open', 9, ({ ownOpen }) => ownOpen),
    column('Touches', 10, ({ touches }) => touches),
    column('Hands-on', 11, ({ handsOnHours }) => handsOnHours, ' h'),
    column('Answers', 12, ({ consultsGiven }) => consultsGiven),
    column('Questions', 13, ({ consultsAsked }) => consultsAsked),
    column('Paid', 8, ({ paidHours }) => paidHours, ' h')
  ]
}
