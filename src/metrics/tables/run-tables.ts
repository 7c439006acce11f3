import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { countedWindow } from '../counted-window.ts'
import { followedObservations } from '../followed-observations.ts'
import type { Measures } from '../measures.ts'
import type { Cell, CellType, Column, Columns } from './column.ts'
import { intervalColumns, intervalRows, intervalSource } from './interval-columns.ts'
import { peopleColumns } from './people-columns.ts'
import { ticketColumns } from './ticket-columns.ts'
import { ticketSource } from './ticket-source.ts'
import { touchColumns } from './touch-columns.ts'
import { touchSource } from './touch-source.ts'

/** Names of the tables in the order in which they are made, each with the columns of its rows. */
export const tableColumns = {
  tickets: ticketColumns,
  touches: touchColumns,
  intervals: intervalColumns,
  people: peopleColumns
} as const

/** Name of a table. */
export type TableName = keyof typeof tableColumns

/** Names of all tables. */
export const tableNames = Object.keys(tableColumns) as readonly TableName[]

/** What a column is called and holds, without its source. */
export type ColumnHead = Pick<Column<never>, 'name' | 'type' | 'unit' | 'meaning' | 'isNullable'>

/** The columns of each table, in their order. */
export const tableHeads: Readonly<Record<TableName, readonly ColumnHead[]>> = tableColumns

/** Rows of one table of one replication, made as they are read. */
export interface TableRows {
  readonly name: TableName
  readonly columns: readonly ColumnHead[]
  readonly rows: number
  /** Cells of a column in rows [from, to). */
  readonly cells: (column: number, from: number, to: number) => Cell[]
}

/** One replication, simulated and measured. */
export interface MeasuredRun {
  /** From 1. */
  readonly replication: number
  readonly program: Program
  readonly legend: Legend
  readonly observations: Observations
  readonly measures: Measures
}

/** Makes the tables of a replication, one after the other: what one needs is dropped before the next is begun. */
export function* runTables({
  replication,
  program,
  legend,
  observations,
  measures
}: MeasuredRun): Generator<TableRows> {
  const window = countedWindow(program, legend, observations)
  const followed = followedObservations(observations, window.observedUntil)
  const run = { replication, program, legend, observations: followed, window }
  const tickets = ticketSource(run)
  yield tableOf('tickets', ticketColumns, tickets, tickets.rows.length)
  yield tableOf('touches', touchColumns, touchSource(run), followed.touches.count)
  const intervals = intervalSource(replication, legend, measures)
  yield tableOf('intervals', intervalColumns, intervals, intervalRows(intervals))
  yield tableOf('people', peopleColumns, { replication, legend, measures }, legend.agents.length)
}

function tableOf<Source>(name: TableName, columns: Columns<Source>, source: Source, rows: number): TableRows {
  const cells = (column: number, from: number, to: number): Cell[] => {
    const { of } = columns[column]
    const made = new Array<Cell>(to - from)
    for (let row = from; row < to; row++) made[row - from] = of(source, row)
    return made
  }
  return { name, columns, rows, cells }
}

export type { Cell, CellType }
