import {
  type Observations,
  type ObservedTickets,
  type ObservedTouches,
  TicketState,
  TouchEnd
} from '../../src/engine/observations.ts'
import type { TwinTicket, TwinTouch, World } from './world.ts'

/** The world at the end of a run as the columns of `Observations`. */
export const observe = (world: World, events: number): Observations => {
  const { rows, program, now } = world
  const redials = [...world.redials].sort((left, right) => left.leftAt - right.leftAt)
  const touches = [...rows].sort((left, right) => left.startAt - right.startAt || left.ticket.row - right.ticket.row)
  const rowOf = new Map(touches.map((touch, row) => [touch, row]))
  const endedAt = program.until === Infinity ? now : program.until
  return {
    tickets: observeTickets(world, rowOf),
    touches: observeTouches(touches, rowOf, endedAt),
    redials: {
      count: redials.length,
      ticket: Int32Array.from(redials, redial => redial.ticket.row),
      leftAt: Float64Array.from(redials, redial => redial.leftAt),
      backAt: Float64Array.from(redials, redial => redial.backAt)
    },
    endedAt,
    events
  }
}

type Rows = ReadonlyMap<TwinTouch | undefined, number>

const observeTickets = ({ tickets }: World, rowOf: Rows): ObservedTickets => {
  const instants = (instantOf: (ticket: TwinTicket) => number) => Float64Array.from(tickets, instantOf)
  return {
    state: Uint8Array.from(tickets, ticket => TicketState[ticket.state]),
    kind: Uint16Array.from(tickets, ticket => ticket.kind.row),
    reopens: Uint16Array.from(tickets, ticket => ticket.reopens),
    firstStartAt: instants(ticket => ticket.rows[0]?.startAt ?? NaN),
    firstReplyAt: instants(ticket => ticket.firstReplyAt),
    firstSolvedAt: instants(ticket => ticket.firstSolvedAt),
    closedAt: instants(ticket => ticket.closedAt),
    openToAllAt: instants(ticket => (ticket.state === 'waiting' ? ticket.stageZeroAt : NaN)),
    waitingSince: instants(ticket => (isBetween(ticket) ? ticket.waitingSince : NaN)),
    lastTouch: Int32Array.from(tickets, ticket => rowOf.get(ticket.rows.at(-1)) ?? -1),
    owner: Int32Array.from(tickets, ticket => ticket.owner?.row ?? -1)
  }
}

/** Whether something is still to come before the ticket's next touch. */
const isBetween = ({ state }: TwinTicket): boolean => ['waiting', 'pending', 'withBot', 'redialing'].includes(state)

const observeTouches = (touches: readonly TwinTouch[], rowOf: Rows, endedAt: number): ObservedTouches => {
  const seconds = (secondsOf: (touch: TwinTouch) => number) => Float64Array.from(touches, secondsOf)
  const endOf = (touch: TwinTouch) => (touch.person.hands.includes(touch) ? endedAt : touch.endAt)
  const lengthOf = (touch: TwinTouch) => endOf(touch) - touch.startAt
  return {
    count: touches.length,
    ticket: Int32Array.from(touches, touch => touch.ticket.row),
    agent: Int32Array.from(touches, touch => touch.person.row),
    kind: Uint16Array.from(touches, touch => touch.kind.row),
    waitingSince: seconds(touch => touch.waitingSince),
    openToAllAt: seconds(touch => touch.openToAllAt),
    startAt: seconds(touch => touch.startAt),
    endAt: seconds(endOf),
    consultSeconds: seconds(touch => Math.min(touch.isAsking ? Infinity : touch.consultSeconds, lengthOf(touch))),
    extraSeconds: seconds(touch => touch.extraSeconds),
    isTakenOver: Uint8Array.from(touches, touch => (touch.isTakenOver ? 1 : 0)),
    end: Uint8Array.from(touches, touch => TouchEnd[touch.end]),
    previous: Int32Array.from(touches, ({ activity, ticket: { rows } }, row) =>
      activity === 'answer' ? -1 : (rowOf.get(rows[rows.indexOf(touches[row]) - 1]) ?? -1)
    )
  }
}
