import type { Holiday } from '../../model/shifts/holidays.ts'
import { DAY_SECONDS, dayOfLocal, formatDate } from '../../time/dates.ts'
import { toInstant, toLocal } from '../../time/wall-clock.ts'
import type { IcsEvent } from './ics-events.ts'
import { type IcsTime, localOf } from './ics-time.ts'
import { yearlyDays } from './yearly-rule.ts'

const startsOf = ({ start, rule, excluded, added }: IcsEvent, lastYear: number): IcsTime[] => {
  const days = rule === undefined ? [start.day] : yearlyDays(start, rule, lastYear)
  return [...days.map(day => ({ ...start, day })), ...added].filter(time => !excluded.has(localOf(time)))
}

/** Parts of days from one local time to another on the same clock. */
const daysBetween = (from: number, until: number, name: string | undefined): Holiday[] => {
  const parts: Holiday[] = []
  for (let day = dayOfLocal(from); day * DAY_SECONDS < until; day++) {
    const starts = Math.max(0, from - day * DAY_SECONDS)
    const ends = Math.min(DAY_SECONDS, until - day * DAY_SECONDS)
    parts.push({
      date: formatDate(day),
      ...(starts === 0 ? {} : { from: starts }),
      ...(ends === DAY_SECONDS ? {} : { until: ends }),
      ...(name === undefined ? {} : { name })
    })
  }
  return parts
}

/** An event of whole days or of no zone holds on every clock; one with a zone is shown on the clock of the people. */
const onClock = (local: number, from: string | undefined, to: string | undefined): number =>
  from === undefined || to === undefined || from === to ? local : toLocal(to, toInstant(from, local, 'compatible'))

/**
 * Days off that an event brings in the given years.
 * @param clock zone of the people who are off; undefined where they live in several, then the event's own clock holds
 */
export const icsHolidays = (event: IcsEvent, years: ReadonlySet<number>, clock: string | undefined): Holiday[] =>
  startsOf(event, Math.max(...years))
    .flatMap(start => {
      const local = localOf(start)
      const { zone } = start
      return daysBetween(onClock(local, zone, clock), onClock(local + event.seconds, zone, clock), event.name)
    })
    .filter(({ date }) => years.has(Number(date.slice(0, 4))))
