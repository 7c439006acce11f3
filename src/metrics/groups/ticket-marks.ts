import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { trueKinds } from '../dimensions.ts'
import type { TicketHistories } from '../histories/histories.ts'
import type { TicketMarks } from './count-tickets.ts'

/** Regions from which on a ticket has gone around the globe. */
const REGIONS_OF_A_CIRCLE = 3

/** Marks what tickets went through. */
export function ticketMarks(
  program: Program,
  { statedChannel, isPrevented, isBotWrong, kindChannel }: Legend,
  { tickets }: Observations,
  { redials, reopenings, regions, hasReturned, firstAgent, lastAgent }: TicketHistories
): TicketMarks {
  return {
    prevented: isPrevented,
    botWrong: isBotWrong,
    converted: statedChannel && otherThanOfKind(statedChannel, trueKinds(program), kindChannel),
    redialed: redials && atLeast(redials, 1),
    reopened: reopenings.ticket.length === 0 ? undefined : atLeast(tickets.reopens, 1),
    solvedOnce: known(tickets.firstSolvedAt),
    circled: atLeast(regions, REGIONS_OF_A_CIRCLE),
    returned: hasReturned,
    solvedByWhoBegan: solvedByWhoBegan(tickets.state, firstAgent, lastAgent)
  }
}

function atLeast(values: Uint16Array, least: number): Uint8Array {
  const marks = new Uint8Array(values.length)
  for (let ticket = 0; ticket < marks.length; ticket++) marks[ticket] = values[ticket] >= least ? 1 : 0
  return marks
}

function known(instants: Float64Array): Uint8Array {
  const marks = new Uint8Array(instants.length)
  for (let ticket = 0; ticket < marks.length; ticket++) marks[ticket] = Number.isNaN(instants[ticket]) ? 0 : 1
  return marks
}

function otherThanOfKind(values: Uint16Array, kind: Uint16Array, ofKind: Uint16Array): Uint8Array {
  const marks = new Uint8Array(values.length)
  for (let ticket = 0; ticket < marks.length; ticket++) marks[ticket] = values[ticket] === ofKind[kind[ticket]] ? 0 : 1
  return marks
}

function solvedByWhoBegan(state: Uint8Array, firstAgent: Int32Array, lastAgent: Int32Array): Uint8Array {
  const marks = new Uint8Array(state.length)
  for (let ticket = 0; ticket < marks.length; ticket++) {
    const isSuch = state[ticket] === TicketState.solved && firstAgent[ticket] === lastAgent[ticket]
    marks[ticket] = isSuch ? 1 : 0
  }
  return marks
}
