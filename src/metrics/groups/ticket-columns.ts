import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { freeMemory } from '../../num/free-memory.ts'
import { ascendingOrder } from '../ascending-order.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { TimeKey } from '../definitions.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { isClosed } from '../histories/ticket-histories.ts'
import { peopleGetAt } from '../promises/people-get-at.ts'
import { countSummaries } from './count-summary.ts'
import type { Membership } from './membership.ts'
import { type Summary, summariesByGroup } from './summary.ts'

/** A measure of single tickets. */
export type ColumnKey = TimeKey | 'openAgeSeconds'

/** Value of each measure for a row of the program's tickets; NaN where it does not apply. What is the same measure is the same function. */
export type TicketValues = Readonly<Record<ColumnKey, (ticket: number) => number>>

/** Measures that count something. */
const COUNTS: ReadonlySet<ColumnKey> = new Set([
  'touches',
  'assigneeStations',
  'groupStations',
  'people',
  'regions',
  'handovers',
  'transfers',
  'reopens'
])

/** How the measures of a counted ticket are worked out, as `timeDefinitions` says. */
export function ticketValues(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  histories: TicketHistories
): TicketValues {
  const { createdAt } = program.tickets
  const getAt = peopleGetAt(program)
  const { state, firstStartAt, firstReplyAt, closedAt, firstSolvedAt, reopens } = observations.tickets
  const { waitSeconds, workSeconds, pendingSeconds, botSeconds, helpSeconds } = histories
  const ofSolved = (value: (ticket: number) => number) => (ticket: number) =>
    state[ticket] === TicketState.solved ? value(ticket) : NaN
  const withPeople = (ticket: number) => waitSeconds[ticket] + workSeconds[ticket]
  const resolutionSeconds = ofSolved(ticket => closedAt[ticket] - createdAt[ticket])
  const isReopened = histories.reopenings.ticket.length > 0
  return {
    firstReplySeconds: ticket => firstReplyAt[ticket] - getAt[ticket],
    firstWaitSeconds: ticket => firstStartAt[ticket] - getAt[ticket],
    firstResolutionSeconds: isReopened ? ticket => firstSolvedAt[ticket] - createdAt[ticket] : resolutionSeconds,
    resolutionSeconds,
    requesterWaitSeconds: ofSolved(
      botSeconds === undefined ? withPeople : ticket => withPeople(ticket) + botSeconds[ticket]
    ),
    agentWaitSeconds: ofSolved(ticket => pendingSeconds[ticket]),
    onHoldSeconds: ofSolved(helpSeconds === undefined ? () => 0 : ticket => helpSeconds[ticket]),
    handleSeconds: ofSolved(ticket => workSeconds[ticket]),
    touches: ofSolved(ticket => histories.touches[ticket]),
    assigneeStations: ofSolved(ticket => histories.assigneeStations[ticket]),
    groupStations: ofSolved(ticket => histories.groupStations[ticket]),
    people: ofSolved(ticket => histories.people[ticket]),
    regions: ofSolved(ticket => histories.regions[ticket]),
    handovers: ofSolved(ticket => histories.handovers[ticket]),
    transfers: ofSolved(ticket => histories.transfers[ticket]),
    reopens: ofSolved(ticket => reopens[ticket]),
    openAgeSeconds: ticket => (isClosed(state[ticket]) ? NaN : window.observedUntil - createdAt[ticket])
  }
}

/** Summarises every measure of these tickets by group, one column after the other in the same memory. */
export function summariseValues(
  valuesBy: TicketValues,
  tickets: Int32Array,
  membership: Membership
): Record<ColumnKey, Summary[]> {
  const values = new Float64Array(tickets.length)
  const known = new Map<(ticket: number) => number, Summary[]>()
  const entries = (Object.keys(valuesBy) as ColumnKey[]).map(key => {
    const of = valuesBy[key]
    const summaries = known.get(of) ?? summarise(key, fill(values, tickets, of), membership)
    known.set(of, summaries)
    return [key, summaries]
  })
  return Object.fromEntries(entries) as Record<ColumnKey, Summary[]>
}

function fill(values: Float64Array, tickets: Int32Array, of: (ticket: number) => number): Float64Array {
  for (let row = 0; row < tickets.length; row++) values[row] = of(tickets[row])
  return values
}

function summarise(key: ColumnKey, values: Float64Array, membership: Membership): Summary[] {
  if (COUNTS.has(key) || isZero(values)) return countSummaries(values, membership)
  const summaries = summariesByGroup(values, ascendingOrder(values), membership)
  freeMemory(values.length)
  return summaries
}

/** Whether all values are 0 or there is none. */
function isZero(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (!(values[row] === 0 || Number.isNaN(values[row]))) return false
  return true
}
