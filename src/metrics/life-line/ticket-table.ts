import { TicketState } from '../../engine/observations.ts'
import { CAUSES, Cause } from '../causes/cause.ts'
import { endOf } from '../causes/cause-seconds.ts'
import { countedWindow } from '../counted-window.ts'
import { followedObservations } from '../followed-observations.ts'
import type { TicketHistories } from '../histories/histories.ts'
import { isClosed, ticketHistories } from '../histories/ticket-histories.ts'
import { type Breaches, breachesOf } from '../promises/breaches.ts'
import { judgePromises } from '../promises/judged-promises.ts'
import { peopleGetAt } from '../promises/people-get-at.ts'
import type { TracedRun } from './traced-run.ts'

/** The counted tickets of one run, a column a line, in order of creation; a place is an index into the columns. */
export interface TicketTable {
  readonly count: number
  /** Row of the program’s tickets. */
  readonly row: Int32Array
  /** Kind that it has at the end of the run. */
  readonly kind: Uint16Array
  /** Seconds from the start of the counted period. */
  readonly createdAt: Float64Array
  /** Seconds from when people got it; NaN: none yet. */
  readonly firstReplySeconds: Float64Array
  /** Seconds from creation; NaN: not solved. */
  readonly resolutionSeconds: Float64Array
  /** From creation to the close or the end of the run, without the customer’s own time; seconds. */
  readonly ownSeconds: Float64Array
  /** `TicketState`. */
  readonly state: Uint8Array
  /** 1 where nobody has closed it. */
  readonly isOpen: Uint8Array
  /** So far, for open tickets. */
  readonly touches: Int32Array
  readonly people: Int32Array
  readonly handovers: Int32Array
  readonly regions: Int32Array
  /** Promises broken; of each sort by bits, in the order of `targetKeys`. */
  readonly broken: Int32Array
  readonly brokenSorts: Uint8Array
}

/** Lists every counted ticket with what became of it. */
export function ticketTable(run: TracedRun): TicketTable {
  const { program, legend, until } = run
  const observations = followedObservations(run.observations, until)
  const window = countedWindow(program, legend, observations)
  const row = window.tickets
  const histories = ticketHistories(program, legend, observations, window)
  const breaches = breachesOf(judgePromises(program, legend, observations, window), window)
  const { kind, state } = observations.tickets
  const isOpen = (ticket: number) => !isClosed(state[ticket])
  return {
    count: row.length,
    row,
    kind: Uint16Array.from(row, ticket => kind[ticket]),
    createdAt: Float64Array.from(row, ticket => program.tickets.createdAt[ticket]),
    ...spansOf(run),
    state: Uint8Array.from(row, ticket => state[ticket]),
    isOpen: Uint8Array.from(row, ticket => (isOpen(ticket) ? 1 : 0)),
    ...countsOf(histories, row),
    ...brokenOf(breaches, row)
  }

  function spansOf({ seconds }: TracedRun) {
    const { firstReplyAt, closedAt } = observations.tickets
    const { createdAt } = program.tickets
    const getAt = peopleGetAt(program)
    const isSolved = (ticket: number) => state[ticket] === TicketState.solved
    const ownOf = (ticket: number) =>
      endOf(observations.tickets, until, ticket) - createdAt[ticket] - seconds[ticket * CAUSES + Cause.customer]
    return {
      firstReplySeconds: Float64Array.from(row, ticket => firstReplyAt[ticket] - getAt[ticket]),
      resolutionSeconds: Float64Array.from(row, ticket =>
        isSolved(ticket) ? closedAt[ticket] - createdAt[ticket] : Number.NaN
      ),
      ownSeconds: Float64Array.from(row, ownOf)
    }
  }
}

function countsOf({ touches, people, handovers, regions }: TicketHistories, row: Int32Array) {
  const of = (values: ArrayLike<number>) => Int32Array.from(row, ticket => values[ticket])
  return { touches: of(touches), people: of(people), handovers: of(handovers), regions: of(regions) }
}

function brokenOf({ ticket, promise }: Breaches, row: Int32Array): Pick<TicketTable, 'broken' | 'brokenSorts'> {
  const placeOf = new Map(Array.from(row, (own, place) => [own, place]))
  const broken = new Int32Array(row.length)
  const brokenSorts = new Uint8Array(row.length)
  for (let i = 0; i < ticket.length; i++) {
    const place = placeOf.get(ticket[i]) ?? -1
    if (place < 0) continue
    broken[place]++
    brokenSorts[place] |= 1 << promise[i]
  }
  return { broken, brokenSorts }
}
