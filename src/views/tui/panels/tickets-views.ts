import type { TicketList } from './tickets-list.ts'

/** A way to look at the tickets: which, in which order, and which columns matter most. */
export interface TicketView {
  readonly name: string
  readonly has: (list: TicketList, place: number) => boolean
  /** The greatest first. */
  readonly order: (list: TicketList, place: number) => number
  /** Headings. */
  readonly matters: readonly string[]
  /** Said where there are none. */
  readonly empty: string
}

/** What is wrong comes first in each, but for the list of all, which is in order of creation. */
export const ticketViews: readonly TicketView[] = [
  {
    name: 'all',
    has: () => true,
    order: (_, place) => -place,
    matters: [],
    empty: 'No ticket was created in the counted period.'
  },
  {
    name: 'open',
    has: ({ table }, place) => table.isOpen[place] === 1,
    order: (_, place) => -place,
    matters: ['Resolution', 'Queue'],
    empty: 'Every ticket was closed by the end of the run.'
  },
  {
    name: 'broken promises',
    has: ({ table }, place) => table.broken[place] > 0,
    order: ({ table, run }, place) => table.broken[place] * 1e3 - run.program.kinds.priority[table.kind[place]],
    matters: ['Broken', 'First reply'],
    empty: 'No promise was broken.'
  },
  {
    name: 'handed over between regions',
    has: ({ table }, place) => table.regions[place] > 1,
    order: ({ table }, place) => table.regions[place] * 1e6 + table.handovers[place],
    matters: ['Regions', 'Hand-overs'],
    empty: 'No ticket was worked on in more than one region.'
  },
  {
    name: 'longest',
    has: () => true,
    order: ({ table }, place) => table.ownSeconds[place],
    matters: ['Ours'],
    empty: 'No ticket was created in the counted period.'
  }
]
