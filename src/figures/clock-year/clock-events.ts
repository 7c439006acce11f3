import type { ClockYear, ClockYearChange, DoubtfulTime } from '../../clocks/clock-year-schema.ts'
import { idPart } from '../shift-events/timed-event.ts'
import { periodFindings } from './clock-findings.ts'
import { datesInWords, hoursOfGap, listed, stepInWords, ticketsOfGap } from './clock-words.ts'

/** Whole days in somebody's calendar. */
export interface CalendarEvent {
  /** Tells it from every other event of any scenario and year; the same each time. */
  readonly id: string
  /** Dates such as `2027-03-14`, both counted in. */
  readonly firstDate: string
  readonly lastDate: string
  readonly title: string
  readonly text: string
  /** Days before the first at which to be reminded; 0: no reminder. */
  readonly remindDaysBefore: number
}

/** A calendar with a name, made at an instant (ISO 8601, UTC) that is the same each time. */
export interface EventCalendar {
  readonly name: string
  readonly madeAt: string
  readonly events: readonly CalendarEvent[]
}

const WARN_DAYS = 14

/** What a manager wants to be warned of: weeks with gaps or lost overlaps, hand-overs in doubt, changes of the clocks. */
export const clockEvents = (year: ClockYear): EventCalendar => {
  const drafts = [
    ...year.periods.flatMap((_, i) => gapEvents(year, i)),
    ...year.periods.flatMap((_, i) => overlapEvents(year, i)),
    ...year.doubtfulTimes.map(doubtEvent),
    ...year.changes.map(changeEvent)
  ]
  drafts.sort((a, b) => (a.firstDate < b.firstDate ? -1 : a.firstDate > b.firstDate ? 1 : 0))
  const owner = idPart(year.scenario.name.toLowerCase().replaceAll(' ', '-'))
  const seen = new Map<string, number>()
  const events = drafts.map(draft => {
    const times = (seen.get(draft.id) ?? 0) + 1
    seen.set(draft.id, times)
    return { ...draft, id: `${draft.id}${times === 1 ? '' : `-${times}`}.${owner}@sunrelay` }
  })
  return { name: `Clock changes ${year.year}: ${year.scenario.name}`, madeAt: year.startsAt, events }
}

const gapEvents = (year: ClockYear, index: number): CalendarEvent[] => {
  const period = year.periods[index]
  return period.gapPatterns
    .filter(({ change }) => change === 'opens' || change === 'widens')
    .map(pattern => ({
      id: `gap-${pattern.firstDate}-${pattern.from.replace(':', '')}`,
      firstDate: pattern.firstDate,
      lastDate: pattern.lastDate,
      title: `Nobody on shift ${hoursOfGap(pattern, year.zone)}`,
      text: sentences(
        `${datesInWords(pattern.firstDate, pattern.lastDate)}: nobody is on shift ${hoursOfGap(pattern, year.zone)}${pattern.times === 1 ? '' : `, ${pattern.times} times`}; ${ticketsOfGap(pattern)}`,
        stepInWords(period)
      ),
      remindDaysBefore: WARN_DAYS
    }))
}

const overlapEvents = (year: ClockYear, index: number): CalendarEvent[] => {
  const period = year.periods[index]
  const { overlaps } = periodFindings(year, index)
  if (overlaps.length === 0) return []
  return [
    {
      id: `overlap-${period.firstDate}`,
      firstDate: period.firstDate,
      lastDate: period.lastDate,
      title: 'Regions meet for a shorter time, or not at all',
      text: sentences(listed(overlaps), stepInWords(period)),
      remindDaysBefore: WARN_DAYS
    }
  ]
}

const doubtEvent = ({ date, local, place, kind, region, isStart, takenAs, handovers }: DoubtfulTime): CalendarEvent => {
  const what = kind === 'twice' ? `${local} happens twice in ${place}` : `there is no ${local} in ${place}`
  return {
    id: `doubt-${date}-${local.replace(':', '')}`,
    firstDate: date,
    lastDate: date,
    title: `Agree on the hand-over: ${what}`,
    text: sentences(
      `${region} ${isStart ? 'starts' : 'ends'} at ${takenAs.slice(11, 16)} UTC here`,
      handovers.length === 0 ? '' : `hand-over ${listed(handovers)}`
    ),
    remindDaysBefore: WARN_DAYS
  }
}

const changeEvent = ({ date, zones }: ClockYearChange): CalendarEvent => ({
  id: `change-${date}`,
  firstDate: date,
  lastDate: date,
  title: `Clocks change: ${listed(zones.map(({ place }) => place))}`,
  text: zones
    .map(({ place, localBefore, localAfter, at }) => changeInWords(place, localBefore, localAfter, at))
    .join(' '),
  remindDaysBefore: 0
})

const changeInWords = (place: string, before: string, after: string, at: string): string =>
  `${place}: ${before.slice(11)} becomes ${after.slice(11)} (${at.slice(11, 16)} UTC).`

const sentences = (...texts: readonly string[]): string =>
  texts
    .filter(text => text !== '')
    .map(text => `${text[0].toUpperCase()}${text.slice(1)}.`)
    .join(' ')
