import { CalendarChange, type ProgramCalendar } from '../engine/program.ts'
import type { Absence } from './absence.ts'
import { createDaysAway } from './days-away.ts'
import { createPresentTimes, type PresentTimes, tracePresent } from './present-times.ts'
import type { WorkTimes } from './work-times.ts'

/** What a calendar starts from and leaves out. */
export interface CalendarOptions {
  /** Second 0 of the run, seconds since 1970. */
  readonly epochSeconds: number
  /** Unplanned absence of each person; absent: none. */
  readonly absenceOf?: (person: number) => Absence | undefined
}

/** `CalendarChange` of the rows of one instant, in their order (R7). */
const ORDER = [CalendarChange.leaves, CalendarChange.pauseBegins, CalendarChange.pauseEnds, CalendarChange.arrives]
const LEAVES = 0
const PAUSE_BEGINS = 1
const PAUSE_ENDS = 2
const ARRIVES = 3

/**
 * Sorts the times of all people into one calendar by counting: rows of the same instant and kind fall into one bucket,
 * people in their order.
 */
export const calendarOf = (times: WorkTimes, options: CalendarOptions): ProgramCalendar => {
  const rowsOf = createRows(times, options)
  const all = Array.from(times.planOf, (_, person) => rowsOf(person))
  const next = countRows(times, all)
  const count = placeBuckets(next)
  const calendar = {
    count,
    at: new Float64Array(count),
    agent: new Int32Array(count),
    change: new Uint8Array(count)
  }
  fill(calendar, next, times.instants, options.epochSeconds)
  for (let person = 0; person < times.planOf.length; person++) {
    placeRows(calendar.agent, next, all[person].rows, person)
  }
  return calendar
}

/** Number of rows of each bucket; a plan that several people share is counted once, for all of them. */
const countRows = ({ instants, planOf, plans }: WorkTimes, all: readonly PersonRows[]): Int32Array => {
  const counts = new Int32Array(instants.length * ORDER.length)
  const sharers = new Int32Array(plans.length)
  const shared: Int32Array[] = []
  for (let person = 0; person < planOf.length; person++) {
    const { rows, isShared } = all[person]
    if (!isShared) addRows(counts, rows, 1)
    else if (sharers[planOf[person]]++ === 0) shared[planOf[person]] = rows
  }
  shared.forEach((rows, plan) => {
    addRows(counts, rows, sharers[plan])
  })
  return counts
}

const addRows = (counts: Int32Array, rows: Int32Array, people: number): void => {
  for (let i = 0; i < rows.length; i++) counts[rows[i]] += people
}

const placeRows = (agent: Int32Array, next: Int32Array, rows: Int32Array, person: number): void => {
  for (let i = 0; i < rows.length; i++) agent[next[rows[i]]++] = person
}

/** Turns the number of rows of each bucket into the place of its first; returns the number of all rows. */
const placeBuckets = (buckets: Int32Array): number => {
  let place = 0
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    const rows = buckets[bucket]
    buckets[bucket] = place
    place += rows
  }
  return place
}

const fill = (
  { count, at, change }: Pick<ProgramCalendar, 'count' | 'at' | 'change'>,
  first: Int32Array,
  instants: Float64Array,
  epochSeconds: number
): void => {
  for (let bucket = 0; bucket < first.length; bucket++) {
    const end = bucket + 1 < first.length ? first[bucket + 1] : count
    if (first[bucket] === end) continue
    at.fill(instants[bucket >> 2] - epochSeconds, first[bucket], end)
    change.fill(ORDER[bucket & 3], first[bucket], end)
  }
}

/** Buckets of the rows of one person, their own or shared with all who follow the plan. */
interface PersonRows {
  readonly rows: Int32Array
  readonly isShared: boolean
}

const createRows = (times: WorkTimes, { absenceOf }: CalendarOptions): ((person: number) => PersonRows) => {
  const present = createPresentTimes(times)
  const scratch = new Int32Array(2 * (present.shiftFrom.length + present.pauseFrom.length))
  const daysAway = createDaysAway(times)
  const ofPlan: Int32Array[] = []
  const trace = (plan: number, away: Uint8Array | undefined): Int32Array => {
    tracePresent(times.plans[plan], away, present)
    return scratch.slice(0, writeBuckets(present, scratch))
  }
  return person => {
    const plan = times.planOf[person]
    const away = daysAway(person, absenceOf?.(person))
    if (away !== undefined) return { rows: trace(plan, away), isShared: false }
    ofPlan[plan] ??= trace(plan, undefined)
    return { rows: ofPlan[plan], isShared: true }
  }
}

/**
 * Writes the buckets of one person’s rows. A pause at the start of a shift lets it begin later, one at its end lets it
 * end earlier, and a shift that is all pause is left out; so pauses lie strictly inside.
 */
const writeBuckets = (times: PresentTimes, out: Int32Array): number => {
  const { shiftFrom, shiftTo, pauseFrom, pauseTo } = times
  let count = 0
  let pause = 0
  for (let shift = 0; shift < times.shifts; shift++) {
    let from = shiftFrom[shift]
    let to = shiftTo[shift]
    if (pause < times.pauses && pauseFrom[pause] === from) from = pauseTo[pause++]
    let end = pause
    while (end < times.pauses && pauseFrom[end] < to) end++
    const next = end
    if (end > pause && pauseTo[end - 1] === to) to = pauseFrom[--end]
    if (from < to) {
      out[count++] = from * 4 + ARRIVES
      for (; pause < end; pause++) {
        out[count++] = pauseFrom[pause] * 4 + PAUSE_BEGINS
        out[count++] = pauseTo[pause] * 4 + PAUSE_ENDS
      }
      out[count++] = to * 4 + LEAVES
    }
    pause = next
  }
  return count
}
