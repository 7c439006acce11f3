import { TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { Add } from './figures.ts'
import { comesToPeopleAt } from './people-arrival.ts'
import { closedTimesOf, overlap } from './presence-times.ts'
import { isCompleted } from './read-levels.ts'
import type { RunView } from './truth-run-view.ts'

/** Sums over the touches of each ticket, seconds and numbers. */
interface TicketSums {
  readonly waitSeconds: Float64Array
  readonly closedWaitSeconds: Float64Array
  readonly workSeconds: Float64Array
  readonly extraSeconds: Float64Array
  readonly visits: Uint16Array
  readonly handovers: Uint16Array
  readonly pauses: Uint16Array
}

const sumTouches = (view: RunView): TicketSums => {
  const { touches, tickets } = view.observations
  const count = tickets.state.length
  const closed = view.asked.has('meanWaitNobodyOnShift') ? closedTimesOf(view.program) : undefined
  const sums: TicketSums = {
    waitSeconds: new Float64Array(count),
    closedWaitSeconds: new Float64Array(count),
    workSeconds: new Float64Array(count),
    extraSeconds: new Float64Array(count),
    visits: new Uint16Array(count),
    handovers: new Uint16Array(count),
    pauses: new Uint16Array(count)
  }
  for (let row = 0; row < touches.count; row++) {
    const ticket = touches.ticket[row]
    const seconds = touches.endAt[row] - touches.startAt[row]
    const end = touches.end[row]
    sums.waitSeconds[ticket] += touches.startAt[row] - touches.waitingSince[row]
    if (closed) sums.closedWaitSeconds[ticket] += overlap(closed, touches.waitingSince[row], touches.startAt[row])
    sums.workSeconds[ticket] += seconds
    sums.extraSeconds[ticket] += Math.min(seconds, touches.extraSeconds[row])
    if (isCompleted(end)) sums.visits[ticket]++
    if (end === TouchEnd.handedOver) sums.handovers[ticket]++
    if (end === TouchEnd.kept) sums.pauses[ticket]++
  }
  return sums
}

/** Adds the figures of tickets that were created in the counted time, each followed until it was closed, to those of its class. */
export const readTickets = (view: RunView, addTo: readonly Add[]): void => {
  const sums = sumTouches(view)
  const { createdAt, count } = view.program.tickets
  const closed = view.asked.has('firstResponseWithinBusiness') ? closedTimesOf(view.program) : undefined
  for (let ticket = 0; ticket < count; ticket++) {
    if (createdAt[ticket] < 0 || createdAt[ticket] >= view.until) continue
    const add = addTo[view.classOf[ticket]]
    addTicket(view, ticket, add)
    addParts(view, ticket, sums, add)
    if (closed) addBusinessResponse(view, ticket, closed, add)
  }
}

/** First wait of a ticket until work began or it left, units of time. */
export const firstWaitOf = ({ program, observations: { tickets }, told }: RunView, ticket: number): number => {
  const endsAt = Number.isNaN(tickets.firstStartAt[ticket]) ? tickets.closedAt[ticket] : tickets.firstStartAt[ticket]
  return (endsAt - comesToPeopleAt(program, ticket)) / told.unitSeconds
}

const addTicket = (view: RunView, ticket: number, add: Add): void => {
  const { tickets } = view.observations
  const isDeflected = tickets.state[ticket] === TicketState.deflected
  add('deflectedForGood', isDeflected ? 1 : 0, 1)
  if (isDeflected) return
  const isBlocked = tickets.state[ticket] === TicketState.turnedAway
  add('probBlock', isBlocked ? 1 : 0, 1)
  if (isBlocked) return
  const wait = firstWaitOf(view, ticket)
  if (Number.isNaN(wait)) throw new Error(`ticket ${ticket} was not followed to its first touch`)
  const hasLeft = tickets.state[ticket] === TicketState.abandoned
  add('meanFirstWait', wait, 1)
  add('probWait', wait > 0 ? 1 : 0, 1)
  if (wait > 0) add('meanWaitIfWait', wait, 1)
  add('probAbandon', hasLeft ? 1 : 0, 1)
  add(hasLeft ? 'meanWaitAbandoned' : 'meanWaitServed', wait, 1)
  addThresholds(view, wait, hasLeft, add)
  const patience = view.told.meanPatience?.[view.classOf[ticket]]
  if (patience !== undefined) addPatient(view, wait, patience, add)
}

const addThresholds = ({ thresholdsOf }: RunView, wait: number, hasLeft: boolean, add: Add): void => {
  for (const name of ['serviceLevel', 'firstResponseWithin']) {
    for (const { x, key } of thresholdsOf(name)) add(key, !hasLeft && wait <= x ? 1 : 0, 1)
  }
  for (const { x, key } of thresholdsOf('serviceLevelExclEarlyAbandon')) {
    if (!(hasLeft && wait <= x)) add(key, wait <= x ? 1 : 0, 1)
  }
  for (const { x, key } of thresholdsOf('abandonWithin')) add(key, hasLeft && wait <= x ? 1 : 0, 1)
  for (const { x, key } of thresholdsOf('probWaitExceeds')) add(key, wait > x ? 1 : 0, 1)
}

/**
 * What tickets of infinite patience would have waited: P(wait > t) is P(offered wait > t) × P(patience > t), so each real
 * wait counts as many times as there were tickets whose patience had ended by then.
 */
const addPatient = ({ thresholdsOf }: RunView, wait: number, patience: number, add: Add): void => {
  for (const { x, key } of thresholdsOf('probOfferedWaitExceeds')) add(key, wait > x ? Math.exp(x / patience) : 0, 1)
}

/** States of tickets that nobody solved. */
const GONE: readonly number[] = [TicketState.turnedAway, TicketState.abandoned, TicketState.deflected]

const addParts = ({ program, observations, told }: RunView, ticket: number, sums: TicketSums, add: Add): void => {
  const { state, closedAt } = observations.tickets
  if (GONE.includes(state[ticket])) return
  if (state[ticket] !== TicketState.solved) throw new Error(`ticket ${ticket} was not followed to its end`)
  const { unitSeconds } = told
  const wait = sums.waitSeconds[ticket] / unitSeconds
  const closed = sums.closedWaitSeconds[ticket] / unitSeconds
  const cameAt = comesToPeopleAt(program, ticket)
  const first = (observations.tickets.firstStartAt[ticket] - cameAt) / unitSeconds
  add('meanTimeInSystem', (closedAt[ticket] - cameAt) / unitSeconds, 1)
  add('meanWaitTotal', wait, 1)
  add('meanWaitNobodyOnShift', closed, 1)
  add('meanWaitAllBusy', wait - closed, 1)
  add('meanHeldForOwnerPerTicket', wait - first, 1)
  add('meanWork', sums.workSeconds[ticket] / unitSeconds, 1)
  add('meanReadInPerTicket', sums.extraSeconds[ticket] / unitSeconds, 1)
  add('visitsPerTicket', sums.visits[ticket], 1)
  add('handoversPerTicket', sums.handovers[ticket], 1)
  add('pausesPerTicket', sums.pauses[ticket], 1)
}

const addBusinessResponse = (
  view: RunView,
  ticket: number,
  closed: ReturnType<typeof closedTimesOf>,
  add: Add
): void => {
  const from = view.program.tickets.createdAt[ticket]
  const to = view.observations.tickets.firstStartAt[ticket]
  const wait = (to - from - overlap(closed, from, to)) / view.told.unitSeconds
  for (const { x, key } of view.thresholdsOf('firstResponseWithinBusiness')) add(key, wait <= x ? 1 : 0, 1)
}

/** Adds the figures of visits: every wait for a touch that began with the creation or a reply in the counted time. */
export const readVisits = (view: RunView, add: Add): void => {
  const { touches } = view.observations
  const levels = view.thresholdsOf('visit.serviceLevel')
  for (let row = 0; row < touches.count; row++) {
    const since = touches.waitingSince[row]
    if (since < 0 || since >= view.until) continue
    const before = touches.previous[row]
    if (before >= 0 && !isCompleted(touches.end[before])) continue
    const wait = (touches.startAt[row] - since) / view.told.unitSeconds
    add('visit.meanWait', wait, 1)
    add('visit.probWait', wait > 0 ? 1 : 0, 1)
    for (const { x, key } of levels) add(key, wait <= x ? 1 : 0, 1)
    if (before < 0) continue
    add('reply.meanWait', wait, 1)
    add('reply.probWait', wait > 0 ? 1 : 0, 1)
  }
}
