import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import type { CountedWindow } from '../counted-window.ts'
import { regionOfAgents } from '../dimensions.ts'
import { HOURS_OF_WEEK, type ReportGrid } from '../series/report-grid.ts'
import { headCounts } from './head-counts.ts'
import { offeredLoad } from './offered-load.ts'
import { firstRow, type PersonTime, type Presences, sumOf } from './person-time.ts'
import { employedOnly, presenceOf, shiftsOf } from './presence.ts'
import { requiredPeople } from './required-people.ts'
import { stintsOf } from './stints.ts'

/**
 * People of one region (null: all) with one skill (null: any), in mean numbers of people.
 *
 * Of the time of those who can do it (`available`), how much went into it (`busy`): never more than there is. Whoever works on a
 * skill without having it counts as one who can for as long; what else the same people work on is busy time of other skills.
 */
export interface StaffCell {
  readonly region: string | null
  readonly skill: string | null
  /** People who have the skill while they are scheduled in the counted period. */
  readonly heads: number
  /** By interval of the report. */
  readonly intervals: StaffColumns
  /** By hour of the week, averaged over all weeks. */
  readonly week: StaffColumns
}

/** Mean numbers of people; one entry an interval or an hour of the week. */
export interface StaffColumns {
  readonly scheduled: Float64Array
  readonly available: Float64Array
  readonly busy: Float64Array
  readonly overtime: Float64Array
  readonly required: Float64Array
}

/** Person-seconds of a region in the counted period. */
export interface StaffTotals {
  readonly region: string
  readonly scheduledSeconds: number
  /** Scheduled less absence and pauses. */
  readonly availableSeconds: number
  readonly busySeconds: number
  readonly idleSeconds: number
  readonly overtimeSeconds: number
}

/** M4: who was there, who worked, and who was needed. */
export interface StaffingMeasures {
  readonly totals: readonly StaffTotals[]
  readonly cells: readonly StaffCell[]
}

/** Measures staffing by interval and by hour of the week, for each region × skill, each region, each skill, and all. */
export function staffing(
  program: Program,
  legend: Legend,
  observations: Observations,
  time: PersonTime,
  presences: Presences,
  grid: ReportGrid
): StaffingMeasures {
  const load = offeredLoad(program, legend, observations, grid)
  const required = requiredPeople(program, legend, load, grid.secondsOfHour)
  return {
    totals: legend.regions.map((region, r) => totalsOf(time, region, r, regionOfAgents(program, legend))),
    cells: cellsOf(time, legend, required, headCounts(program, legend, presences), grid)
  }
}

/** Who is there when, by plan and in fact. */
export function presencesOf(program: Program, { plannedShifts }: Legend, window: CountedWindow): Presences {
  const { calendar, agents } = program
  const stints = stintsOf(program)
  const there = presenceOf(calendar, agents.count, window.observedUntil)
  const actual = employedOnly(there, stints)
  const onShift = shiftsOf(calendar, agents.count, window.observedUntil, there)
  return {
    planned: plannedShifts === undefined ? actual : employedOnly(plannedShifts, stints),
    actual,
    shifts: onShift === there ? actual : employedOnly(onShift, stints),
    stints
  }
}

function totalsOf(time: PersonTime, region: string, r: number, regionOf: Int32Array): StaffTotals {
  return {
    region,
    scheduledSeconds: sumOf(time, time.scheduled, r),
    availableSeconds: sumOf(time, time.available, r),
    busySeconds: sumOf(time, time.busy, r),
    idleSeconds: time.ofPeople.idle.reduce((sum, seconds, agent) => (regionOf[agent] === r ? sum + seconds : sum), 0),
    overtimeSeconds: sumOf(time, time.overtime, r)
  }
}

type Week = Omit<StaffColumns, 'required'>

