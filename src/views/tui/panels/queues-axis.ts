import { reportPieces } from '../../../figures/panels/report-pieces.ts'
import { shortDate, weekdayOf } from '../../../figures/panels/report-words.ts'
import { WEEKDAYS } from '../../../figures/week-hours.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { type AxisLabel, axisLabels, haveRoom } from '../paint/axis-labels.ts'

/** The dates of the report's clock below a chart of all intervals: as many of them as have room, at even steps. */
export const dateAxis = (result: Result, width: number): string => {
  const choices = [hours(result, width), ...STEPS.map(isShown => dates(result, width, isShown))]
  return axisLabels(choices.find(labels => labels.length > 0 && haveRoom(labels, width)) ?? choices[1], width)
}

/** Ever fewer dates: all, each second, Mondays, each second Monday, firsts of months, of quarters, of years. */
const STEPS: readonly ((date: string, index: number) => boolean)[] = [
  () => true,
  (_, index) => index % 2 === 0,
  date => weekdayOf(date) === 0,
  (date, index) => weekdayOf(date) === 0 && index % 14 < 7,
  date => date.endsWith('-01'),
  date => /-(01|04|07|10)-01$/.test(date),
  date => date.endsWith('-01-01')
]

const dates = (
  { days, intervals }: Result,
  width: number,
  isShown: (date: string, index: number) => boolean
): AxisLabel[] => {
  const { startSeconds } = intervals
  let interval = 0
  return days.flatMap(({ date, startSeconds: start }, index) => {
    while (interval < startSeconds.length - 1 && startSeconds[interval] < start) interval++
    if (!isShown(date, index)) return []
    const text = days.length <= 7 ? `${WEEKDAYS[weekdayOf(date)]} ${shortDate(date)}` : shortDate(date)
    return [{ at: cellOf(interval, startSeconds.length, width), text }]
  })
}

/** Hours too, where there are but a day or two. */
const hours = (result: Result, width: number): AxisLabel[] => {
  if (result.days.length > 2) return []
  const { length } = result.intervals.startSeconds
  const begins = reportPieces(result).filter(({ hour }, i, all) => hour % 6 === 0 && all[i - 1]?.hour !== hour)
  return begins.map(({ interval, hour, day }) => ({
    at: cellOf(interval, length, width),
    text: hour === 0 ? shortDate(result.days[day].date) : `${String(hour).padStart(2, '0')}:00`
  }))
}

/** First cell of an interval. */
const cellOf = (interval: number, intervals: number, width: number): number =>
  Math.floor((interval * width) / Math.max(1, intervals))
