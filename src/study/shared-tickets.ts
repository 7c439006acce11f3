import { idWordsOf } from '../compile/arrivals/words.ts'
import type { TicketTable } from '../model/demand/tickets.ts'

/**
 * Recorded tickets whose columns all threads read from the same memory.
 *
 * Ids stay behind: of them a run needs their two words of luck, and their order among tickets created at the same instant.
 */
export interface SharedTickets extends Omit<TicketTable, 'id'> {
  /** Place of each row in the order of creation, then id; absent where the rows are in strict order of creation. */
  readonly rank?: Uint32Array
}

type Column = Float64Array | Uint32Array | Uint16Array | Int16Array | Uint8Array

/** Copies the columns of a table into memory that threads can share. */
export const shareTickets = (table: TicketTable): SharedTickets => {
  const { id: _, ...parts } = table
  const { low, high } = idWordsOf(table)
  const rank = rankOf(table)
  const columns: [string, unknown][] = Object.entries({ ...parts, idLow: low, idHigh: high, ...(rank && { rank }) })
  const shared = columns.map(([name, value]) => [name, ArrayBuffer.isView(value) ? toShared(value as Column) : value])
  return Object.fromEntries(shared) as SharedTickets
}

/** The table as a thread sees it: its ids are no longer those of the file, but come in the same order. */
export const tableOf = ({ rank, ...parts }: SharedTickets): TicketTable => ({
  ...parts,
  id: row => textInOrder(rank === undefined ? row : rank[row])
})

/** Texts that compare as the numbers do. */
const textInOrder = (number: number): string => String.fromCharCode(number >>> 16, number & 0xffff)

const toShared = (column: Column): Column => {
  const { buffer, byteLength } = column
  if (buffer instanceof SharedArrayBuffer) return column
  const make = column.constructor as new (buffer: SharedArrayBuffer) => Column
  const shared = new make(new SharedArrayBuffer(byteLength))
  shared.set(column)
  return shared
}

const rankOf = ({ count, createdAt, id }: TicketTable): Uint32Array | undefined => {
  let row = 1
  while (row < count && createdAt[row - 1] < createdAt[row]) row++
  if (row >= count) return undefined
  const order = Uint32Array.from({ length: count }, (_, row) => row)
  order.sort((a, b) => createdAt[a] - createdAt[b] || compareTexts(id(a), id(b)))
  const rank = new Uint32Array(count)
  order.forEach((row, place) => {
    rank[row] = place
  })
  return rank
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
