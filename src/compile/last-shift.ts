import { createDaysAway } from './days-away.ts'
import { createPresentTimes, tracePresent } from './present-times.ts'
import type { WorkTimes } from './work-times.ts'

/** Tells when the last planned shift of a person ends, epoch seconds; −Infinity where they have none. */
export const createLastShiftEnd = (times: WorkTimes): ((person: number) => number) => {
  const present = createPresentTimes(times)
  const daysAway = createDaysAway(times)
  return person => {
    tracePresent(times.plans[times.planOf[person]], daysAway(person), present)
    return present.shifts === 0 ? Number.NEGATIVE_INFINITY : times.instants[present.shiftTo[present.shifts - 1]]
  }
}
