import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { allStaff, depthsBy } from '../read-result.ts'
import { piecesOfDay } from './day-shifts.ts'
import { localTimesInWords } from './region-clocks.ts'
import { clockOfPiece, coarseNote } from './report-words.ts'
import { staffByRegion, tenths } from './staff-by-region.ts'

/** One day hour by hour: people on shift by region, those needed and missing, and what waits. */
export const dayTable = (result: Result, day: number): Table => {
  const regions = staffByRegion(result)
  const all = allStaff(result)
  const hasClocks = result.regionClocks.length > 0
  const [waiting] = depthsBy(result.waiting)
  const people = (value: number | null | undefined): Quantity => ({ value: tenths(value), unit: 'people' })
  return {
    kind: 'table',
    section: 'day-people',
    title: `Hour by hour (${result.period.reportZone})`,
    columns: [
      'From',
      ...regions.map(({ region }) => region),
      'on shift',
      'needed',
      'missing',
      'waiting',
      ...(hasClocks ? ['Elsewhere'] : [])
    ],
    rows: piecesOfDay(result, day).map(piece => {
      const { interval } = piece
      const missing = Math.max(0, -(all?.intervals.gapPeople[interval] ?? 0))
      return [
        clockOfPiece(result, piece),
        ...regions.map(({ cell }) => people(cell.intervals.scheduledPeople[interval])),
        people(all?.intervals.scheduledPeople[interval]),
        people(all?.intervals.requiredPeople[interval]),
        { ...people(missing), ...(missing >= 0.5 && { verdict: 'missed' as const }) },
        { value: tenths(waiting?.mean[interval]), unit: 'tickets' as const },
        ...(hasClocks ? [localTimesInWords(result, piece.from)] : [])
      ]
    }),
    spare: ['Elsewhere', ...regions.map(({ region }) => region).slice(3), 'waiting'],
    notes: coarseNote(result)
  }
}
