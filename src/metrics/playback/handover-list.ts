import { type Observations, TouchEnd } from '../../engine/observations.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { isLastWorked, workedBefore } from '../histories/handovers.ts'
import { isTakenFromLine } from '../histories/pass-touches.ts'

/** Tickets that were handed over, in order of time; counted as in `Handovers`. */
export interface HandoverList {
  readonly count: number
  /** When it was let go, seconds. */
  readonly at: Float64Array
  readonly ticket: Int32Array
  /** Who had it. */
  readonly from: Int32Array
  /** Who took it over, and when: −1 and Infinity where nobody has. */
  readonly to: Int32Array
  readonly takenAt: Float64Array
}

/** Lists every hand-over of a run. */
export function handoverList({ touches, tickets }: Pick<Observations, 'touches' | 'tickets'>): HandoverList {
  const found: { at: number; ticket: number; from: number; to: number; takenAt: number }[] = []
  for (let touch = 0; touch < touches.count; touch++) {
    const end = touches.end[touch]
    const ticket = touches.ticket[touch]
    const agent = touches.agent[touch]
    const isWork = end !== TouchEnd.handoverGiven && end !== TouchEnd.consulted
    const before = isWork && touches.isTakenOver[touch] === 1 ? workedBefore(touches, touch) : -1
    if (before >= 0) {
      const at = isTakenFromLine(touches, touch) ? touches.openToAllAt[touch] : touches.endAt[before]
      if (Number.isFinite(at))
        found.push({ at, ticket, from: touches.agent[before], to: agent, takenAt: touches.startAt[touch] })
    }
    if (end === TouchEnd.handedOver && isLastWorked(touches, tickets.lastTouch, touch))
      found.push({ at: touches.endAt[touch], ticket, from: agent, to: -1, takenAt: Infinity })
  }
  const rows = Array.from(ascendingOrder(Float64Array.from(found, ({ at }) => at)), row => found[row])
  return {
    count: rows.length,
    at: Float64Array.from(rows, ({ at }) => at),
    ticket: Int32Array.from(rows, ({ ticket }) => ticket),
    from: Int32Array.from(rows, ({ from }) => from),
    to: Int32Array.from(rows, ({ to }) => to),
    takenAt: Float64Array.from(rows, ({ takenAt }) => takenAt)
  }
}
