import { type Observations, TicketState, TouchEnd } from '../../engine/observations.ts'
import { regionOfAgents } from '../dimensions.ts'
import { isClosed } from '../histories/ticket-histories.ts'
import type { TracedRun } from '../life-line/traced-run.ts'
import type { ChangeStore } from './change-store.ts'
import { type DeskCells, Phase } from './desk-cells.ts'

/** Notes whenever a ticket comes to another phase, queue, priority or region: from its creation to its close. */
export function addTicketChanges(
  store: ChangeStore,
  { program, legend }: TracedRun,
  cells: DeskCells,
  observations: Observations
): void {
  const { tickets, startAt } = program
  const { touches, redials } = observations
  const regionOf = regionOfAgents(program, legend)
  const cellOf = new Int32Array(tickets.count).fill(cells.away)
  const region = new Int32Array(tickets.count).fill(cells.regions)
  const last = new Int32Array(tickets.count).fill(-1)
  const { state } = observations.tickets
  for (let ticket = 0; ticket < tickets.count; ticket++) if (state[ticket] !== TicketState.notArrived) arrive(ticket)
  for (let row = 0; row < redials.count; row++) {
    const ticket = redials.ticket[row]
    go(ticket, redials.leftAt[row], Phase.pending, tickets.kind[ticket])
    if (redials.backAt[row] < observations.endedAt) go(ticket, redials.backAt[row], Phase.waiting, tickets.kind[ticket])
  }
  for (let touch = 0; touch < touches.count; touch++) if (touches.end[touch] !== TouchEnd.consulted) passTouch(touch)
  for (let ticket = 0; ticket < tickets.count; ticket++) passEnd(ticket)

  function go(ticket: number, at: number, phase: number, kind: number): void {
    const to = cells.ticket(phase, legend.kindQueue[kind], program.kinds.priority[kind], region[ticket])
    store.add(ticket, at, cellOf[ticket], to)
    cellOf[ticket] = to
  }

  /** To the bot first, where there is one; an opening backlog may be with the customer. */
  function arrive(ticket: number): void {
    const at = tickets.createdAt[ticket]
    const kind = tickets.kind[ticket]
    const isOpening = at < startAt
    const botSeconds = isOpening ? 0 : (tickets.botSeconds?.[ticket] ?? 0)
    if (isOpening && tickets.opening?.[ticket] === 1) go(ticket, at, Phase.pending, kind)
    else if (botSeconds > 0) go(ticket, at, Phase.bot, kind)
    else go(ticket, at, Phase.waiting, kind)
    if (botSeconds > 0 && state[ticket] !== TicketState.withBot && state[ticket] !== TicketState.deflected)
      go(ticket, at + botSeconds, Phase.waiting, kind)
  }

  function passTouch(touch: number): void {
    const ticket = touches.ticket[touch]
    const kind = touches.kind[touch]
    if (touches.end[touch] !== TouchEnd.handoverGiven) {
      go(ticket, touches.waitingSince[touch], Phase.waiting, kind)
      region[ticket] = regionOf[touches.agent[touch]]
    }
    go(ticket, touches.startAt[touch], Phase.inWork, kind)
    last[ticket] = touch
    leave(ticket, touch)
  }

  /** What a ticket does after a touch; the wait after it begins at once but where the customer or nobody has it. */
  function leave(ticket: number, touch: number): void {
    const end = touches.end[touch]
    const at = touches.endAt[touch]
    if (end === TouchEnd.unfinished) return
    if (end === TouchEnd.solved) close(ticket, at)
    else go(ticket, at, end === TouchEnd.pending ? Phase.pending : Phase.waiting, touches.kind[touch])
  }

  function close(ticket: number, at: number): void {
    store.add(ticket, at, cellOf[ticket], cells.away)
    cellOf[ticket] = cells.away
  }

  function passEnd(ticket: number): void {
    const { closedAt, waitingSince, kind } = observations.tickets
    if (isClosed(state[ticket]) && cellOf[ticket] !== cells.away) close(ticket, closedAt[ticket])
    if (state[ticket] === TicketState.waiting && (last[ticket] >= 0 || !Number.isNaN(waitingSince[ticket])))
      go(ticket, waitingSince[ticket], Phase.waiting, kind[ticket])
  }
}
