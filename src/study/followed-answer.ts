import type { Problem } from '../model/check/problem.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import type { Scenario } from '../model/scenario.ts'
import type { FollowedReplication } from './followed-replication.ts'
import type { Luck } from './replicate.ts'

/** What a thread is told to follow: recorded tickets come with all their ids, since what comes back names them. */
export interface FollowTask {
  readonly scenario: Scenario
  readonly recorded?: { readonly table: Omit<TicketTable, 'id'>; readonly ids: readonly string[] } | undefined
  readonly luck: Luck
}

/** A followed replication as plain data: of the legend all but the function that makes ids, which stand beside it. */
export interface FollowedData extends Omit<FollowedReplication, 'legend'> {
  readonly legend: Omit<FollowedReplication['legend'], 'ticketId'>
  readonly ids: readonly string[]
}

/** What a thread answers. Errors lose their class on the way, so they are told as data. */
export type FollowAnswer =
  | { readonly followed: FollowedData }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: { readonly message: string; readonly stack: string } }

/** What a thread is told of these tickets. */
export const tableAndIds = ({ id, ...table }: TicketTable): FollowTask['recorded'] => ({
  table,
  ids: Array.from({ length: table.count }, (_, row) => id(row))
})

/** The tickets as they were before they were told. */
export const tableWithIds = ({ table, ids }: NonNullable<FollowTask['recorded']>): TicketTable => ({
  ...table,
  id: row => ids[row]
})

/** A followed replication without functions. */
export const withoutFunctions = ({ legend, ...rest }: FollowedReplication): FollowedData => {
  const { ticketId, ...words } = legend
  const ids = Array.from({ length: rest.program.tickets.count }, (_, row) => ticketId(row))
  return { ...rest, legend: words, ids }
}

/** A followed replication as it was before it lost its functions. */
export const withFunctions = ({ legend, ids, ...rest }: FollowedData): FollowedReplication => ({
  ...rest,
  legend: { ...legend, ticketId: row => ids[row] }
})

/** The memory of all columns inside plain data, each once, so that it can be handed over rather than copied. */
export const buffersIn = (data: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> => {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer)
  } else if (typeof data === 'object' && data !== null) for (const part of Object.values(data)) buffersIn(part, found)
  return found
}
