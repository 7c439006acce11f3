import { TicketState } from '../../engine/observations.ts'
import { type CountKey, countKeys } from '../definitions.ts'
import type { Membership } from './membership.ts'

/** 1 for each ticket that is such, by row of the program's tickets; absent: none is. */
export type TicketMarks = Readonly<Record<MarkKey, Uint8Array | undefined>>

/** Counts that are no state of a ticket but what it went through. */
export type MarkKey =
  | 'prevented'
  | 'botWrong'
  | 'converted'
  | 'redialed'
  | 'solvedOnce'
  | 'reopened'
  | 'circled'
  | 'returned'
  | 'solvedByWhoBegan'

/** Counts that are a state of a ticket at the end of the run. */
type StateKey = Exclude<CountKey, MarkKey | 'arrived' | 'open'>

const stateOf: Readonly<Record<StateKey, number>> = {
  deflected: TicketState.deflected,
  solved: TicketState.solved,
  abandoned: TicketState.abandoned,
  turnedAway: TicketState.turnedAway,
  waiting: TicketState.waiting,
  inWork: TicketState.inWork,
  pending: TicketState.pending,
  withBot: TicketState.withBot,
  redialing: TicketState.redialing
}

const OPEN = ['waiting', 'inWork', 'pending', 'withBot', 'redialing'] as const
const CLOSED = ['solved', 'deflected', 'abandoned', 'turnedAway'] as const
const STATES = Math.max(...Object.values(TicketState)) + 1

/** Counts these tickets by what became of them and by what they went through, by group of every dimension. */
export function countTickets(
  membership: Membership,
  tickets: Int32Array,
  state: Uint8Array,
  marks: TicketMarks
): Record<CountKey, number>[] {
  const { groups } = membership
  const byState = statesByCell(membership, tickets, state)
  const all: Record<CountKey, number>[] = Array.from({ length: groups }, noTickets)
  for (const [key, of] of entriesOf(stateOf)) addCells(membership, all, key, byState, STATES, of)
  for (const [key, isSuch] of entriesOf(marks)) {
    if (isSuch !== undefined) addCells(membership, all, key, markedByCell(membership, tickets, isSuch), 1, 0)
  }
  for (const counts of all) {
    counts.open = OPEN.reduce((sum, key) => sum + counts[key], 0)
    counts.arrived = CLOSED.reduce((sum, key) => sum + counts[key], counts.open)
  }
  return all
}

/** How many tickets of each cell are in each state: `cell * STATES + state`. */
function statesByCell({ cells, cellOf }: Membership, tickets: Int32Array, state: Uint8Array): Int32Array {
  const byState = new Int32Array(cells * STATES)
  for (let row = 0; row < tickets.length; row++) byState[cellOf[row] * STATES + state[tickets[row]]]++
  return byState
}

function markedByCell({ cells, cellOf }: Membership, tickets: Int32Array, isSuch: Uint8Array): Int32Array {
  const marked = new Int32Array(cells)
  for (let row = 0; row < tickets.length; row++) marked[cellOf[row]] += isSuch[tickets[row]]
  return marked
}

/** Adds the counts of cells, `counts[cell * width + place]`, to the groups. */
function addCells(
  { dimensions, groups, cells, groupOf }: Membership,
  all: Record<CountKey, number>[],
  key: CountKey,
  counts: Int32Array,
  width: number,
  place: number
): void {
  const ofGroups = new Int32Array(groups)
  for (let cell = 0; cell < cells; cell++) {
    const count = counts[cell * width + place]
    if (count === 0) continue
    for (let own = cell * dimensions; own < (cell + 1) * dimensions; own++) ofGroups[groupOf[own]] += count
  }
  for (let group = 0; group < groups; group++) all[group][key] = ofGroups[group]
}

function noTickets(): Record<CountKey, number> {
  return Object.fromEntries(countKeys.map(key => [key, 0])) as Record<CountKey, number>
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
