import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { ascendingOrder } from './ascending-order.ts'
import { numbersOf } from './columns.ts'
import { countSummaries } from './count-summary.ts'
import type { CountedWindow } from './counted-window.ts'
import type { TimeKey } from './definitions.ts'
import type { TicketHistories } from './histories.ts'
import type { Membership } from './membership.ts'
import { peopleGetAt } from './people-get-at.ts'
import { type Summary, summariesByGroup } from './summary.ts'
import { isClosed } from './ticket-histories.ts'

/** A measure of single tickets. */
export type ColumnKey = TimeKey | 'openAgeSeconds'

/** Value of each measure for each counted ticket, in the order of `window.tickets`; NaN where it does not apply. */
export type TicketColumns = Readonly<Record<ColumnKey, Float64Array>>

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

/** Works out the measures of every counted ticket, as `timeDefinitions` says. */
export function ticketColumns(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  histories: TicketHistories
): TicketColumns {
  const { createdAt } = program.tickets
  const getAt = peopleGetAt(program)
  const { state, firstStartAt, firstReplyAt, closedAt, firstSolvedAt, reopens } = observations.tickets
  const { waitSeconds, workSeconds, pendingSeconds, botSeconds, helpSeconds } = histories
  const ofAll = (value: (ticket: number) => number) => numbersOf(window.tickets, value)
  const ofSolved = (value: (ticket: number) => number) =>
    ofAll(ticket => (state[ticket] === TicketState.solved ? value(ticket) : NaN))
  const withPeople = (ticket: number) => waitSeconds[ticket] + workSeconds[ticket]
  const resolutionSeconds = ofSolved(ticket => closedAt[ticket] - createdAt[ticket])
  const isReopened = histories.reopenings.ticket.length > 0
  return {
    firstReplySeconds: ofAll(ticket => firstReplyAt[ticket] - getAt[ticket]),
    firstWaitSeconds: ofAll(ticket => firstStartAt[ticket] - getAt[ticket]),
    firstResolutionSeconds: isReopened ? ofAll(ticket => firstSolvedAt[ticket] - createdAt[ticket]) : resolutionSeconds,
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
    openAgeSeconds: ofAll(ticket => (isClosed(state[ticket]) ? NaN : window.observedUntil - createdAt[ticket]))
  }
}

/** Summarises every measure by group; what is one and the same column is summarised once. */
export function summariseColumns(columns: TicketColumns, membership: Membership): Record<ColumnKey, Summary[]> {
  const known = new Map<Float64Array, Summary[]>()
  const entries = (Object.keys(columns) as ColumnKey[]).map(key => {
    const values = columns[key]
    const isCount = COUNTS.has(key) || isZero(values)
    const summaries =
      known.get(values) ??
      (isCount ? countSummaries(values, membership) : summariesByGroup(values, ascendingOrder(values), membership))
    known.set(values, summaries)
    return [key, summaries]
  })
  return Object.fromEntries(entries) as Record<ColumnKey, Summary[]>
}

/** Whether all values are 0 or there is none. */
function isZero(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (!(values[row] === 0 || Number.isNaN(values[row]))) return false
  return true
}
