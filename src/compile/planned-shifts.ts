import type { PlannedShifts } from '../engine/legend.ts'
import { createDaysAway } from './days-away.ts'
import { createPresentTimes, tracePresent } from './present-times.ts'
import type { WorkTimes } from './work-times.ts'

type Columns = Readonly<Record<'from' | 'to', Float64Array>>

/** Shifts of everybody as planned, breaks and meetings included, leave taken out; seconds from `epochSeconds`. */
export const plannedShifts = (times: WorkTimes, epochSeconds: number): PlannedShifts => {
  const shiftsOf = createShifts(times, epochSeconds)
  const all = Array.from(times.planOf, (_, person) => shiftsOf(person))
  const firstOf = new Int32Array(all.length + 1)
  all.forEach(({ from }, person) => {
    firstOf[person + 1] = firstOf[person] + from.length
  })
  const from = new Float64Array(firstOf[all.length])
  const to = new Float64Array(firstOf[all.length])
  all.forEach((own, person) => {
    from.set(own.from, firstOf[person])
    to.set(own.to, firstOf[person])
  })
  return { firstOf, from, to }
}

const createShifts = (times: WorkTimes, epochSeconds: number): ((person: number) => Columns) => {
  const present = createPresentTimes(times)
  const daysAway = createDaysAway(times)
  const ofPlan: Columns[] = []
  const seconds = (places: Int32Array): Float64Array => {
    const at = new Float64Array(present.shifts)
    for (let i = 0; i < at.length; i++) at[i] = times.instants[places[i]] - epochSeconds
    return at
  }
  const trace = (plan: number, away: Uint8Array | undefined): Columns => {
    tracePresent(times.plans[plan], away, present)
    return { from: seconds(present.shiftFrom), to: seconds(present.shiftTo) }
  }
  return person => {
    const plan = times.planOf[person]
    const away = daysAway(person)
    if (away !== undefined) return trace(plan, away)
    ofPlan[plan] ??= trace(plan, undefined)
    return ofPlan[plan]
  }
}
