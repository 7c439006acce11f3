import type { Measures } from './measures.ts'
import type { DepthSeries } from './queue-depth.ts'
import { HOURS_OF_WEEK, type ReportGrid } from './report-grid.ts'
import type { CellResult, DepthResult, PeopleResult, Result } from './result-schema.ts'
import type { StaffCell, StaffColumns } from './staffing.ts'

/** Merges queue depths or backlogs: means averaged, the lowest minimum, the highest maximum. */
export function mergeDepth(replications: readonly (readonly DepthSeries[])[]): DepthResult[] {
  return replications[0].map(({ by, key }, s) => {
    const all = replications.map(replication => replication[s])
    return {
      by: [...by],
      key: [...key],
      mean: average(all.map(series => series.mean)),
      min: combined(
        all.map(series => series.min),
        Math.min
      ),
      max: combined(
        all.map(series => series.max),
        Math.max
      ),
      oldestSeconds: average(all.map(series => series.oldestSeconds))
    }
  })
}

/** Mean number of waiting tickets by hour of the week. */
export function mergeWeekWaiting(list: readonly Measures[]): Result['weekWaiting'] {
  return list[0].waiting.map(({ by, key }, s) => ({
    by: [...by],
    key: [...key],
    mean: average(list.map(({ waiting, grid }) => weekOf(waiting[s].pieceTicketSeconds, grid)))
  }))
}

/** Merges staffing cells; a region and skill that nobody has in one replication is 0 there. */
export function mergeCells(replications: readonly (readonly StaffCell[])[]): CellResult[] {
  const byName = new Map<string, StaffCell[]>()
  for (const cell of replications.flat()) {
    const name = JSON.stringify([cell.region, cell.skill])
    byName.set(name, [...(byName.get(name) ?? []), cell])
  }
  return [...byName.values()].map(cells => ({
    region: cells[0].region,
    skill: cells[0].skill,
    intervals: mergePeople(
      cells.map(cell => cell.intervals),
      replications.length
    ),
    week: mergePeople(
      cells.map(cell => cell.week),
      replications.length
    )
  }))
}

function mergePeople(columns: readonly StaffColumns[], replications: number): PeopleResult {
  const of = (key: keyof StaffColumns) =>
    average(
      columns.map(column => column[key]),
      replications
    )
  const availablePeople = of('available')
  const requiredPeople = of('required')
  return {
    scheduledPeople: of('scheduled'),
    availablePeople,
    busyPeople: of('busy'),
    overtimePeople: of('overtime'),
    requiredPeople,
    gapPeople: availablePeople.map((people, i) => short(people - requiredPeople[i]))
  }
}

function weekOf(ticketSeconds: Float64Array, grid: ReportGrid): Float64Array {
  const mean = new Float64Array(HOURS_OF_WEEK)
  for (let piece = 0; piece < ticketSeconds.length; piece++) {
    const hour = grid.hourOfWeek[piece]
    mean[hour] += ticketSeconds[piece] / grid.secondsOfHour[hour]
  }
  return mean
}

function average(columns: readonly Float64Array[], divisor = columns.length): number[] {
  return Array.from(columns[0], (_, i) => short(columns.reduce((sum, column) => sum + column[i], 0) / divisor))
}

function combined(columns: readonly Float64Array[], pick: (a: number, b: number) => number): number[] {
  return Array.from(columns[0], (_, i) => columns.reduce((best, column) => pick(best, column[i]), columns[0][i]))
}

/** Three decimals: a thousandth of a person or a ticket; keeps the longest part of the file short. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
