import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Strips } from '../figure.ts'
import { counted, numberInWords } from '../in-words.ts'
import { piecesOfDay } from '../panels/day-shifts.ts'
import { dayWords } from '../panels/day-words.ts'
import type { ReportPiece } from '../panels/report-pieces.ts'
import { areIntervalsDays, dayInWords } from '../panels/report-words.ts'
import { isManned, staffByRegion } from '../panels/staff-by-region.ts'
import { allStaff } from '../read-result.ts'

/** Days that are told, and of them those that a short report tells too. */
const MOST_KINDS = 8
const SHORT_KINDS = 2
const MOST_DATES = 6

type Stretches = Strips['rows'][number]['stretches']

/** Days on which the regions hand over alike, the usual one first told: a strip of 24 hours for each region, gaps, and who meets whom; none where the report has no hours. */
export const kindsOfDay = (result: Result): Strips[] => {
  if (areIntervalsDays(result)) return []
  const kinds = new Map<string, number[]>()
  result.days.forEach((_, day) => {
    const course = JSON.stringify(rowsOf(result, day).map(({ stretches }) => stretches))
    kinds.set(course, [...(kinds.get(course) ?? []), day])
  })
  const usual = [...kinds.values()].sort((a, b) => b.length - a.length || a[0] - b[0])
  const rest = usual.length - MOST_KINDS
  return usual
    .slice(0, MOST_KINDS)
    .map((days, i) =>
      stripsOf(result, days, i, i === MOST_KINDS - 1 && rest > 0 ? [`${counted(rest, 'further kind')} of day.`] : [])
    )
}

const stripsOf = (result: Result, days: readonly number[], index: number, more: readonly string[]): Strips => {
  const [first, ...others] = days
  const name = dayInWords(result.days[first].date)
  const { clocks, gaps, handovers } = dayWords(result, first)
  return {
    kind: 'strips',
    section: `day-${index + 1}`,
    title: `Hand-overs on ${name}${others.length === 0 ? '' : ` and ${counted(others.length, 'day')} like it`}`,
    axis: result.period.reportZone,
    rows: rowsOf(result, first),
    notes: [
      ...[...clocks, ...gaps, ...handovers].map(words => `${words}.`),
      ...(others.length === 0 ? [] : [`Like it: ${datesOf(result, others)}.`]),
      ...more
    ],
    ...(index >= SHORT_KINDS && { isDetail: true })
  }
}

const datesOf = ({ days }: Result, numbers: readonly number[]): string => {
  const shown = numbers.slice(0, MOST_DATES).map(day => dayInWords(days[day].date))
  return numbers.length > MOST_DATES ? `${shown.join(', ')} and ${numbers.length - MOST_DATES} more` : shown.join(', ')
}

const rowsOf = (result: Result, day: number): Strips['rows'][number][] => {
  const pieces = piecesOfDay(result, day)
  const regions = staffByRegion(result).map(({ region, cell }) => {
    const most = pieces.reduce((high, { interval }) => Math.max(high, cell.intervals.scheduledPeople[interval] ?? 0), 0)
    const stretches = minutesOf(result, pieces, ({ interval }) => isManned(cell, interval))
    return {
      name: region,
      stretches,
      detail: stretches.length === 0 ? 'off' : `up to ${numberInWords(Math.round(most * 10) / 10)} on shift`
    }
  })
  const everybody = allStaff(result)
  const nobody = minutesOf(result, pieces, ({ interval }) => !isManned(everybody, interval))
  const gap = nobody.reduce((sum, { from, to }) => sum + to - from, 0)
  const detail = nobody.length === 0 ? 'never' : `${numberInWords(gap / 60)} h`
  return [...regions, { name: 'nobody', stretches: nobody, detail, isBad: true }]
}

/** Minutes of the report's clock in which something holds; hours that a change of it repeats are one. */
const minutesOf = (
  { days }: Result,
  pieces: readonly ReportPiece[],
  holds: (piece: ReportPiece) => boolean
): Stretches => {
  const stretches: { from: number; to: number }[] = []
  for (const piece of pieces.filter(holds)) {
    const from = piece.hour * 60 + (Math.floor((piece.from - days[piece.day].startSeconds) / 60) % 60)
    const to = Math.min(1440, from + (piece.to - piece.from) / 60)
    const last = stretches.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else stretches.push({ from, to })
  }
  return stretches
}
