import type { Legend } from '../../engine/legend.ts'
import type { Measures } from '../measures.ts'
import type { DepthSeries } from '../series/queue-depth.ts'
import type { StaffCell, StaffColumns } from '../work/staffing.ts'
import { type Columns, count, instant, number, seconds, text } from './column.ts'

/** What an interval is told for: some people, and, where they are all regions, the tickets of their skill. */
interface IntervalCell {
  readonly staff: StaffCell
  readonly waiting: DepthSeries | undefined
  readonly backlog: DepthSeries | undefined
}

/** Everything that the table of intervals tells; its rows are the intervals of the first cell, then of the next. */
export interface IntervalSource {
  /** From 1. */
  readonly replication: number
  readonly legend: Legend
  readonly measures: Measures
  readonly cells: readonly IntervalCell[]
  readonly intervals: number
}

/** Joins the people and the tickets of a run by region and skill. */
export function intervalSource(replication: number, legend: Legend, measures: Measures): IntervalSource {
  const depthOf = (list: readonly DepthSeries[], { region, skill }: StaffCell): DepthSeries | undefined =>
    region !== null
      ? undefined
      : list.find(({ by, key }) => (skill === null ? by.length === 0 : by.join() === 'skill' && key[0] === skill))
  const cells = measures.staffing.cells.map(staff => ({
    staff,
    waiting: depthOf(measures.waiting, staff),
    backlog: depthOf(measures.backlog, staff)
  }))
  return { replication, legend, measures, cells, intervals: measures.grid.intervals.count }
}

/** Number of rows of the table. */
export function intervalRows({ cells, intervals }: IntervalSource): number {
  return cells.length * intervals
}

type Edge = 0 | 1

const edge = (which: Edge) => (source: IntervalSource, row: number) =>
  source.legend.epochSeconds + source.measures.grid.intervals.edges[intervalOf(source, row) + which]

const cellOf = ({ cells, intervals }: IntervalSource, row: number): IntervalCell => cells[Math.floor(row / intervals)]

function intervalOf({ intervals }: IntervalSource, row: number): number {
  return row % intervals
}

const people = (key: keyof StaffColumns) => (source: IntervalSource, row: number) =>
  cellOf(source, row).staff.intervals[key][intervalOf(source, row)]

const gap = (source: IntervalSource, row: number): number =>
  people('available')(source, row) - people('required')(source, row)

type DepthKey = 'mean' | 'min' | 'max' | 'oldestSeconds'

const depth = (which: 'waiting' | 'backlog', key: DepthKey) => (source: IntervalSource, row: number) =>
  cellOf(source, row)[which]?.[key][intervalOf(source, row)] ?? Number.NaN

/** Columns of the table of intervals: one row an interval of the report, region and skill, and for all regions and any skill. */
export const intervalColumns: Columns<IntervalSource> = [
  count('replication', ({ replication }) => replication, 'Number of the replication, from 1.'),
  text(
    'region',
    (source, row) => cellOf(source, row).staff.region,
    'Region of the people; nothing: all regions.',
    true
  ),
  text(
    'skill',
    (source, row) => cellOf(source, row).staff.skill,
    'Skill of the people and of the tickets; nothing: any skill, where people with several count once.',
    true
  ),
  instant('startAt', edge(0), 'Start of the interval.', false),
  instant('endAt', edge(1), 'End of the interval.', false),
  count(
    'hourOfWeek',
    ({ legend }, row) => legend.intervalHourOfWeek[row % (legend.intervalStart.length - 1)],
    'Hour of the week at its start, on the clock of the report, 0 is Monday 00:00.',
    'hour'
  ),
  number(
    'scheduledPeople',
    people('scheduled'),
    'people',
    'On shift by plan; means over the interval, so for all below.',
    false
  ),
  number(
    'availablePeople',
    people('available'),
    'people',
    'Scheduled less unplanned absence, breaks and meetings.',
    false
  ),
  number('busyPeople', people('busy'), 'people', 'At work on tickets within their shift.', false),
  number('overtimePeople', people('overtime'), 'people', 'At work on tickets outside their shift.', false),
  number('requiredPeople', people('required'), 'people', 'Needed for the promises.', false),
  number('gapPeople', gap, 'people', 'Available less required; below 0: people are missing.', false),
  number(
    'waitingTickets',
    depth('waiting', 'mean'),
    'tickets',
    'Waiting for a person, mean; nothing where the row is about one region, so for all below.'
  ),
  number('waitingTicketsMin', depth('waiting', 'min'), 'tickets', 'The least at once.'),
  number('waitingTicketsMax', depth('waiting', 'max'), 'tickets', 'The most at once.'),
  seconds(
    'waitingOldestSeconds',
    depth('waiting', 'oldestSeconds'),
    'Longest present wait at the end of the interval.',
    true
  ),
  number('backlogTickets', depth('backlog', 'mean'), 'tickets', 'Created and not closed, mean.'),
  number('backlogTicketsMin', depth('backlog', 'min'), 'tickets', 'The least at once.'),
  number('backlogTicketsMax', depth('backlog', 'max'), 'tickets', 'The most at once.'),
  seconds(
    'backlogOldestSeconds',
    depth('backlog', 'oldestSeconds'),
    'Age of the oldest at the end of the interval.',
    true
  )
]
