import type { TicketTable } from '../../model/demand/tickets.ts'
import { arrivalHourPrefix, arrivalId } from './ids.ts'

const HOUR = 3600

/** Columns of drawn tickets while they are drawn; one row a ticket, ascending by creation. */
export interface DrawnTickets {
  count: number
  createdAt: Float64Array
  channel: Uint16Array
  plan: Uint16Array
  priority: Uint16Array
  skill: Uint16Array
  zone: Int16Array
  region: Int16Array
  idLow: Uint32Array
  idHigh: Uint32Array
  /** Stream and number within the stream's hour: what the id is made of. */
  stream: Uint16Array
  number: Uint32Array
}

/** Empty columns with room for `room` tickets. */
export function emptyTickets(room: number): DrawnTickets {
  return {
    count: 0,
    createdAt: new Float64Array(room),
    channel: new Uint16Array(room),
    plan: new Uint16Array(room),
    priority: new Uint16Array(room),
    skill: new Uint16Array(room),
    zone: new Int16Array(room),
    region: new Int16Array(room),
    idLow: new Uint32Array(room),
    idHigh: new Uint32Array(room),
    stream: new Uint16Array(room),
    number: new Uint32Array(room)
  }
}

/** The same tickets in columns with room for at least `more` further ones. */
export function withRoom(tickets: DrawnTickets, more: number): DrawnTickets {
  const needed = tickets.count + more
  if (needed <= tickets.createdAt.length) return tickets
  const larger = emptyTickets(Math.max(needed, Math.ceil(tickets.createdAt.length * 1.5)))
  larger.count = tickets.count
  for (const column of COLUMNS) larger[column].set(tickets[column])
  return larger
}

const COLUMNS = [
  'createdAt',
  'channel',
  'plan',
  'priority',
  'skill',
  'zone',
  'region',
  'idLow',
  'idHigh',
  'stream',
  'number'
] as const

/** What the indexes of drawn tickets mean, and which columns are of use. */
export interface DrawnNames {
  readonly streams: readonly string[]
  readonly zones: readonly string[]
  readonly combined: readonly (readonly number[])[]
  readonly hasRegions: boolean
}

/** The drawn tickets as a table; ids are made when asked for, from the names of the streams. */
export function toTable(tickets: DrawnTickets, { streams, zones, combined, hasRegions }: DrawnNames): TicketTable {
  const { count, createdAt, stream, number } = tickets
  return {
    count,
    id: row => arrivalId(arrivalHourPrefix(streams[stream[row]], Math.floor(createdAt[row] / HOUR)), number[row]),
    idLow: tickets.idLow.subarray(0, count),
    idHigh: tickets.idHigh.subarray(0, count),
    createdAt: createdAt.subarray(0, count),
    channel: tickets.channel.subarray(0, count),
    plan: tickets.plan.subarray(0, count),
    priority: tickets.priority.subarray(0, count),
    skill: tickets.skill.subarray(0, count),
    zone: tickets.zone.subarray(0, count),
    zones,
    ...(hasRegions && { region: tickets.region.subarray(0, count) }),
    ...(combined.length > 0 && { combined })
  }
}
