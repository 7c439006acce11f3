import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { requireEqual } from '../require-equal.ts'
import { CAUSES, Cause, causeKeys } from './cause.ts'
import { HINDRANCES } from './desk.ts'
import { dutySweep } from './duty-sweep.ts'
import { dutyTimes, secondsOnDuty } from './duty-times.ts'
import { followLives } from './follow-lives.ts'
import { LineWaitStore, type LineWaits } from './line-waits.ts'
import { waitingClasses } from './waiting-classes.ts'

/** Seconds of ticket t put down to cause c: `seconds[t * CAUSES + c]`, for every row of the program's tickets. */
export type CauseSeconds = Float64Array

/**
 * Splits every ticket's time, from creation to its close or to `until`, into causes (M5).
 *
 * Throws where the parts of a ticket do not add up to its time or one is negative (M8).
 */
export function causeSeconds(program: Program, observations: Observations, until: number): CauseSeconds {
  const seconds = new Float64Array(program.tickets.count * CAUSES)
  const waits = new LineWaitStore(program.tickets.count)
  const times = dutyTimes(program)
  followLives(program, observations, until, {
    spent(ticket, cause, from, to) {
      seconds[ticket * CAUSES + cause] += to - from
    },
    waitedForOwner(ticket, owner, from, to) {
      const busy = Math.min(to - from, secondsOnDuty(times, owner, from, to))
      seconds[ticket * CAUSES + Cause.ownerBusy] += busy
      seconds[ticket * CAUSES + Cause.ownerAway] += to - from - busy
    },
    waitedInLine: (ticket, place, from, to) => waits.add(ticket, place, from, to)
  })
  addLineWaits(seconds, program, observations, waits.taken())
  for (let ticket = 0; ticket < program.tickets.count; ticket++)
    checkParts(seconds, program, observations, until, ticket)
  return seconds
}

/** One sweep over the run: each wait is the difference between what its class has come to at its end and at its beginning. */
function addLineWaits(seconds: CauseSeconds, program: Program, observations: Observations, waits: LineWaits): void {
  const classes = waitingClasses(program, new Set(waits.place))
  const sweep = dutySweep(program, observations, classes)
  const byFrom = ascendingOrder(waits.from)
  const byTo = ascendingOrder(waits.to)
  const atFrom = new Float64Array(waits.count * HINDRANCES)
  for (let begun = 0, ended = 0; ended < waits.count; ) {
    const isBegin = begun < waits.count && waits.from[byFrom[begun]] <= waits.to[byTo[ended]]
    const wait = isBegin ? byFrom[begun++] : byTo[ended++]
    sweep.advance(isBegin ? waits.from[wait] : waits.to[wait])
    const own = classes.ofPlace[waits.place[wait]]
    const first = waits.ticket[wait] * CAUSES + Cause.nobodyOnShift
    for (let h = 0; h < HINDRANCES; h++) {
      const soFar = sweep.secondsOf(own, h)
      if (isBegin) atFrom[wait * HINDRANCES + h] = soFar
      else seconds[first + h] += soFar - atFrom[wait * HINDRANCES + h]
    }
  }
}

function checkParts(
  seconds: CauseSeconds,
  program: Program,
  { tickets }: Observations,
  until: number,
  ticket: number
): void {
  let sum = 0
  let least = 0
  for (let part = ticket * CAUSES; part < (ticket + 1) * CAUSES; part++) {
    sum += seconds[part]
    if (!(seconds[part] >= least)) least = seconds[part]
  }
  const span = endOf(tickets, until, ticket) - program.tickets.createdAt[ticket]
  if (tickets.state[ticket] === TicketState.notArrived || (Math.abs(sum - span) <= 1e-6 && least === 0)) return
  const parts = seconds.slice(ticket * CAUSES, (ticket + 1) * CAUSES)
  const words = causeKeys.map((key, cause) => `${key} ${parts[cause]}`).join(', ')
  if (least !== 0) throw new Error(`conservation is broken (M8): a part of ticket ${ticket} is negative: ${words}`)
  requireEqual(`the causes of ticket ${ticket} (${words})`, sum, 'its time from creation to close', span)
}

/** When a ticket was closed, or else where the run ended. */
export function endOf({ state, closedAt }: Observations['tickets'], until: number, ticket: number): number {
  return isClosed(state[ticket]) ? closedAt[ticket] : until
}

function isClosed(state: number): boolean {
  return state >= TicketState.solved && state <= TicketState.deflected
}
