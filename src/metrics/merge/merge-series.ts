import type { Measures } from '../measures.ts'
import type { CellResult, DepthResult, PeopleResult, Result } from '../schemas/result-schema.ts'
import type { DepthSeries } from '../series/queue-depth.ts'
import { HOURS_OF_WEEK, type ReportGrid } from '../series/report-grid.ts'
import type { StaffCell, StaffColumns } from '../work/staffing.ts'

/** What the series of all replications come to. */
export interface MergedSeries {
  readonly waiting: DepthResult[]
  readonly backlog: DepthResult[]
  readonly weekWaiting: Result['weekWaiting']
  readonly cells: CellResult[]
}

/**
 * Adds up the series over time of one replication after the other, so that memory holds one set of them however many there are.
 *
 * A sum of numbers depends on their order in its last digits, so replications must be added in the order of their numbers.
 */
export class SeriesTotals {
  private replications = 0
  private readonly waiting: DepthTotals[] = []
  private readonly backlog: DepthTotals[] = []
  private readonly week: Float64Array[] = []
  private readonly cells = new Map<string, StaffCell>()

  /** Adds the series of the next replication. */
  add({ waiting, backlog, staffing, grid }: Measures): void {
    this.replications++
    addDepths(this.waiting, waiting)
    addDepths(this.backlog, backlog)
    waiting.forEach(({ pieceTicketSeconds }, s) => {
      const own = weekOf(pieceTicketSeconds, grid)
      if (this.week[s] === undefined) this.week[s] = own
      else addTo(this.week[s], own)
    })
    for (const cell of staffing.cells) addCell(this.cells, cell)
  }

  /** Means over the replications added so far; a region and skill that nobody has in one of them is 0 there. */
  merged(): MergedSeries {
    const mean = (total: Float64Array) => Array.from(total, value => short(value / this.replications))
    return {
      waiting: this.waiting.map(totals => depthOf(totals, mean)),
      backlog: this.backlog.map(totals => depthOf(totals, mean)),
      weekWaiting: this.waiting.map(({ by, key }, s) => ({ by: [...by], key: [...key], mean: mean(this.week[s]) })),
      cells: [...this.cells.values()].map(({ region, skill, heads, intervals, week }) => ({
        region,
        skill,
        people: short(heads / this.replications),
        intervals: peopleOf(intervals, mean),
        week: peopleOf(week, mean)
      }))
    }
  }
}

type Mean = (total: Float64Array) => number[]
type DepthTotals = Pick<DepthSeries, 'by' | 'key' | 'mean' | 'min' | 'max' | 'oldestSeconds'>

/** Adds up means, and keeps the lowest minimum and the highest maximum. */
function addDepths(totals: DepthTotals[], depths: readonly DepthSeries[]): void {
  depths.forEach(({ by, key, mean, min, max, oldestSeconds }, s) => {
    const total = totals[s]
    if (total === undefined) {
      totals.push({
        by,
        key,
        mean: mean.slice(),
        min: min.slice(),
        max: max.slice(),
        oldestSeconds: oldestSeconds.slice()
      })
      return
    }
    addTo(total.mean, mean)
    addTo(total.oldestSeconds, oldestSeconds)
    for (let i = 0; i < min.length; i++) {
      total.min[i] = Math.min(total.min[i], min[i])
      total.max[i] = Math.max(total.max[i], max[i])
    }
  })
}

function addCell(totals: Map<string, StaffCell>, cell: StaffCell): void {
  const name = JSON.stringify([cell.region, cell.skill])
  const total = totals.get(name)
  if (total === undefined) totals.set(name, { ...cell, intervals: copied(cell.intervals), week: copied(cell.week) })
  else {
    totals.set(name, { ...total, heads: total.heads + cell.heads })
    for (const columns of ['intervals', 'week'] as const) addColumns(total[columns], cell[columns])
  }
}

function copied({ scheduled, available, busy, overtime, required }: StaffColumns): StaffColumns {
  return {
    scheduled: scheduled.slice(),
    available: available.slice(),
    busy: busy.slice(),
    overtime: overtime.slice(),
    required: required.slice()
  }
}

function addColumns(total: StaffColumns, columns: StaffColumns): void {
  for (const key of Object.keys(columns) as (keyof StaffColumns)[]) addTo(total[key], columns[key])
}

function addTo(total: Float64Array, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) total[i] += values[i]
}

function depthOf({ by, key, mean, min, max, oldestSeconds }: DepthTotals, meanOf: Mean): DepthResult {
  return {
    by: [...by],
    key: [...key],
    mean: meanOf(mean),
    min: Array.from(min),
    max: Array.from(max),
    oldestSeconds: meanOf(oldestSeconds)
  }
}

function peopleOf(total: StaffColumns, meanOf: Mean): PeopleResult {
  const availablePeople = meanOf(total.available)
  const requiredPeople = meanOf(total.required)
  return {
    scheduledPeople: meanOf(total.scheduled),
    availablePeople,
    busyPeople: meanOf(total.busy),
    overtimePeople: meanOf(total.overtime),
    requiredPeople,
    gapPeople: availablePeople.map((people, i) => short(people - requiredPeople[i]))
  }
}

/** Mean number of waiting tickets by hour of the week. */
function weekOf(ticketSeconds: Float64Array, grid: ReportGrid): Float64Array {
  const mean = new Float64Array(HOURS_OF_WEEK)
  for (let piece = 0; piece < ticketSeconds.length; piece++) {
    const hour = grid.hourOfWeek[piece]
    mean[hour] += ticketSeconds[piece] / grid.secondsOfHour[hour]
  }
  return mean
}

/** Three decimals: a thousandth of a person or a ticket; keeps the longest part of the file short. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
