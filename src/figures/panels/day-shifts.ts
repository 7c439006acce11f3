import type { CellResult, Result } from '../../metrics/schemas/result-schema.ts'
import { allStaff } from '../read-result.ts'
import { type ReportPiece, reportPieces } from './report-pieces.ts'
import { isManned, staffByRegion } from './staff-by-region.ts'

/** A stretch of time in which something holds; seconds from the start of the counted period. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The end of a region's hours, and who is there then. */
export interface ShiftEnd {
  readonly region: string
  readonly at: number
  /** Who came last of those that are there at the end; null: nobody is. */
  readonly next: { readonly region: string; readonly since: number } | null
  /** Who comes next where nobody is there; null: nobody within the counted period, or somebody is there. */
  readonly comes: { readonly region: string; readonly at: number } | null
}

/** Stretches of the pieces for which something holds. */
export const stretchesOf = (pieces: readonly ReportPiece[], holds: (piece: ReportPiece) => boolean): Stretch[] => {
  const stretches: Stretch[] = []
  let from: number | undefined
  let to = 0
  for (const piece of pieces) {
    if (from !== undefined && (!holds(piece) || piece.from > to)) {
      stretches.push({ from, to })
      from = undefined
    }
    if (holds(piece)) from ??= piece.from
    to = piece.to
  }
  if (from !== undefined) stretches.push({ from, to })
  return stretches
}

/** Pieces of one day of the result. */
export const piecesOfDay = (result: Result, day: number): ReportPiece[] =>
  reportPieces(result).filter(piece => piece.day === day)

/** When people of a region, or of all, are on shift over the whole period. */
const hoursOf = (result: Result, cell: CellResult | undefined): Stretch[] =>
  stretchesOf(reportPieces(result), ({ interval }) => isManned(cell, interval))

/** Ends of the hours of regions on one day, in order of time; the end of the period is none. */
export const shiftEndsOn = (result: Result, day: number): ShiftEnd[] => {
  const regions = staffByRegion(result).map(({ region, cell }) => ({ region, hours: hoursOf(result, cell) }))
  const start = result.days[day].startSeconds
  const end = result.days[day + 1]?.startSeconds ?? result.period.seconds
  const ends = regions.flatMap(({ region, hours }) =>
    hours.flatMap(({ to }) => (to > start && to <= end && to < result.period.seconds ? [{ region, at: to }] : []))
  )
  return ends
    .sort((a, b) => a.at - b.at)
    .map(own => {
      const others = regions.filter(({ region }) => region !== own.region)
      const there = others.flatMap(({ region, hours }) =>
        hours.flatMap(({ from, to }) => (from <= own.at && to > own.at ? [{ region, since: from }] : []))
      )
      const next = there.reduce<ShiftEnd['next']>((a, b) => (a === null || b.since > a.since ? b : a), null)
      return { ...own, next, comes: next === null ? nextAfter(regions, own.at) : null }
    })
}

const nextAfter = (
  regions: readonly { readonly region: string; readonly hours: readonly Stretch[] }[],
  at: number
): ShiftEnd['comes'] =>
  regions
    .flatMap(({ region, hours }) => hours.flatMap(({ from }) => (from >= at ? [{ region, at: from }] : [])))
    .reduce<ShiftEnd['comes']>((a, b) => (a === null || b.at < a.at ? b : a), null)

/** Stretches of one day in which nobody is on shift. */
export const nobodyOn = (result: Result, day: number): Stretch[] => {
  const all = allStaff(result)
  return stretchesOf(piecesOfDay(result, day), ({ interval }) => !isManned(all, interval))
}
