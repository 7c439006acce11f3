import type { TicketTable } from '../../model/demand/tickets.ts'
import { createTicketIds, type TicketIds } from './ids.ts'

/** Columns of tickets while they are read, one row a ticket; those that the file does not have are absent. */
export interface TicketColumns {
  readonly ids: TicketIds
  /** Line of each row. */
  line: Uint32Array
  createdAt: Float64Array
  channel: Uint16Array
  plan: Uint16Array
  priority: Uint16Array
  skill: Uint16Array
  zone: Int16Array
  region?: Int16Array
  effortSeconds?: Float64Array
  touches?: Uint16Array
  patienceSeconds?: Float64Array
  dueAt?: Float64Array
  opening?: Uint8Array
}

/** Parts of a ticket that are kept only where the file has them. */
export type OptionalPart = 'region' | 'effort' | 'touches' | 'patience' | 'due' | 'state'

const ROOM = 1024

/** Empty columns for these parts. */
export const emptyColumns = (has: (part: OptionalPart) => boolean): TicketColumns => ({
  ids: createTicketIds(),
  line: new Uint32Array(ROOM),
  createdAt: new Float64Array(ROOM).fill(Number.NaN),
  channel: new Uint16Array(ROOM),
  plan: new Uint16Array(ROOM),
  priority: new Uint16Array(ROOM),
  skill: new Uint16Array(ROOM),
  zone: new Int16Array(ROOM),
  ...(has('region') ? { region: new Int16Array(ROOM) } : {}),
  ...(has('effort') ? { effortSeconds: new Float64Array(ROOM).fill(Number.NaN) } : {}),
  ...(has('touches') ? { touches: new Uint16Array(ROOM) } : {}),
  ...(has('patience') ? { patienceSeconds: new Float64Array(ROOM).fill(Number.NaN) } : {}),
  ...(has('due') ? { dueAt: new Float64Array(ROOM).fill(Number.NaN) } : {}),
  ...(has('state') ? { opening: new Uint8Array(ROOM) } : {})
})

/** Makes room for one more row. */
export const makeRoom = (columns: TicketColumns): void => {
  if (columns.ids.count < columns.line.length) return
  mapColumns(columns, column => {
    const larger = new (column.constructor as new (length: number) => typeof column)(Math.ceil(column.length * 1.5))
    if (larger instanceof Float64Array) larger.fill(Number.NaN, column.length)
    larger.set(column)
    return larger
  })
}

/** The rows for which `isGood` holds, in the order of the file, as a table with no more memory than they need; no row can be added after it. */
export const toTicketTable = (
  columns: TicketColumns,
  isGood: (row: number) => boolean,
  zones: readonly string[],
  combined: readonly (readonly number[])[]
): TicketTable => {
  const rows = columns.ids.count
  let count = 0
  for (let row = 0; row < rows; row++) {
    if (!isGood(row)) continue
    if (count !== row) moveRow(columns, row, count)
    count++
  }
  columns.ids.keep(isGood)
  columns.line = new Uint32Array(0)
  mapColumns(columns, column => column.slice(0, count) as typeof column)
  const { ids, line: _, ...parts } = columns
  return { count, id: ids.textOf, zones, ...parts, ...(combined.length > 0 && { combined }) }
}

const COLUMNS = [
  'line',
  'createdAt',
  'channel',
  'plan',
  'priority',
  'skill',
  'zone',
  'region',
  'effortSeconds',
  'touches',
  'patienceSeconds',
  'dueAt',
  'opening'
] as const

type AnyColumn = Float64Array | Uint32Array | Uint16Array | Int16Array | Uint8Array

const mapColumns = (columns: TicketColumns, map: (column: AnyColumn) => AnyColumn): void => {
  for (const name of COLUMNS) {
    const column = columns[name]
    if (column !== undefined) Object.assign(columns, { [name]: map(column) })
  }
}

const moveRow = (columns: TicketColumns, from: number, to: number): void => {
  for (const name of COLUMNS) {
    const column = columns[name]
    if (column !== undefined) column[to] = column[from]
  }
}
