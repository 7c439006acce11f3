import type { ProgramTickets } from '../engine/program.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { idWordsOf } from './arrivals/words.ts'
import type { Span } from './period.ts'

/** Recorded tickets that the run leaves out, by reason. */
export interface LeftOutTickets {
  /** Created before the run starts, and not recorded as still open then. */
  readonly beforeStart: number
  /** Created at or after the end of the run. */
  readonly afterEnd: number
}

/** Rows of the table that take part, in order of creation, ties by id. */
export const selectRows = (tickets: TicketTable, span: Span): { rows: Int32Array; leftOut: LeftOutTickets } => {
  const from = span.epochSeconds + span.startAt
  const until = span.epochSeconds + span.until
  const chosen = new Int32Array(tickets.count)
  let count = 0
  let beforeStart = 0
  let afterEnd = 0
  let isSorted = true
  for (let row = 0; row < tickets.count; row++) {
    const at = tickets.createdAt[row]
    if (at >= until) afterEnd++
    else if (at < from && !isOpening(tickets, row)) beforeStart++
    else {
      if (count > 0 && at <= tickets.createdAt[chosen[count - 1]]) isSorted = false
      chosen[count++] = row
    }
  }
  const rows = chosen.subarray(0, count)
  if (!isSorted)
    rows.sort((a, b) => tickets.createdAt[a] - tickets.createdAt[b] || compareIds(tickets.id(a), tickets.id(b)))
  return { rows, leftOut: { beforeStart, afterEnd } }
}

const OPENING_STATES = 2

const isOpening = (tickets: TicketTable, row: number): boolean =>
  tickets.opening !== undefined && tickets.opening[row] < OPENING_STATES

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The engine’s columns for the chosen rows; `kindOf` and `clockOfZone` are by row of the table and by its zones. */
export const packTickets = (
  tickets: TicketTable,
  rows: Int32Array,
  kindOf: Uint16Array,
  clockOfZone: Int16Array | undefined,
  { epochSeconds }: Span
): ProgramTickets => {
  const count = rows.length
  const words = idWordsOf(tickets)
  const { effortSeconds, touches, patienceSeconds, dueAt, opening } = tickets
  return {
    count,
    createdAt: shifted(rows, tickets.createdAt, epochSeconds),
    kind: gather(rows, kindOf, new Uint16Array(count)),
    luckLow: gather(rows, words.low, new Uint32Array(count)),
    luckHigh: gather(rows, words.high, new Uint32Array(count)),
    ...(effortSeconds && { effortSeconds: gather(rows, effortSeconds, new Float64Array(count)) }),
    ...(touches && { touches: gather(rows, touches, new Uint16Array(count)) }),
    ...(patienceSeconds && { patienceSeconds: gather(rows, patienceSeconds, new Float64Array(count)) }),
    ...(dueAt && { dueAt: shifted(rows, dueAt, epochSeconds) }),
    ...(opening && { opening: gather(rows, opening, new Uint8Array(count)) }),
    ...(clockOfZone && { replyClock: clocksOf(rows, tickets.zone, clockOfZone) })
  }
}

const gather = <T extends Float64Array | Uint16Array | Uint32Array | Uint8Array>(
  rows: Int32Array,
  source: T,
  target: T
): T => {
  for (let i = 0; i < rows.length; i++) target[i] = source[rows[i]]
  return target
}

const shifted = (rows: Int32Array, source: Float64Array, epochSeconds: number): Float64Array => {
  const instants = gather(rows, source, new Float64Array(rows.length))
  for (let i = 0; i < instants.length; i++) instants[i] -= epochSeconds
  return instants
}

const clocksOf = (rows: Int32Array, zone: Int16Array, clockOfZone: Int16Array): Int16Array => {
  const clocks = new Int16Array(rows.length).fill(-1)
  for (let i = 0; i < rows.length; i++) if (zone[rows[i]] >= 0) clocks[i] = clockOfZone[zone[rows[i]]]
  return clocks
}
