import { Phase, Presence } from '../../metrics/playback/desk-cells.ts'
import type { Playback } from '../../metrics/playback/playback.ts'
import { countWithin } from '../../metrics/playback/turnover.ts'
import { upTo } from '../../metrics/series/level.ts'
import { type LiveQueue, liveQueues } from './live-queues.ts'
import { type LiveRegion, liveRegions } from './live-regions.ts'
import { type LocalTime, localTimeOf } from './local-time.ts'

const HOUR = 3600
const DAY = 86_400

/** What a support desk looks like at one instant of a run. */
export interface LiveDesk {
  readonly utc: LocalTime
  /** Day of the counted period, from 1, and how many there are. */
  readonly day: number
  readonly days: number
  /** Tickets. */
  readonly waiting: number
  readonly inWork: number
  readonly pending: number
  readonly withBot: number
  /** In the hour before. */
  readonly lastHour: {
    readonly arrived: number
    readonly solved: number
    readonly left: number
    readonly handedOver: number
    readonly broken: number
  }
  /** Promises broken since the start of the counted period; null: nothing is promised. */
  readonly broken: number | null
  readonly regions: readonly LiveRegion[]
  /** In the order of the queues. */
  readonly queues: readonly LiveQueue[]
}

/** Reads the desk of a run off at an instant, seconds from the start of the counted period. */
export function liveDesk(playback: Playback, at: number): LiveDesk {
  const { cursor, cells, run, turnover, handovers, breaches, endAt } = playback
  cursor.moveTo(at)
  const within = (instants: Float64Array) => countWithin(instants, at - HOUR, at)
  const firstTicket = (phase: number) => cells.ticket(phase, 0, 0, 0)
  const total = (phase: number) =>
    sumOf(
      cursor.counts,
      firstTicket(phase),
      phase === Phase.bot ? cells.person(Presence.idle, 0) : firstTicket(phase + 1)
    )
  return {
    utc: localTimeOf(run.legend.epochSeconds + at),
    day: Math.min(Math.ceil(endAt / DAY), Math.floor(at / DAY) + 1),
    days: Math.ceil(endAt / DAY),
    waiting: total(Phase.waiting),
    inWork: total(Phase.inWork),
    pending: total(Phase.pending),
    withBot: total(Phase.bot),
    lastHour: {
      arrived: within(turnover.arrivedAt),
      solved: within(turnover.solvedAt),
      left: within(turnover.leftAt),
      handedOver: within(handovers.at),
      broken: within(breaches.at)
    },
    broken: run.legend.targetNames.length === 0 ? null : upTo(breaches.at, at),
    regions: liveRegions(playback, at),
    queues: liveQueues(playback, at)
  }
}

function sumOf(counts: Int32Array, from: number, to: number): number {
  let sum = 0
  for (let cell = from; cell < to; cell++) sum += counts[cell]
  return sum
}
