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
  span: Span
): ProgramTickets => {
  const gather = <T extends Float64Array | Uint16Array | Uint32Array | Uint8Array>(source: T, target: T): T => {
    for (let i = 0; i < rows.length; i++) target[i] = source[rows[i]]
    return target
  }
  const count = rows.length
  const words = idWordsOf(tickets)
  const shifted = (source: Float64Array): Float64Array => {
    const instants = gather(source, new Float64Array(count))
    for (let i = 0; i < count; i++) instants[i] -= span.epochSeconds
    return instants
  }
  const { effortSeconds, touches, patienceSeconds, dueAt, opening } = tickets
  return {
    count,
    createdAt: shifted(tickets.createdAt),
    kind: gather(kindOf, new Uint16Array(count)),
    luckLow: gather(words.low, new Uint32Array(count)),
    luckHigh: gather(words.high, new Uint32Array(count)),
    ...(effortSeconds && { effortSeconds: gather(effortSeconds, new Float64Array(count)) }),
    ...(touches && { touches: gather(touches, new Uint16Array(count)) }),
    ...(patienceSeconds && { patienceSeconds: gather(patienceSeconds, new Float64Array(count)) }),
    ...(dueAt && { dueAt: shifted(dueAt) }),
    ...(opening && { opening: gather(opening, new Uint8Array(count)) }),
    ...(clockOfZone && {
      replyClock: Int16Array.from(rows, row => (tickets.zone[row] < 0 ? -1 : clockOfZone[tickets.zone[row]]))
    })
  }
}
