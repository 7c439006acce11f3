import type {
  ClockPeriod,
  ClockYear,
  DayHandover,
  DoubtfulTime,
  GapPattern,
  OddShift
} from '../../clocks/clock-year-schema.ts'
import type { List } from '../figure.ts'
import { counted } from '../in-words.ts'
import {
  dateInWords,
  datesInWords,
  hoursInWords,
  hoursOfGap,
  listed,
  minutesInWords,
  shortDates,
  stepInWords,
  ticketsOfGap
} from './clock-words.ts'
import { startsThatMove } from './moving-starts.ts'

/** What a change of the clocks does to a period, in words; both lists are empty where it does no harm. */
export interface PeriodFindings {
  readonly gaps: readonly string[]
  readonly overlaps: readonly string[]
}

/** What the clocks do to the year, in words: period by period, then single days, then what holds all year. */
export const clockFindings = (year: ClockYear): List => {
  const items = [
    ...year.periods.flatMap((period, i) => periodInWords(year, period, i)),
    ...harmless(year),
    ...year.oddShifts.map(oddShiftInWords),
    ...year.doubtfulTimes.map(doubtInWords),
    ...startsThatMove(year),
    ...standingGaps(year),
    ...singleGaps(year)
  ]
  return {
    kind: 'list',
    section: 'findings',
    title: 'What the clocks do',
    isOrdered: false,
    items: items.length > 0 ? items : [withoutFindings(year)],
    notes: []
  }
}

/** What is worse in a period than before with all clocks in step: gaps that open or widen, overlaps that are lost. */
export const periodFindings = (year: ClockYear, index: number): PeriodFindings => {
  const { gapPatterns, days } = year.periods[index]
  const inStep = year.periods.slice(0, index).filter(({ notYet }) => notYet.length === 0)
  return {
    gaps: gapPatterns.flatMap(pattern => gapInWords(pattern, year.zone)),
    overlaps: (days[0]?.handovers ?? []).flatMap(handover => lostOverlap(handover, inStep))
  }
}

const periodInWords = (year: ClockYear, period: ClockPeriod, index: number): string[] => {
  const { gaps, overlaps } = periodFindings(year, index)
  if (gaps.length + overlaps.length === 0) return []
  const text = [stepInWords(period), ...gaps, ...overlaps].filter(words => words !== '').join('; ')
  return [`${datesInWords(period.firstDate, period.lastDate)}: ${text}.`]
}

/** Periods out of step in which nothing is worse, in one sentence. */
const harmless = (year: ClockYear): string[] => {
  const dates = year.periods.flatMap((period, i) => {
    const { gaps, overlaps } = periodFindings(year, i)
    const isHarmless = period.notYet.length > 0 && gaps.length + overlaps.length === 0
    return isHarmless ? [shortDates(period.firstDate, period.lastDate)] : []
  })
  return dates.length === 0 ? [] : [`Out of step, but no gap opens and no overlap is lost: ${listed(dates)}.`]
}

const gapInWords = (pattern: GapPattern, zone: string): string[] => {
  const hours = hoursOfGap(pattern, zone)
  if (pattern.change === 'opens') return [`${hours} nobody is on shift, ${ticketsOfGap(pattern)}`]
  if (pattern.change === 'widens') return [`${hours} nobody is on shift, longer than before, ${ticketsOfGap(pattern)}`]
  return []
}

/** An overlap that is shorter than in any period in step before. */
const lostOverlap = ({ from, to, overlapMinutes }: DayHandover, inStep: readonly ClockPeriod[]): string[] => {
  const overlaps = inStep.flatMap(({ days: [usual] }) => {
    const same = (usual?.handovers ?? []).filter(other => other.from === from && other.to === to)
    return same.length === 0 ? [] : [Math.max(...same.map(other => other.overlapMinutes))]
  })
  const least = overlaps.length === 0 ? 0 : Math.min(...overlaps)
  if (least <= overlapMinutes) return []
  const left = overlapMinutes === 0 ? 'nothing' : minutesInWords(overlapMinutes)
  return [`the overlap ${from} → ${to} falls from ${minutesInWords(least)} to ${left}`]
}

const oddShiftInWords = (shift: OddShift): string =>
  `${dateInWords(shift.date)}: the shift ${shift.localStart}–${shift.localEnd} ${shift.place} time of ` +
  `${shift.region} (${counted(shift.people, 'person', 'people')}) takes ${hoursInWords(shift.hours * 60)} instead of ${hoursInWords(shift.usualHours * 60)}.`

const doubtInWords = (doubt: DoubtfulTime): string => {
  const [first, second] = doubt.instants.map(instant => instant.slice(11, 16))
  const edge = doubt.isStart ? 'starts' : 'ends'
  const handover = doubt.handovers.length === 0 ? '' : `; the hand-over ${listed(doubt.handovers)} hangs on it`
  if (doubt.kind === 'never')
    return `${dateInWords(doubt.date)}: there is no ${doubt.local} in ${doubt.place}: ${doubt.region} ${edge} at ${doubt.takenAs.slice(11, 16)} UTC${handover}.`
  const which = doubt.takenAs === doubt.instants[0] ? 'first' : 'second'
  return `${dateInWords(doubt.date)}: ${doubt.local} happens twice in ${doubt.place} (${first} and ${second} UTC): ${doubt.region} ${edge} at the ${which}${handover}.`
}

/** Gaps that have nothing to do with the clocks, told of the longest period that has some. */
const standingGaps = (year: ClockYear): string[] => {
  const lengthOf = ({ gapMinutes, coveredMinutes }: ClockPeriod): number => gapMinutes + coveredMinutes
  const inStep = year.periods.filter(period => period.notYet.length === 0 && standingOf(period).length > 0)
  const [period] = inStep.sort((a, b) => lengthOf(b) - lengthOf(a))
  if (period === undefined) return []
  const standing = standingOf(period)
  const text = standing.slice(0, 2).map(pattern => `${hoursOfGap(pattern, year.zone)} (${ticketsOfGap(pattern)})`)
  const more = standing.length > text.length ? ', and at other times' : ''
  const dates = datesInWords(period.firstDate, period.lastDate)
  return [`${dates}, with all clocks in step: nobody is on shift ${text.join('; ')}${more}.`]
}

/** Gaps that no change of the clocks opens or widens, those of most hours first. */
const standingOf = ({ gapPatterns }: ClockPeriod): GapPattern[] =>
  gapPatterns
    .filter(({ change }) => change === 'stays' || change === 'moves' || change === 'narrows')
    .sort((a, b) => b.minutes * b.times - a.minutes * a.times)

const singleGaps = ({ periods }: ClockYear): string[] => {
  const single = periods.flatMap(({ gapPatterns }) => gapPatterns).filter(({ change }) => change === 'single')
  if (single.length === 0) return []
  const times = single.reduce((sum, pattern) => sum + pattern.times, 0)
  const minutes = single.reduce((sum, pattern) => sum + pattern.times * pattern.minutes, 0)
  return [
    `On single days, such as holidays, nobody is on shift ${counted(times, 'time')}, for ${hoursInWords(minutes)} in all.`
  ]
}

const withoutFindings = ({ changes, regions }: ClockYear): string => {
  if (changes.length === 0) return 'No clock that anybody works by changes in this year.'
  return regions.length === 1
    ? 'There is one region, which hands over to nobody; no shift is longer or shorter than usual.'
    : 'All hand-overs stay as they are.'
}
