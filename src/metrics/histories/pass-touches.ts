import type { Legend } from '../../engine/legend.ts'
import { type Observations, type ObservedTouches, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { regionOfAgents } from '../dimensions.ts'
import { requireAtLeast, requireEqual } from '../require-equal.ts'
import { isSorting } from '../sorting.ts'
import { type HistoryDraft, passGap } from './history-draft.ts'
import type { SegmentStore } from './segments.ts'

/** Team and region of each person. */
interface Places {
  readonly teamOf: Int32Array
  readonly regionOf: Int32Array
}

/** Follows every ticket through its touches, in the order in which they began. */
export function passTouches(
  histories: HistoryDraft,
  store: SegmentStore,
  program: Program,
  legend: Legend,
  observations: Observations
): void {
  const { touches } = observations
  const { reachedAt, lastTouch, workSeconds } = histories
  const places = { teamOf: teamOfAgents(program, legend), regionOf: regionOfAgents(program, legend) }
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    if (end === TouchEnd.consulted) continue
    const ticket = touches.ticket[touch]
    if (touches.previous[touch] !== lastTouch[ticket]) {
      requireEqual(`the touch before touch ${touch}`, touches.previous[touch], 'the latest one', lastTouch[ticket])
    }
    if (end !== TouchEnd.handoverGiven) {
      passWait(histories, store, observations, touch)
      passPerson(histories, touches, touch, places, program)
      passWork(histories, touches, touch)
    }
    workSeconds[ticket] += touches.endAt[touch] - touches.startAt[touch]
    reachedAt[ticket] = touches.endAt[touch]
    lastTouch[ticket] = touch
  }
}

function passWait(histories: HistoryDraft, store: SegmentStore, observations: Observations, touch: number): void {
  const { ticket: ticketOf, waitingSince, startAt, kind } = observations.touches
  const ticket = ticketOf[touch]
  const readyAt = waitingSince[touch]
  passGap(histories, store, observations, ticket, kind[touch], readyAt)
  if (startAt[touch] < readyAt)
    requireAtLeast(`start of touch ${touch}`, startAt[touch], 'the start of its wait', readyAt)
  histories.waitSeconds[ticket] += startAt[touch] - readyAt
  store.add(kind[touch], readyAt, startAt[touch])
}

function passWork({ handovers, transfers, helpSeconds }: HistoryDraft, touches: ObservedTouches, touch: number): void {
  const ticket = touches.ticket[touch]
  if (touches.end[touch] === TouchEnd.handedOver) handovers[ticket]++
  if (isTakenFromLine(touches, touch)) handovers[ticket]++
  if (touches.end[touch] === TouchEnd.transferred) transfers[ticket]++
  if (helpSeconds !== undefined) helpSeconds[ticket] += touches.consultSeconds[touch]
}

/** Whether a touch takes over a ticket that was handed over while it waited for its owner, not while it was worked on. */
export function isTakenFromLine({ isTakenOver, previous, end }: ObservedTouches, touch: number): boolean {
  if (isTakenOver[touch] === 0) return false
  const before = previous[touch]
  return before < 0 || (end[before] !== TouchEnd.handedOver && end[before] !== TouchEnd.handoverGiven)
}

function passPerson(
  histories: HistoryDraft,
  touches: ObservedTouches,
  touch: number,
  { teamOf, regionOf }: Places,
  program: Program
): void {
  const { firstAgent, lastAgent, hasReturned } = histories
  const ticket = touches.ticket[touch]
  const agent = touches.agent[touch]
  const last = lastAgent[ticket]
  histories.touches[ticket]++
  if (firstAgent[ticket] < 0 && !isSorting(program, touches, touch, histories.transfers[ticket])) {
    firstAgent[ticket] = agent
  }
  if (last === agent) return
  lastAgent[ticket] = agent
  histories.assigneeStations[ticket]++
  if (last < 0) {
    histories.groupStations[ticket] = 1
    histories.people[ticket] = 1
    histories.regions[ticket] = 1
    return
  }
  if (teamOf[last] !== teamOf[agent]) histories.groupStations[ticket]++
  if (!hasTouched(touches, touch)) histories.people[ticket]++
  if (regionOf[last] === regionOf[agent]) return
  if (!hasHad(touches, touch, regionOf)) histories.regions[ticket]++
  else if (firstAgent[ticket] >= 0 && regionOf[firstAgent[ticket]] === regionOf[agent]) hasReturned[ticket] = 1
}

/** Whether the person of a touch had touched the ticket before. */
function hasTouched({ previous, agent }: ObservedTouches, touch: number): boolean {
  for (let row = previous[touch]; row >= 0; row = previous[row]) if (agent[row] === agent[touch]) return true
  return false
}

/** Whether the region of a touch had had the ticket before. */
function hasHad({ previous, agent }: ObservedTouches, touch: number, regionOf: Int32Array): boolean {
  const region = regionOf[agent[touch]]
  for (let row = previous[touch]; row >= 0; row = previous[row]) if (regionOf[agent[row]] === region) return true
  return false
}

function teamOfAgents(program: Program, legend: Legend): Int32Array {
  return program.agents.group.map(group => legend.groupTeam[group])
}