function cellsOf(
  time: PersonTime,
  legend: Legend,
  required: Float64Array,
  heads: Int32Array,
  grid: ReportGrid
): StaffCell[] {
  const cells: StaffCell[] = []
  for (let skill = time.skills; skill >= 0; skill--) {
    const name = skill === time.skills ? null : legend.skills[skill]
    const needed = required.subarray(skill * HOURS_OF_WEEK, (skill + 1) * HOURS_OF_WEEK)
    const all = piecesOf(time, skill)
    const allWeek = weekOf(all, grid)
    const headsIn = (region: number) => heads[region * (time.skills + 1) + skill]
    const allHeads = legend.regions.reduce((sum, _, region) => sum + headsIn(region), 0)
    cells.push(cellOf({ region: null, skill: name, heads: allHeads }, all, allWeek, needed, grid))
    for (let region = 0; region < time.regions; region++) {
      const own = piecesOf(time, skill, region)
      if ([own.scheduled, own.busy, own.overtime].every(isZero)) continue
      const week = weekOf(own, grid)
      const share = needed.map((people, hour) => shareOf(people, week.available[hour], allWeek.available[hour]))
      const which = { region: legend.regions[region], skill: name, heads: headsIn(region) }
      cells.push(cellOf(which, own, week, share, grid))
    }
  }
  return cells
}

function shareOf(people: number, own: number, all: number): number {
  return all > 0 ? (people * own) / all : 0
}

/** Person-seconds by piece of one region, or of all. */
function piecesOf(time: PersonTime, skill: number, region?: number): Week {
  const [first, last] = region === undefined ? [0, time.regions - 1] : [region, region]
  return {
    scheduled: sumOfRegions(time, time.scheduled, skill, first, last),
    available: sumOfRegions(time, time.available, skill, first, last),
    busy: sumOfRegions(time, time.busy, skill, first, last),
    overtime: sumOfRegions(time, time.overtime, skill, first, last)
  }
}

function sumOfRegions(
  time: PersonTime,
  seconds: Float64Array,
  skill: number,
  first: number,
  last: number
): Float64Array {
  const sum = new Float64Array(time.pieces)
  for (let region = first; region <= last; region++) {
    const row = firstRow(time, region, skill)
    for (let piece = 0; piece < sum.length; piece++) sum[piece] += seconds[row + piece]
  }
  return sum
}

function weekOf(pieces: Week, grid: ReportGrid): Week {
  return {
    scheduled: peopleByHour(pieces.scheduled, grid),
    available: peopleByHour(pieces.available, grid),
    busy: peopleByHour(pieces.busy, grid),
    overtime: peopleByHour(pieces.overtime, grid)
  }
}

/** Person-seconds by piece as mean numbers of people by hour of the week. */
function peopleByHour(seconds: Float64Array, { hourOfWeek, secondsOfHour }: ReportGrid): Float64Array {
  const people = new Float64Array(HOURS_OF_WEEK)
  for (let piece = 0; piece < seconds.length; piece++) people[hourOfWeek[piece]] += seconds[piece]
  for (let hour = 0; hour < HOURS_OF_WEEK; hour++)
    people[hour] = people[hour] === 0 ? 0 : people[hour] / secondsOfHour[hour]
  return people
}

function cellOf(
  which: Pick<StaffCell, 'region' | 'skill' | 'heads'>,
  pieces: Week,
  week: Week,
  required: Float64Array,
  grid: ReportGrid
): StaffCell {
  return {
    ...which,
    intervals: {
      scheduled: byInterval(pieces.scheduled, grid),
      available: byInterval(pieces.available, grid),
      busy: byInterval(pieces.busy, grid),
      overtime: byInterval(pieces.overtime, grid),
      required: byInterval(requiredSeconds(required, grid), grid)
    },
    week: { ...week, required: Float64Array.from(required) }
  }
}

/** Person-seconds by piece as mean numbers of people by interval. */
function byInterval(seconds: Float64Array, { intervals, intervalOf }: ReportGrid): Float64Array {
  const people = new Float64Array(intervals.count)
  for (let piece = 0; piece < seconds.length; piece++) people[intervalOf[piece]] += seconds[piece]
  for (let i = 0; i < people.length; i++) people[i] /= intervals.edges[i + 1] - intervals.edges[i]
  return people
}

function requiredSeconds(required: Float64Array, { pieces, hourOfWeek }: ReportGrid): Float64Array {
  const seconds = new Float64Array(pieces.count)
  for (let piece = 0; piece < seconds.length; piece++) {
    seconds[piece] = required[hourOfWeek[piece]] * (pieces.edges[piece + 1] - pieces.edges[piece])
  }
  return seconds
}

function isZero(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (column[i] !== 0) return false
  return true
}
