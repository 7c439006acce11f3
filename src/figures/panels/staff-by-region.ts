import type { CellResult, Result } from '../../metrics/schemas/result-schema.ts'
import { allStaff } from '../read-result.ts'

/** People of one region, or of all. */
export interface RegionStaff {
  readonly region: string
  readonly cell: CellResult
}

/** Fewer people than this on average are nobody, and fewer missing than this are none. */
export const SOMEBODY = 0.5

/** People of each region that has any, whatever their skill. */
export const staffByRegion = ({ staffing }: Result): RegionStaff[] =>
  staffing.cells.flatMap(cell => (cell.region !== null && cell.skill === null ? [{ region: cell.region, cell }] : []))

/** Whether there is somebody of a region, or of all, in an interval. */
export const isManned = (cell: CellResult | undefined, interval: number): boolean =>
  (cell?.intervals.scheduledPeople[interval] ?? 0) >= SOMEBODY

/** People missing of those needed in an interval, over all regions; 0 where there are enough. */
export const missingAt = (result: Result, interval: number): number => {
  const missing = -(allStaff(result)?.intervals.gapPeople[interval] ?? 0)
  return missing >= SOMEBODY ? missing : 0
}

/** To the tenth: finer than that nobody counts people or tickets of an hour. */
export const tenths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10) / 10
