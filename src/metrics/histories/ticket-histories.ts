import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { requireEqual } from '../require-equal.ts'
import { passBeforePeople } from './before-people.ts'
import type { TicketHistories } from './histories.ts'
import { emptyHistories, type HistoryDraft, passGap } from './history-draft.ts'
import { passTouches } from './pass-touches.ts'
import { SegmentStore } from './segments.ts'

/** Follows every ticket through its life; throws where the parts of a closed ticket do not add up (M8). */
export function ticketHistories(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow
): TicketHistories {
  const capacity = program.tickets.count + observations.touches.count + observations.redials.count
  const store = new SegmentStore(capacity, window.until)
  const histories = emptyHistories(program, observations)
  passBeforePeople(histories, store, program, observations)
  passTouches(histories, store, program, legend, observations)
  passEnds(histories, store, observations, window.observedUntil)
  checkLives(histories, program, observations)
  const { lastTouch: _, reachedAt: __, ...rest } = histories
  return { ...rest, waits: store.taken() }
}

/** Adds what lies between a ticket's latest touch and its close or the end of the run. */
function passEnds(histories: HistoryDraft, store: SegmentStore, observations: Observations, until: number): void {
  const { state, waitingSince, closedAt, kind } = observations.tickets
  const { reachedAt, waitSeconds, pendingSeconds } = histories
  for (let ticket = 0; ticket < state.length; ticket++) {
    if (state[ticket] === TicketState.waiting) {
      passGap(histories, store, observations, ticket, kind[ticket], waitingSince[ticket])
      waitSeconds[ticket] += until - waitingSince[ticket]
      store.add(kind[ticket], waitingSince[ticket], Infinity)
    } else if (state[ticket] === TicketState.pending) {
      pendingSeconds[ticket] += until - reachedAt[ticket]
    } else if (state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway) {
      waitSeconds[ticket] += closedAt[ticket] - reachedAt[ticket]
      store.add(kind[ticket], reachedAt[ticket], closedAt[ticket])
    }
  }
}

function checkLives(histories: HistoryDraft, program: Program, observations: Observations): void {
  for (let ticket = 0; ticket < program.tickets.count; ticket++) {
    checkState(histories, ticket, observations)
    checkParts(histories, ticket, program.tickets.createdAt[ticket], observations.tickets.closedAt[ticket])
  }
}

function checkState(histories: HistoryDraft, ticket: number, { tickets }: Observations): void {
  const { closedAt, lastTouch, state } = tickets
  if (histories.lastTouch[ticket] !== lastTouch[ticket]) {
    const what = `latest touch of ticket ${ticket}`
    requireEqual(what, lastTouch[ticket], 'the last of its touches', histories.lastTouch[ticket])
  }
  const isTouchedTooEarly = state[ticket] === TicketState.notArrived && lastTouch[ticket] >= 0
  if (isClosed(state[ticket]) !== Number.isNaN(closedAt[ticket]) && !isTouchedTooEarly) return
  throw new Error(
    `conservation is broken (M8): ticket ${ticket} is in state ${state[ticket]} but closed at ${closedAt[ticket]} with latest touch ${lastTouch[ticket]}`
  )
}

function checkParts(histories: HistoryDraft, ticket: number, createdAt: number, closedAt: number): void {
  if (Number.isNaN(closedAt)) return
  const { waitSeconds, workSeconds, pendingSeconds, botSeconds, betweenSeconds } = histories
  const withPeople = waitSeconds[ticket] + workSeconds[ticket] + pendingSeconds[ticket]
  const parts = withPeople + betweenSeconds[ticket] + (botSeconds === undefined ? 0 : botSeconds[ticket])
  const span = closedAt - createdAt
  if (Math.abs(parts - span) <= 1e-6) return
  const what = `waits + work + pending + bot + between of ticket ${ticket}`
  requireEqual(what, parts, 'its time from creation to close', span)
}

/** Whether a ticket in this state has come to an end, for good or until it is reopened. */
export function isClosed(state: number): boolean {
  return (
    state === TicketState.solved ||
    state === TicketState.deflected ||
    state === TicketState.abandoned ||
    state === TicketState.turnedAway
  )
}
