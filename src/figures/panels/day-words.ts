import type { Result } from '../../metrics/schemas/result-schema.ts'
import { counted, durationInWords, numberInWords } from '../in-words.ts'
import { allStaff } from '../read-result.ts'
import { nobodyOn, piecesOfDay, type ShiftEnd, type Stretch, shiftEndsOn, stretchesOf } from './day-shifts.ts'
import { clockMoves, localTimesInWords, movesInWords } from './region-clocks.ts'
import { reportPieces } from './report-pieces.ts'
import { clockOfPiece } from './report-words.ts'
import { missingAt } from './staff-by-region.ts'

/** What is to be said of the people on one day: changes of clocks, gaps, who goes and who is there then. */
export interface DayWords {
  readonly clocks: readonly string[]
  readonly gaps: readonly string[]
  readonly handovers: readonly string[]
}

/** Gaps, hand-overs and changes of clocks of one day in words, times on the report's clock. */
export const dayWords = (result: Result, day: number): DayWords => ({
  clocks: movesInWords(result, clockMoves(result).get(day) ?? []).map(words => `Clocks go ${words}`),
  gaps: [...nobodyOn(result, day).map(stretch => `Nobody on shift ${span(result, stretch)}`), ...shortOn(result, day)],
  handovers: shiftEndsOn(result, day).map(end => endInWords(result, end))
})

/** `10:00 to 13:00`. */
const span = (result: Result, { from, to }: Stretch): string => {
  const end = timeAt(result, to)
  return `${timeAt(result, from)} to ${end === '00:00' ? '24:00' : end}`
}

/** The report's clock at the beginning of a piece; `24:00` at the end of the period. */
const timeAt = (result: Result, second: number): string => {
  const piece = reportPieces(result).find(({ from }) => from === second)
  return piece === undefined ? '24:00' : clockOfPiece(result, piece)
}

const shortOn = (result: Result, day: number): string[] => {
  const pieces = piecesOfDay(result, day)
  const all = allStaff(result)
  const isShort = (interval: number): boolean =>
    missingAt(result, interval) > 0 && (all?.intervals.scheduledPeople[interval] ?? 0) >= 0.5
  return stretchesOf(pieces, ({ interval }) => isShort(interval)).map(stretch => {
    const missing = pieces
      .filter(({ from }) => from >= stretch.from && from < stretch.to)
      .map(({ from, to, interval }) => ({ people: missingAt(result, interval), hours: (to - from) / 3600 }))
    const most = Math.max(...missing.map(({ people }) => people))
    const hours = missing.reduce((sum, own) => sum + own.people * own.hours, 0)
    return `Short of people ${span(result, stretch)}: ${numberInWords(most)} at worst, ${counted(hours, 'person-hour')} in all`
  })
}

const endInWords = (result: Result, { region, at, next, comes }: ShiftEnd): string => {
  const goes = `${timeAt(result, at)} ${region} goes${onClocks(result, region, at)}`
  if (next !== null) {
    const there = `${next.region}${onClocks(result, next.region, at)}`
    if (next.since === at) return `${goes}; ${there} comes just then, no time together`
    return `${goes}; ${there} has been there for ${durationInWords(at - next.since)}`
  }
  if (comes === null) return `${goes}; nobody comes after`
  return `${goes}; a gap of ${durationInWords(comes.at - at)} until ${comes.region} comes${onClocks(result, comes.region, comes.at)}`
}

/** ` (18:00 Los Angeles, 20:00 Chicago)`: an instant on the clocks of a region; empty where they are not known. */
const onClocks = (result: Result, region: string, second: number): string => {
  const words = localTimesInWords(result, second, region)
  return words === '' ? '' : ` (${words})`
}
