import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { World } from './world.ts'

/** The world at the end of a run as the columns of `Observations`. */
export const observe = (world: World, events: number): Observations => {
  const { tickets, rows } = world
  const touches = [...rows].sort((left, right) => left.startAt - right.startAt || left.ticket.row - right.ticket.row)
  const rowOf = new Map(touches.map((touch, row) => [touch, row]))
  const endedAt = world.program.until === Infinity ? world.now : world.program.until
  const waits = (state: string) => state === 'waiting' || state === 'pending'
  return {
    tickets: {
      state: Uint8Array.from(tickets, ticket => TicketState[ticket.state]),
      firstStartAt: Float64Array.from(tickets, ticket => ticket.rows[0]?.startAt ?? NaN),
      firstReplyAt: Float64Array.from(tickets, ticket => ticket.firstReplyAt),
      closedAt: Float64Array.from(tickets, ticket => ticket.closedAt),
      waitingSince: Float64Array.from(tickets, ticket => (waits(ticket.state) ? ticket.waitingSince : NaN)),
      lastTouch: Int32Array.from(tickets, ticket => rowOf.get(ticket.rows.at(-1) ?? rows[-1]) ?? -1),
      owner: Int32Array.from(tickets, ticket => ticket.owner?.row ?? -1)
    },
    touches: {
      count: touches.length,
      ticket: Int32Array.from(touches, touch => touch.ticket.row),
      agent: Int32Array.from(touches, touch => touch.person.row),
      waitingSince: Float64Array.from(touches, touch => touch.waitingSince),
      startAt: Float64Array.from(touches, touch => touch.startAt),
      endAt: Float64Array.from(touches, touch => (touch.person.hand === touch ? endedAt : touch.endAt)),
      extraSeconds: Float64Array.from(touches, touch => touch.extraSeconds),
      end: Uint8Array.from(touches, touch => TouchEnd[touch.end]),
      previous: Int32Array.from(touches, touch => {
        const before = touch.ticket.rows[touch.ticket.rows.indexOf(touch) - 1]
        return before === undefined ? -1 : (rowOf.get(before) ?? -1)
      })
    },
    endedAt,
    events
  }
}
