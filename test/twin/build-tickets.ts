import type { ProgramTickets } from '../../src/engine/program.ts'
import type { TicketDraft } from './program-draft.ts'

/** The tickets of a draft; a column of which no ticket says anything is absent. */
export const buildTickets = (tickets: TicketDraft[]): ProgramTickets => {
  const says = (column: keyof TicketDraft) => tickets.some(ticket => ticket[column] !== undefined)
  const numbers = (column: 'effort' | 'patience' | 'dueAt' | 'effortFactor' | 'botSeconds', absent: number) =>
    Float64Array.from(tickets, ticket => ticket[column] ?? absent)
  return {
    count: tickets.length,
    createdAt: Float64Array.from(tickets, ticket => ticket.at),
    kind: Uint16Array.from(tickets, ticket => ticket.kind),
    luckLow: Uint32Array.from(tickets, (ticket, row) => ticket.luck?.[0] ?? row),
    luckHigh: Uint32Array.from(tickets, ticket => ticket.luck?.[1] ?? 7),
    ...(says('effort') && { effortSeconds: numbers('effort', NaN) }),
    ...(says('effortFactor') && { effortFactor: numbers('effortFactor', 1) }),
    ...(says('botSeconds') && { botSeconds: numbers('botSeconds', 0) }),
    ...(says('botSolves') && { botSolves: Uint8Array.from(tickets, ticket => (ticket.botSolves ? 1 : 0)) }),
    ...(says('trueKind') && { trueKind: Uint16Array.from(tickets, ticket => ticket.trueKind ?? ticket.kind) }),
    ...(says('touches') && { touches: Uint16Array.from(tickets, ticket => ticket.touches ?? 0) }),
    ...(says('patience') && { patienceSeconds: numbers('patience', NaN) }),
    ...(says('dueAt') && { dueAt: numbers('dueAt', NaN) }),
    ...(says('replyClock') && { replyClock: Int16Array.from(tickets, ticket => ticket.replyClock ?? -1) }),
    ...(tickets.some(ticket => ticket.pending) && {
      opening: Uint8Array.from(tickets, ticket => (ticket.pending ? 1 : 0))
    })
  }
}
