import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { requireEqual } from '../require-equal.ts'
import type { TicketHistories } from './histories.ts'
import type { SegmentStore } from './segments.ts'

/** Histories while they are written: how far each ticket has been followed. */
export interface HistoryDraft extends Omit<TicketHistories, 'waits' | 'reopenings'> {
  /** Row of the latest touch so far, −1: none. */
  readonly lastTouch: Int32Array
  /** Instant up to which the ticket has been followed, seconds. */
  readonly reachedAt: Float64Array
  readonly reopenings: { readonly ticket: number[]; readonly solvedAt: number[]; readonly reopenedAt: number[] }
}

/** Histories of which nothing is known but the creation. */
export function emptyHistories({ tickets, consults }: Program, { redials }: Observations): HistoryDraft {
  const { count, createdAt } = tickets
  return {
    waitSeconds: new Float64Array(count),
    workSeconds: new Float64Array(count),
    pendingSeconds: new Float64Array(count),
    ...(tickets.botSeconds === undefined ? {} : { botSeconds: new Float64Array(count) }),
    betweenSeconds: new Float64Array(count),
    ...(consults === undefined ? {} : { helpSeconds: new Float64Array(count) }),
    touches: new Int32Array(count),
    assigneeStations: new Int32Array(count),
    groupStations: new Int32Array(count),
    people: new Uint16Array(count),
    regions: new Uint16Array(count),
    hasReturned: new Uint8Array(count),
    handovers: new Uint16Array(count),
    transfers: new Uint16Array(count),
    ...(redials.count === 0 ? {} : { redials: new Uint16Array(count) }),
    firstAgent: new Int32Array(count).fill(-1),
    lastAgent: new Int32Array(count).fill(-1),
    reopenings: { ticket: [], solvedAt: [], reopenedAt: [] },
    lastTouch: new Int32Array(count).fill(-1),
    reachedAt: Float64Array.from(createdAt)
  }
}

/**
 * Accounts for the time between the latest touch and the start of the present wait, as `kind`: the customer's after a touch that ended
 * pending, nobody's after a solution; a wait in the hand of a person who left for good in a pause; and none at all otherwise.
 */
export function passGap(
  histories: HistoryDraft,
  store: SegmentStore,
  { touches }: Observations,
  ticket: number,
  kind: number,
  readyAt: number
): void {
  const reachedAt = histories.reachedAt[ticket]
  const last = histories.lastTouch[ticket]
  const end = last < 0 ? TouchEnd.pending : touches.end[last]
  if (end === TouchEnd.solved) {
    passReopening(histories, ticket, reachedAt, readyAt)
  } else if (readyAt > reachedAt && end === TouchEnd.pending) {
    histories.pendingSeconds[ticket] += readyAt - reachedAt
  } else if (readyAt > reachedAt && end === TouchEnd.paused) {
    histories.waitSeconds[ticket] += readyAt - reachedAt
    store.add(kind, reachedAt, readyAt)
  } else if (readyAt !== reachedAt) {
    requireEqual(`the start of a wait of ticket ${ticket}`, readyAt, 'the end of what was before', reachedAt)
  }
}

function passReopening(
  { reopenings, betweenSeconds }: HistoryDraft,
  ticket: number,
  solvedAt: number,
  reopenedAt: number
): void {
  if (reopenedAt < solvedAt)
    requireEqual(`the reopening of ticket ${ticket}`, reopenedAt, 'or later than its solution', solvedAt)
  betweenSeconds[ticket] += reopenedAt - solvedAt
  reopenings.ticket.push(ticket)
  reopenings.solvedAt.push(solvedAt)
  reopenings.reopenedAt.push(reopenedAt)
}
