import type { Legend } from '../../engine/legend.ts'
import { type Observations, TicketState } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { cellKeys, type Dimension, dimensionsOfKind, dimensionsOfRegion, kindsOfTickets } from '../dimensions.ts'
import { type Membership, membershipOf } from '../groups/membership.ts'
import { requireEqual } from '../require-equal.ts'
import { HOURS_OF_WEEK, type ReportGrid } from '../series/report-grid.ts'
import { cellAt } from '../series/time-grid.ts'
import { CAUSES } from './cause.ts'
import { type CauseSeconds, causeSeconds, endOf } from './cause-seconds.ts'

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

/** Field of the break-down by hour of the week of creation. */
export const BY_HOUR = 'hour of the week'

/**
 * Where the time of the counted tickets went (M5): overall, by what is known at creation, by region of the last person, by priority and region, and by hour of
 * the week of creation in the report's zone. Throws where the causes of any ticket of the run do not add up (M8).
 */
export function causeBreakDowns(
  program: Program,
  legend: Legend,
  observations: Observations,
  window: CountedWindow,
  lastAgent: Int32Array,
  grid: ReportGrid
): CauseBreakDown[] {
  const { tickets } = window
  const facts = { seconds: causeSeconds(program, observations, window.observedUntil), observations, tickets }
  const dimensions = [
    ...dimensionsOfKind(program, legend, kindsOfTickets(program, tickets)),
    ...dimensionsOfRegion(program, legend, tickets, lastAgent)
  ]
  const membership = membershipOf(dimensions, cellKeys(program, legend, tickets, lastAgent))
  const cells = tallyRows(facts, membership.cellOf, membership.cells)
  const hours = dimensionOfHour(program, tickets, grid)
  const downs = [
    ...dimensions.map((dimension, d) => breakDown(dimension, tallyCells(cells, membership, d, dimension.keys.length))),
    breakDown(hours, tallyRows(facts, hours.groupOf, HOURS_OF_WEEK))
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
  readonly seconds: CauseSeconds
  readonly observations: Observations
  readonly tickets: Int32Array
}

function tallyRows({ seconds, observations, tickets }: Facts, groupOf: ArrayLike<number>, groups: number): Tally {
  const tally = emptyTally(groups)
  const { state } = observations.tickets
  for (let row = 0; row < tickets.length; row++) {
    const group = groupOf[row]
    const first = tickets[row] * CAUSES
    tally.tickets[group]++
    for (let cause = 0; cause < CAUSES; cause++) tally.seconds[group * CAUSES + cause] += seconds[first + cause]
    if (state[tickets[row]] !== TicketState.solved) continue
    tally.solved[group]++
    for (let cause = 0; cause < CAUSES; cause++) tally.solvedSeconds[group * CAUSES + cause] += seconds[first + cause]
  }
  return tally
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
