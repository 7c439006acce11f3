import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { freeMemory } from '../../num/free-memory.ts'
import type { CountedWindow } from '../counted-window.ts'
import type { Dimension } from '../dimensions.ts'
import type { Membership } from '../groups/membership.ts'
import type { TicketGroups } from '../groups/ticket-groups.ts'
import { requireEqual } from '../require-equal.ts'
import { HOURS_OF_WEEK, type ReportGrid } from '../series/report-grid.ts'
import { cellAt } from '../series/time-grid.ts'
import { CAUSES } from './cause.ts'
import { type CauseSeconds, causeSeconds, endOf, type TicketRange } from './cause-seconds.ts'

/** Where the time of one group of counted tickets went. */
export interface CauseGroup {
  readonly key: readonly string[]
  /** Counted tickets, and those of them that people solved. */
  readonly tickets: number
  readonly solved: number
  /** Sums by number of `Cause` over all counted tickets, and over the solved ones, seconds. */
  readonly seconds: Float64Array
  readonly solvedSeconds: Float64Array
}

/** Where the time went, by every group of one dimension. */
export interface CauseBreakDown {
  readonly by: readonly string[]
  readonly groups: readonly CauseGroup[]
}

/** The causes of more tickets at a time would be the greatest part of the memory of a long run. */
const TICKETS_AT_ONCE = 2_000_000

/** Field of the break-down by hour of the week of creation. */
export const BY_HOUR = 'hour of the week'

/**
 * Where the time of the counted tickets went (M5): overall, by what is known at creation, by region of the last person, by priority and region, and by hour of
 * the week of creation in the report's zone. Throws where the causes of any ticket of the run do not add up (M8).
 */
export function causeBreakDowns(
  program: Program,
  observations: Observations,
  window: CountedWindow,
  { dimensions, membership }: TicketGroups,
  grid: ReportGrid,
  ticketsAtOnce = TICKETS_AT_ONCE
): CauseBreakDown[] {
  const { tickets } = window
  const hours = dimensionOfHour(program, tickets, grid)
  const [cells, ofHours] = [emptyTally(membership.cells), emptyTally(HOURS_OF_WEEK)]
  for (let from = 0, row = 0; from < program.tickets.count; from += ticketsAtOnce) {
    const range = { from, to: Math.min(from + ticketsAtOnce, program.tickets.count) }
    const seconds = causeSeconds(program, observations, window.observedUntil, range)
    tallyRows(cells, { seconds, range, observations, tickets }, row, membership.cellOf)
    row = tallyRows(ofHours, { seconds, range, observations, tickets }, row, hours.groupOf)
    freeMemory(range.to - from)
  }
  const downs = [
    ...dimensions.map((dimension, d) => breakDown(dimension, tallyCells(cells, membership, d, dimension.keys.length))),
    breakDown(hours, ofHours)
  ]
  checkSums(downs, program, observations, window)
  return downs
}

function dimensionOfHour({ tickets: { createdAt } }: Program, tickets: Int32Array, grid: ReportGrid): Dimension {
  const groupOf = new Uint16Array(tickets.length)
  let piece = tickets.length > 0 ? cellAt(grid.pieces, createdAt[tickets[0]]) : 0
  for (let row = 0; row < tickets.length; row++) {
    const at = createdAt[tickets[row]]
    while (piece + 1 < grid.pieces.count && grid.pieces.edges[piece + 1] <= at) piece++
    groupOf[row] = grid.hourOfWeek[piece]
  }
  return { by: [BY_HOUR], keys: Array.from({ length: HOURS_OF_WEEK }, (_, hour) => [hourName(hour)]), groupOf }
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function hourName(hour: number): string {
  return `${DAYS[Math.floor(hour / 24)]} ${String(hour % 24).padStart(2, '0')}:00`
}

/** Sums of groups, numbered from 0; group g has the rows from `g * CAUSES` on. */
interface Tally {
  readonly tickets: Int32Array
  readonly solved: Int32Array
  readonly seconds: Float64Array
  readonly solvedSeconds: Float64Array
}

function emptyTally(groups: number): Tally {
  return {
    tickets: new Int32Array(groups),
    solved: new Int32Array(groups),
    seconds: new Float64Array(groups * CAUSES),
    solvedSeconds: new Float64Array(groups * CAUSES)
  }
}

interface Facts {
  /** Of the tickets of the range only. */
  readonly seconds: CauseSeconds
  readonly range: TicketRange
  readonly observations: Observations
  readonly tickets: Int32Array
}

/** Adds the counted tickets of the range, from this row on, to their groups; the row that comes after them. */
function tallyRows(
  tally: Tally,
  { seconds, range, observations, tickets }: Facts,
  from: number,
  groupOf: ArrayLike<number>
): number {
  const { tickets: count, solved, seconds: sums, solvedSeconds: solvedSums } = tally
  const { state } = observations.tickets
  let row = from
  for (; row < tickets.length && tickets[row] < range.to; row++) {
    const group = groupOf[row]
    const first = (tickets[row] - range.from) * CAUSES
    const sum = group * CAUSES
    const isSolved = state[tickets[row]] === TicketState.solved
    count[group]++
    if (isSolved) solved[group]++
    for (let cause = 0; cause < CAUSES; cause++) {
      const own = seconds[first + cause]
      if (own === 0) continue
      sums[sum + cause] += own
      if (isSolved) solvedSums[sum + cause] += own
    }
  }
  return row
}

/** Puts cells together to the groups of dimension d. */
function tallyCells(ofCells: Tally, membership: Membership, d: number, groups: number): Tally {
  const tally = emptyTally(groups)
  for (let cell = 0; cell < membership.cells; cell++) {
    const group = membership.groupOf[cell * membership.dimensions + d] - membership.firstGroup[d]
    tally.tickets[group] += ofCells.tickets[cell]
    tally.solved[group] += ofCells.solved[cell]
    for (let cause = 0; cause < CAUSES; cause++) {
      tally.seconds[group * CAUSES + cause] += ofCells.seconds[cell * CAUSES + cause]
      tally.solvedSeconds[group * CAUSES + cause] += ofCells.solvedSeconds[cell * CAUSES + cause]
    }
  }
  return tally
}

function breakDown({ by, keys }: Pick<Dimension, 'by' | 'keys'>, tally: Tally): CauseBreakDown {
  const groups = keys.map((key, group) => ({
    key,
    tickets: tally.tickets[group],
    solved: tally.solved[group],
    seconds: tally.seconds.subarray(group * CAUSES, (group + 1) * CAUSES),
    solvedSeconds: tally.solvedSeconds.subarray(group * CAUSES, (group + 1) * CAUSES)
  }))
  return { by, groups }
}

function checkSums(
  downs: readonly CauseBreakDown[],
  { tickets: { createdAt } }: Program,
  observations: Observations,
  { tickets, observedUntil }: CountedWindow
): void {
  let life = 0
  for (const ticket of tickets) life += endOf(observations.tickets, observedUntil, ticket) - createdAt[ticket]
  for (const { by, groups } of downs) {
    const sum = groups.reduce((total, group) => group.seconds.reduce((part, own) => part + own, total), 0)
    requireEqual(`the causes by ${by.join(' and ') || 'all'}`, sum, 'the counted tickets’ time together', life)
  }
}
