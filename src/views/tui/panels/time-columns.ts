import { durationInWords, quantityInWords } from '../../../figures/in-words.ts'
import type { TimeBasis, TimeGroup } from '../../../figures/time-groups.ts'
import { CAUSE_BANDS, CUSTOMER_BAND } from '../../../figures/where-time-went.ts'
import type { GridColumn } from '../paint/grid-column.ts'

/** Ways to draw the bars, chosen by left and right. */
export const MODES: readonly { readonly basis: TimeBasis; readonly isToScale: boolean; readonly words: string }[] = [
  { basis: 'solved', isToScale: true, words: 'solved tickets, one scale' },
  { basis: 'solved', isToScale: false, words: 'solved tickets, each its whole' },
  { basis: 'all', isToScale: true, words: 'any ticket, one scale' }
]

/** What the rows have beside their bars, and what they are sorted and filtered by. */
export const COLUMNS: readonly GridColumn<TimeGroup>[] = [
  { heading: 'Group', align: 'left', rank: 0, text: ({ name }) => name },
  {
    heading: 'Tickets',
    align: 'right',
    rank: 2,
    text: row => quantityInWords(row.tickets),
    order: row => row.tickets.value
  },
  {
    heading: 'Desk',
    align: 'right',
    rank: 0,
    text: row => durationInWords(row.deskSeconds),
    order: row => row.deskSeconds
  },
  {
    heading: 'Customer',
    align: 'right',
    rank: 1,
    text: row => durationInWords(row.customerSeconds),
    order: row => row.customerSeconds
  },
  ...CAUSE_BANDS.flatMap((name, band): GridColumn<TimeGroup>[] =>
    band === CUSTOMER_BAND
      ? []
      : [
          {
            heading: name,
            align: 'right',
            rank: 3,
            text: row => durationInWords(row.bandSeconds[band]),
            order: row => row.bandSeconds[band]
          }
        ]
  )
]
