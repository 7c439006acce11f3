import { durationInWords } from '../../../figures/in-words.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'
import { brokenInWords, shortId, timeCell } from './tickets-cells.ts'
import type { TicketList } from './tickets-list.ts'

/** A column of the list of tickets: a row is a place in the list. */
export interface TicketColumn extends GridColumn<number> {
  /** What rows are ordered by, the greatest first; NaN comes last. */
  readonly key: (place: number) => number
}

const NONE = '-'

/** All columns; those that a view is about stay the longest when there is little room. */
export const ticketColumns = (
  list: TicketList,
  matters: readonly string[],
  { width, theme }: Pick<Space, 'width' | 'theme'>
): TicketColumn[] => {
  const rankOf = (heading: string, rank: number): number => (matters.includes(heading) ? 1 : rank)
  return columnsOf(list, width, theme).map(column => ({ ...column, rank: rankOf(column.heading, column.rank) }))
}

const columnsOf = (list: TicketList, width: number, theme: Theme): TicketColumn[] => {
  const { table } = list
  const named = (heading: string, of: (place: number) => string, rank: number, key: TicketColumn['key']) =>
    ({ heading, align: 'left', text: of, rank, least: 10, key }) as const
  const counted = (heading: string, of: ArrayLike<number>, rank: number) =>
    ({
      heading,
      align: 'right',
      text: (place: number) => String(of[place]),
      rank,
      key: (place: number) => of[place]
    }) as const
  const { kind } = table
  const { legend, program } = list.run
  const byName = (names: readonly string[], index: ArrayLike<number>): TicketColumn['key'] => {
    const ranks = ranksOf(names)
    return place => -ranks[index[kind[place]]]
  }
  return [
    {
      heading: 'Ticket',
      align: 'left',
      text: place => shortId(list.id(place), width, theme),
      rank: 0,
      key: place => -table.row[place]
    },
    {
      heading: 'Prio',
      align: 'left',
      text: list.priority,
      rank: 1,
      least: 4,
      key: place => -program.kinds.priority[kind[place]]
    },
    { ...named('State', list.state, 2, place => -table.state[place]), tone: place => stateTone(table.isOpen[place]) },
    { heading: 'Resolution', align: 'right', ...timeCell(list, table.resolutionSeconds), rank: 3 },
    {
      heading: `Created ${legend.reportZone}`,
      align: 'left',
      text: list.created,
      rank: 4,
      key: place => table.createdAt[place]
    },
    {
      heading: 'Broken',
      align: 'left',
      text: place => brokenInWords(table.brokenSorts[place], table.broken[place]),
      tone: place => (table.broken[place] > 0 ? 'bad' : undefined),
      rank: 5,
      least: 13,
      key: place => table.broken[place]
    },
    { heading: 'First reply', align: 'right', ...timeCell(list, table.firstReplySeconds), rank: 6 },
    named('Queue', list.queue, 7, byName(legend.queues, legend.kindQueue)),
    {
      ...named(
        'Regions',
        place => list.regions(place).join(` ${theme.symbols.arrow} `) || NONE,
        8,
        place => table.regions[place]
      ),
      least: 20
    },
    {
      heading: 'Ours',
      align: 'right',
      text: place => durationInWords(table.ownSeconds[place]),
      rank: 9,
      key: place => table.ownSeconds[place]
    },
    counted('Touches', table.touches, 10),
    counted('People', table.people, 11),
    counted('Hand-overs', table.handovers, 12),
    named('Skill', list.skill, 13, byName(legend.skills, program.kinds.skill)),
    named('Plan', list.plan, 14, byName(legend.plans, legend.kindPlan)),
    named('Channel', list.channel, 15, byName(legend.channels, legend.kindChannel))
  ]
}

const stateTone = (isOpen: number): 'warn' | undefined => (isOpen === 1 ? 'warn' : undefined)

/** Place of each name in the alphabet of the names. */
const ranksOf = (names: readonly string[]): number[] => {
  const sorted = [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return names.map(name => sorted.indexOf(name))
}
