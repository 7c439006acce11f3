import type { Result } from '../../metrics/schemas/result-schema.ts'
import { durationInWords } from '../in-words.ts'
import { WEEKDAYS } from '../week-hours.ts'
import { type ReportPiece, reportPieces } from './report-pieces.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const DAY_SECONDS = 86_400

/** Day of the week of an ISO date, 0 = Monday. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** `10 Mar` of an ISO date. */
export const shortDate = (date: string): string => {
  const [, month, day] = date.split('-').map(Number)
  return `${day} ${MONTHS[month - 1]}`
}

/** `Wed 10 Mar` of an ISO date. */
export const dayInWords = (date: string): string => `${WEEKDAYS[weekdayOf(date)]} ${shortDate(date)}`

/** `14:00` of minutes since midnight, whatever day they fall on. */
export const clockOf = (minutes: number): string => {
  const ofDay = ((Math.round(minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** `14:00`: when a piece begins on the report's clock. */
export const clockOfPiece = (result: Result, { from, day, hour }: ReportPiece): string => {
  const minute = Math.floor((from - result.days[day].startSeconds) / 60) % 60
  return clockOf(hour * 60 + minute)
}

/** `Wed 10 Mar 14:00`: when an interval of the report begins, on the report's clock; without the hour where intervals are days. */
export const intervalInWords = (result: Result, interval: number): string => {
  const piece = reportPieces(result).find(own => own.interval === interval)
  if (piece === undefined) return ''
  const day = dayInWords(result.days[piece.day].date)
  return areIntervalsDays(result) ? day : `${day} ${clockOfPiece(result, piece)}`
}

/** Whether intervals of the report are about a day long, or longer. */
export const areIntervalsDays = ({ intervals: { startSeconds, endSeconds } }: Result): boolean =>
  startSeconds.length > 0 && endSeconds[0] - startSeconds[0] > DAY_SECONDS / 2

/** Said of figures by hour where the intervals of the report are longer than that; nothing else. */
export const coarseNote = ({ intervals: { startSeconds, endSeconds } }: Result): string[] => {
  const seconds = (endSeconds[0] ?? 0) - (startSeconds[0] ?? 0)
  return seconds > 3600
    ? [`Each hour shows the mean of ${durationInWords(seconds)}: this report has no finer figures.`]
    : []
}
