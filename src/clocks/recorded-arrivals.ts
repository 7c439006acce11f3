import type { ArrivalsWithin } from '../compile/arrivals/expected-arrivals.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Interval } from '../time/intervals.ts'
import { hoursOfWeek, WEEK_HOURS } from '../time/labels.ts'

/** Every offset of today is a multiple of it, so that no step lies in two local hours. */
const STEP = 900

/** Tickets per step by hour of the week, on one clock. */
interface WeekRate {
  readonly zone: string
  readonly perStep: Float64Array
}

/**
 * Arrivals as recorded: counted within the days of the record, expected outside them, where every hour of the week brings
 * what it brought on average in the record, on the clock of each customer (`zone` where the customer's is not known).
 */
export const recordedArrivals = (tickets: TicketTable, record: Interval, zone: string): ArrivalsWithin => {
  const created = tickets.createdAt.filter(at => at >= record.startsAt && at < record.endsAt).sort()
  const rates = [-1, ...tickets.zones.keys()].map(index =>
    weekRate(tickets, record, index, tickets.zones[index] ?? zone)
  )
  const expected: ArrivalsWithin = (from, until) =>
    from < until ? rates.reduce((sum, rate) => sum + expectedOf(rate, from, until), 0) : 0
  return (from, until) => {
    const counted =
      countBefore(created, Math.min(until, record.endsAt)) - countBefore(created, Math.max(from, record.startsAt))
    const before = expected(from, Math.min(until, record.startsAt))
    const after = expected(Math.max(from, record.endsAt), until)
    return Math.max(0, counted) + before + after
  }
}

/** The days of a table that count as a record: those of the run, as far as there are tickets; undefined without a ticket. */
export const recordOf = ({ createdAt }: TicketTable, run: Interval): Interval | undefined => {
  const within = createdAt.filter(at => at >= run.startsAt && at < run.endsAt)
  if (within.length === 0) return undefined
  const first = within.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const last = within.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY)
  const startsAt = Math.max(run.startsAt, Math.floor(first / STEP) * STEP)
  return { startsAt, endsAt: Math.min(run.endsAt, Math.floor(last / STEP + 1) * STEP) }
}

const weekRate = (tickets: TicketTable, record: Interval, index: number, zone: string): WeekRate => {
  const rows = Array.from({ length: tickets.count }, (_, row) => row).filter(row => {
    const at = tickets.createdAt[row]
    return tickets.zone[row] === index && at >= record.startsAt && at < record.endsAt
  })
  const came = countHours(
    hoursOfWeek(
      zone,
      rows.map(row => tickets.createdAt[row])
    )
  )
  const steps = countHours(hoursOfWeek(zone, stepsWithin(record.startsAt, record.endsAt)))
  const mean =
    rows.length /
    Math.max(
      1,
      steps.reduce((sum, count) => sum + count, 0)
    )
  return { zone, perStep: came.map((count, hour) => (steps[hour] === 0 ? mean : count / steps[hour])) }
}

const countHours = (hours: Uint8Array): Float64Array => {
  const counts = new Float64Array(WEEK_HOURS)
  for (const hour of hours) counts[hour]++
  return counts
}

const stepsWithin = (from: number, until: number): number[] => {
  const starts: number[] = []
  for (let at = Math.floor(from / STEP) * STEP; at < until; at += STEP) starts.push(Math.max(at, from))
  return starts
}

const expectedOf = ({ zone, perStep }: WeekRate, from: number, until: number): number => {
  const starts = stepsWithin(from, until)
  const hours = hoursOfWeek(zone, starts)
  return starts.reduce((sum, start, i) => sum + (perStep[hours[i]] * ((starts[i + 1] ?? until) - start)) / STEP, 0)
}

const countBefore = (ascending: Float64Array, instant: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < instant) low = middle + 1
    else high = middle
  }
  return low
}
