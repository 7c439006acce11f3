import { type Observations, TicketState } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import { numbersOf } from './columns.ts'
import type { CountedWindow } from './counted-window.ts'
import type { TimeKey } from './definitions.ts'
import type { TicketHistories } from './ticket-histories.ts'

/** Value of each measure for each counted ticket, in the order of `window.tickets`; NaN where it does not apply. */
export type TicketColumns = Readonly<Record<TimeKey | 'openAgeSeconds', Float64Array>>

/** Works out the measures of every counted ticket, as `timeDefinitions` says. */
export function ticketColumns(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  histories: TicketHistories
): TicketColumns {
  const { createdAt } = program.tickets
  const { state, firstStartAt, firstReplyAt, closedAt } = observations.tickets
  const { waitSeconds, workSeconds, pendingSeconds } = histories
  const ofAll = (value: (ticket: number) => number) => numbersOf(window.tickets, value)
  const ofSolved = (value: (ticket: number) => number) =>
    ofAll(ticket => (state[ticket] === TicketState.solved ? value(ticket) : NaN))
  return {
    firstReplySeconds: ofAll(ticket => firstReplyAt[ticket] - createdAt[ticket]),
    firstWaitSeconds: ofAll(ticket => firstStartAt[ticket] - createdAt[ticket]),
    resolutionSeconds: ofSolved(ticket => closedAt[ticket] - createdAt[ticket]),
    requesterWaitSeconds: ofSolved(ticket => waitSeconds[ticket] + workSeconds[ticket]),
    agentWaitSeconds: ofSolved(ticket => pendingSeconds[ticket]),
    handleSeconds: ofSolved(ticket => workSeconds[ticket]),
    touches: ofSolved(ticket => histories.touches[ticket]),
    assigneeStations: ofSolved(ticket => histories.assigneeStations[ticket]),
    groupStations: ofSolved(ticket => histories.groupStations[ticket]),
    openAgeSeconds: ofAll(ticket => (isOpen(state[ticket]) ? window.observedUntil - createdAt[ticket] : NaN))
  }
}

function isOpen(state: number): boolean {
  return state === TicketState.waiting || state === TicketState.inWork || state === TicketState.pending
}
