import type { WorkPlan } from './work-plan.ts'
import type { WorkTimes } from './work-times.ts'

/** Times of one person as places in the list of instants: on shift, sorted and apart; pauses within, sorted and apart. */
export interface PresentTimes {
  shifts: number
  readonly shiftFrom: Int32Array
  readonly shiftTo: Int32Array
  pauses: number
  readonly pauseFrom: Int32Array
  readonly pauseTo: Int32Array
}

/** Memory for the times of any one person. */
export const createPresentTimes = ({ plans }: WorkTimes): PresentTimes => {
  const shifts = plans.reduce((most, plan) => Math.max(most, plan.shifts.from.length), 0)
  const pauses = plans.reduce((most, plan) => Math.max(most, plan.pauses.from.length), 0) + shifts
  return {
    shifts: 0,
    shiftFrom: new Int32Array(shifts),
    shiftTo: new Int32Array(shifts),
    pauses: 0,
    pauseFrom: new Int32Array(pauses),
    pauseTo: new Int32Array(pauses)
  }
}

/**
 * Writes when somebody with this plan is there into `out`: shifts of days that are 1 in `away` are left out with their
 * breaks, shifts that touch or overlap are joined, and so are pauses, of which only what lies within a shift counts.
 */
export const tracePresent = (plan: WorkPlan, away: Uint8Array | undefined, out: PresentTimes): void => {
  traceShifts(plan, away, out)
  tracePauses(plan, away, out)
}

const traceShifts = (plan: WorkPlan, away: Uint8Array | undefined, out: PresentTimes): void => {
  const { from, to, day } = plan.shifts
  let count = 0
  for (let i = 0; i < from.length; i++) {
    if (away !== undefined && away[day[i]] === 1) continue
    if (count > 0 && from[i] <= out.shiftTo[count - 1]) {
      if (to[i] > out.shiftTo[count - 1]) out.shiftTo[count - 1] = to[i]
    } else {
      out.shiftFrom[count] = from[i]
      out.shiftTo[count++] = to[i]
    }
  }
  out.shifts = count
}

const tracePauses = (plan: WorkPlan, away: Uint8Array | undefined, out: PresentTimes): void => {
  const { pauses } = plan
  out.pauses = 0
  let shift = 0
  let reached = -1
  for (let i = 0; i < pauses.from.length; i++) {
    if (away !== undefined && pauses.day[i] >= 0 && away[pauses.day[i]] === 1) continue
    const from = Math.max(pauses.from[i], reached)
    const to = pauses.to[i]
    if (to <= from) continue
    reached = to
    while (shift < out.shifts && out.shiftTo[shift] <= from) shift++
    for (let s = shift; s < out.shifts && out.shiftFrom[s] < to; s++) {
      addPause(out, Math.max(from, out.shiftFrom[s]), Math.min(to, out.shiftTo[s]))
    }
  }
}

const addPause = (out: PresentTimes, from: number, to: number): void => {
  if (out.pauses > 0 && out.pauseTo[out.pauses - 1] === from) out.pauseTo[out.pauses - 1] = to
  else {
    out.pauseFrom[out.pauses] = from
    out.pauseTo[out.pauses++] = to
  }
}
