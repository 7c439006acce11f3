import type { Legend } from '../engine/legend.ts'
import { type Observations, TicketState, TouchEnd } from '../engine/observations.ts'
import type { Program } from '../engine/program.ts'
import type { CountedWindow } from './counted-window.ts'
import { requireAtLeast, requireEqual } from './require-equal.ts'
import { type SegmentStore, type Segments, segmentStore } from './segments.ts'

/** What each ticket went through, by row of the program's tickets; seconds until it closed or the run ended. */
export interface TicketHistories {
  readonly waitSeconds: Float64Array
  readonly workSeconds: Float64Array
  readonly pendingSeconds: Float64Array
  /** Stretches of work, writing up for a hand-over left out. */
  readonly touches: Int32Array
  readonly assigneeStations: Int32Array
  readonly groupStations: Int32Array
  /** Person of the latest touch, −1: none. */
  readonly lastAgent: Int32Array
  /** Waits for a person within the counted period. */
  readonly waits: Segments
  /** Row of the latest touch, and where the history has come to; of use while it is written. */
  readonly lastTouch: Int32Array
  readonly reachedAt: Float64Array
}

/** Follows every ticket through its touches; throws where the parts of a closed ticket do not add up (M8). */
export function ticketHistories(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow
): TicketHistories {
  const store = segmentStore(program.tickets.count + observations.touches.count, window.until)
  const histories = emptyHistories(program, store)
  followTouches(histories, store, program, legend, observations)
  followEnds(histories, store, observations, window.observedUntil)
  for (let ticket = 0; ticket < program.tickets.count; ticket++) {
    checkParts(histories, ticket, program.tickets.createdAt[ticket], observations)
  }
  return { ...histories, waits: store.taken() }
}

function emptyHistories(program: Program, store: SegmentStore): TicketHistories {
  const { count, createdAt } = program.tickets
  return {
    waitSeconds: new Float64Array(count),
    workSeconds: new Float64Array(count),
    pendingSeconds: new Float64Array(count),
    touches: new Int32Array(count),
    assigneeStations: new Int32Array(count),
    groupStations: new Int32Array(count),
    lastAgent: new Int32Array(count).fill(-1),
    lastTouch: new Int32Array(count).fill(-1),
    reachedAt: Float64Array.from(createdAt),
    waits: store.taken()
  }
}

function followTouches(
  histories: TicketHistories,
  store: SegmentStore,
  program: Program,
  legend: Legend,
  observations: Observations
): void {
  const { touches, endedAt } = observations
  const { reachedAt, lastTouch, waitSeconds, workSeconds } = histories
  const teamOf = teamOfAgent(program, legend)
  for (let touch = 0; touch < touches.count; touch++) {
    const ticket = touches.ticket[touch]
    if (touches.previous[touch] !== lastTouch[ticket]) {
      requireEqual(`the touch before touch ${touch}`, touches.previous[touch], 'the latest one', lastTouch[ticket])
    }
    const startAt = touches.startAt[touch]
    if (touches.end[touch] !== TouchEnd.handoverGiven) {
      const readyAt = touches.waitingSince[touch]
      passPending(histories, ticket, readyAt, observations)
      if (startAt < readyAt) requireAtLeast(`start of touch ${touch}`, startAt, 'the start of its wait', readyAt)
      waitSeconds[ticket] += startAt - readyAt
      store.add(ticket, readyAt, startAt)
      countStations(histories, ticket, touches.agent[touch], teamOf)
    }
    const endAt = touches.end[touch] === TouchEnd.unfinished ? endedAt : touches.endAt[touch]
    workSeconds[ticket] += endAt - startAt
    reachedAt[ticket] = endAt
    lastTouch[ticket] = touch
  }
}

/** Time between the latest touch and the present wait is the customer's, and only after a touch that ended pending. */
function passPending(histories: TicketHistories, ticket: number, readyAt: number, observations: Observations): void {
  const reachedAt = histories.reachedAt[ticket]
  if (readyAt === reachedAt) return
  const last = histories.lastTouch[ticket]
  const mayPend = last < 0 || observations.touches.end[last] === TouchEnd.pending
  if (mayPend && readyAt > reachedAt) histories.pendingSeconds[ticket] += readyAt - reachedAt
  else requireEqual(`the start of a wait of ticket ${ticket}`, readyAt, 'the end of what was before', reachedAt)
}

function countStations(histories: TicketHistories, ticket: number, agent: number, teamOf: Int32Array): void {
  const last = histories.lastAgent[ticket]
  histories.touches[ticket]++
  if (last !== agent) {
    histories.assigneeStations[ticket]++
    if (last < 0 || teamOf[last] !== teamOf[agent]) histories.groupStations[ticket]++
    histories.lastAgent[ticket] = agent
  }
}

/** Adds what lies between a ticket's latest touch and its close or the end of the run. */
function followEnds(histories: TicketHistories, store: SegmentStore, observations: Observations, until: number): void {
  const { state, waitingSince, closedAt } = observations.tickets
  for (let ticket = 0; ticket < state.length; ticket++) {
    if (state[ticket] === TicketState.waiting) {
      passPending(histories, ticket, waitingSince[ticket], observations)
      histories.waitSeconds[ticket] += until - waitingSince[ticket]
      store.add(ticket, waitingSince[ticket], Infinity)
    } else if (state[ticket] === TicketState.pending) {
      histories.pendingSeconds[ticket] += until - histories.reachedAt[ticket]
    } else if (state[ticket] === TicketState.abandoned || state[ticket] === TicketState.turnedAway) {
      histories.waitSeconds[ticket] += closedAt[ticket] - histories.reachedAt[ticket]
      store.add(ticket, histories.reachedAt[ticket], closedAt[ticket])
    }
  }
}

function checkParts(histories: TicketHistories, ticket: number, createdAt: number, observations: Observations): void {
  const { closedAt, lastTouch, state } = observations.tickets
  if (histories.lastTouch[ticket] !== lastTouch[ticket]) {
    requireEqual(
      `latest touch of ticket ${ticket}`,
      lastTouch[ticket],
      'the last of its touches',
      histories.lastTouch[ticket]
    )
  }
  const isClosed = state[ticket] >= TicketState.solved
  if (
    isClosed === Number.isNaN(closedAt[ticket]) ||
    (state[ticket] === TicketState.notArrived && lastTouch[ticket] >= 0)
  ) {
    throw new Error(
      `conservation is broken (M8): ticket ${ticket} is in state ${state[ticket]} but closed at ${closedAt[ticket]} with latest touch ${lastTouch[ticket]}`
    )
  }
  if (!isClosed) return
  const parts = histories.waitSeconds[ticket] + histories.workSeconds[ticket] + histories.pendingSeconds[ticket]
  const span = closedAt[ticket] - createdAt
  if (Math.abs(parts - span) > 1e-6) {
    requireEqual(`waits + work + pending of ticket ${ticket}`, parts, 'its time from creation to close', span)
  }
}

function teamOfAgent(program: Program, legend: Legend): Int32Array {
  return program.agents.group.map(group => legend.groupTeam[group])
}
