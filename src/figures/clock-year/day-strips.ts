import type { ClockPeriod, ClockYear, DayKind } from '../../clocks/clock-year-schema.ts'
import type { Strips } from '../figure.ts'
import { counted } from '../in-words.ts'
import { cityOf, clockInWords, clockName, listed, shortDates, stepInWords, weekdaysInWords } from './clock-words.ts'

/** More dates than these do not fit into a heading. */
const MOST_DATES = 3

/** The usual weekday of each period as strips of 24 hours; periods whose days look alike share a picture. */
export const dayStrips = (year: ClockYear): Strips[] => {
  const groups: ClockPeriod[][] = []
  for (const period of year.periods.filter(({ days }) => days.length > 0)) {
    const group = groups.find(others => others.every(other => isAlike(other, period)))
    if (group === undefined) groups.push([period])
    else group.push(period)
  }
  return groups.map((periods, i) => stripsOf(year.zone, periods, i))
}

/** Whether two periods have the same hours on all days of the week that both of them know. */
const isAlike = (a: ClockPeriod, b: ClockPeriod): boolean =>
  [1, 2, 3, 4, 5, 6, 7].every(weekday => {
    const [dayA, dayB] = [a, b].map(({ days }) => days.find(({ weekdays }) => weekdays.includes(weekday)))
    return dayA === undefined || dayB === undefined || courseOf(dayA) === courseOf(dayB)
  })

const courseOf = ({ regions }: DayKind): string => regions.map(({ onShift }) => hours(onShift)).join('|')

const stripsOf = (zone: string, periods: readonly ClockPeriod[], index: number): Strips => {
  const daysOf = ({ days }: ClockPeriod): number => days.reduce((sum, day) => sum + day.days, 0)
  const { days } = periods.reduce((a, b) => (daysOf(b) > daysOf(a) ? b : a))
  const [usual] = days
  const alike = days.filter(day => courseOf(day) === courseOf(usual)).flatMap(({ weekdays }) => weekdays)
  const all = periods.map(({ firstDate, lastDate }) => shortDates(firstDate, lastDate))
  const isLong = all.length > MOST_DATES
  const dates = isLong ? `${all[0]} and ${all.length - 1} periods more` : listed(all)
  const more = isLong ? [`Also: ${all.slice(1).join(', ')}.`] : []
  return {
    kind: 'strips',
    section: `day-${index + 1}`,
    title: `${dates}, ${weekdaysInWords(alike.sort())}`,
    axis: cityOf(zone),
    rows: [...usual.regions.map(rowOf), nobodyRow(usual)],
    notes: [...more, ...periods.flatMap(stepOf), ...differences(usual, days, zone)]
  }
}

const rowOf = ({ region, onShift, mostPeople }: DayKind['regions'][number]): Strips['rows'][number] => ({
  name: region,
  stretches: onShift,
  detail: onShift.length === 0 ? 'off' : counted(mostPeople, 'person', 'people')
})

const nobodyRow = ({ nobody, ticketsInGaps }: DayKind): Strips['rows'][number] => ({
  name: 'nobody',
  stretches: nobody,
  detail: nobody.length === 0 ? 'never' : counted(ticketsInGaps, 'ticket'),
  isBad: true
})

const stepOf = (period: ClockPeriod): string[] => {
  const step = stepInWords(period)
  return step === '' ? [] : [`${shortDates(period.firstDate, period.lastDate)}: ${step}.`]
}

/** `Sat, Sun: America off; nobody 17:30–24:00 UTC.`: days of other hours, and only what is unlike the usual weekday. */
const differences = (usual: DayKind, days: readonly DayKind[], zone: string): string[] => {
  const weekdays = new Map<string, number[]>()
  for (const day of days.filter(other => courseOf(other) !== courseOf(usual))) {
    const text = differenceInWords(usual, day)
    weekdays.set(text, [...(weekdays.get(text) ?? []), ...day.weekdays].sort())
  }
  return [...weekdays].map(([text, own]) => {
    const days = weekdaysInWords(own)
    return `${days[0].toUpperCase()}${days.slice(1)}: ${text} ${clockName(zone)}.`
  })
}

const differenceInWords = (usual: DayKind, other: DayKind): string => {
  if (hours(other.nobody) === '00:00–24:00') return 'nobody from 00:00 to 24:00'
  const unlike = other.regions.filter((region, i) => hours(region.onShift) !== hours(usual.regions[i].onShift))
  const words = unlike.map(({ region, onShift }) => `${region} ${hours(onShift)}`)
  if (hours(other.nobody) !== hours(usual.nobody))
    words.push(other.nobody.length === 0 ? 'always somebody' : `nobody ${hours(other.nobody)}`)
  return words.join('; ')
}

const hours = (stretches: DayKind['nobody']): string => {
  if (stretches.length === 0) return 'off'
  return stretches.map(({ from, to }) => `${clockInWords(from)}–${clockInWords(to)}`).join(', ')
}
