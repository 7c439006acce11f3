import type { CellResult, Result } from '../../metrics/schemas/result-schema.ts'
import { allStaff } from '../read-result.ts'
import { WEEKDAYS } from '../week-hours.ts'
import { byDayAndHour } from './report-pieces.ts'
import { dayInWords } from './report-words.ts'
import { SOMEBODY, staffByRegion } from './staff-by-region.ts'

type Values = readonly (number | null)[]

/** People on shift and missing, one row a day or day of the week, 24 hours each. */
export interface CoverageMap {
  /** Null: all regions. */
  readonly region: string | null
  readonly rows: readonly CoverageRow[]
}

/** One day, or one day of the week; each value for an hour of the report's clock, null where the day lacks it. */
export interface CoverageRow {
  readonly label: string
  /** Day of the result, or the first of that day of the week. */
  readonly day: number
  readonly onShift: Values
  /** On shift less absence and pauses. */
  readonly available: Values
  readonly needed: Values
  /** 0: enough. */
  readonly missing: Values
  /** On shift, by region. */
  readonly byRegion: readonly { readonly region: string; readonly onShift: Values }[]
}

const cache = new WeakMap<Result, Map<string, CoverageMap>>()

/** The whole period day by day, or the mean week; of one region or of all. Null: the result has nobody of that region. */
export const coverageMap = (result: Result, over: 'days' | 'week', region: string | null): CoverageMap | null => {
  const known = cache.get(result) ?? new Map<string, CoverageMap>()
  cache.set(result, known)
  const name = JSON.stringify([over, region])
  const found = known.get(name)
  if (found !== undefined) return found
  const own = region === null ? allStaff(result) : staffByRegion(result).find(staff => staff.region === region)?.cell
  if (own === undefined) return null
  const map = { region, rows: over === 'days' ? rowsOfDays(result, own) : rowsOfWeek(result, own) }
  known.set(name, map)
  return map
}

const missingOf = (gap: number | null): number | null => (gap === null ? null : -gap >= SOMEBODY ? -gap : 0)

const rowsOfDays = (result: Result, own: CellResult): CoverageRow[] => {
  const onShift = byDayAndHour(result, own.intervals.scheduledPeople)
  const available = byDayAndHour(result, own.intervals.availablePeople)
  const needed = byDayAndHour(result, own.intervals.requiredPeople)
  const gaps = byDayAndHour(result, own.intervals.gapPeople)
  const regions = staffByRegion(result).map(({ region, cell }) => ({
    region,
    days: byDayAndHour(result, cell.intervals.scheduledPeople)
  }))
  return result.days.map(({ date }, day) => ({
    label: dayInWords(date),
    day,
    onShift: onShift[day],
    available: available[day],
    needed: needed[day],
    missing: gaps[day].map(missingOf),
    byRegion: regions.map(({ region, days }) => ({ region, onShift: days[day] }))
  }))
}

const rowsOfWeek = (result: Result, own: CellResult): CoverageRow[] => {
  const first = result.days.map(({ date }) => dayInWords(date).slice(0, 3))
  const seen = new Set(result.intervals.hourOfWeek.map(hour => Math.floor(hour / 24)))
  return WEEKDAYS.flatMap((label, weekday) => {
    const day = first.indexOf(label)
    if (day < 0 || (!seen.has(weekday) && result.days.length < 7)) return []
    const of = (values: Values): Values => values.slice(weekday * 24, weekday * 24 + 24)
    const byRegion = staffByRegion(result).map(({ region, cell }) => ({
      region,
      onShift: of(cell.week.scheduledPeople)
    }))
    const { scheduledPeople, availablePeople, requiredPeople, gapPeople } = own.week
    return [
      {
        label,
        day,
        onShift: of(scheduledPeople),
        available: of(availablePeople),
        needed: of(requiredPeople),
        missing: of(gapPeople).map(missingOf),
        byRegion
      }
    ]
  })
}

/** Row and hour of a map in which most people are missing; null: none are. */
export const worstOf = ({ rows }: CoverageMap): { readonly row: number; readonly hour: number } | null => {
  let worst: { readonly row: number; readonly hour: number } | null = null
  let most = 0
  rows.forEach(({ missing }, row) => {
    missing.forEach((people, hour) => {
      if ((people ?? 0) <= most) return
      most = people ?? 0
      worst = { row, hour }
    })
  })
  return worst
}
