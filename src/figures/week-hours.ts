import { counted } from './in-words.ts'

/** Days of the week as the map of the week has them. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const FULL = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const

/** A window of the day that is short of people on one or several days of the week. */
export interface ShortHours {
  /** Ascending, 0 = Monday. */
  readonly days: readonly number[]
  readonly fromHour: number
  /** Exclusive, up to 24. */
  readonly toHour: number
  /** Hours of the week that are short, and the worst of them; 0 = Monday 00:00. */
  readonly hours: readonly number[]
  readonly worstHour: number
  /** People missing in the worst hour. */
  readonly people: number
  /** Person-hours missing in a week. */
  readonly personHours: number
}

/** Windows are told together unless one is longer by more than so many hours, and more than twice as long. */
const MORE_HOURS = 3

/**
 * Groups the hours of the week in which at least half a person is missing; most person-hours first.
 *
 * Neighbouring hours of a day make a window; windows of other days that overlap the worst one left are told with it, and so is what
 * lies within their hours on the same days, so that no hour is told by two.
 */
export function shortHours(gapPeople: readonly (number | null)[]): ShortHours[] {
  let left = DAYS.flatMap(day => runsOfDay(gapPeople, day)).sort(byPersonHours)
  const groups: ShortHours[] = []
  while (left.length > 0) {
    const [worst, ...others] = left
    const alike = others.filter(run => isLike(worst, run)).reduce(joined, worst)
    const further = others.filter(run => !isLike(worst, run))
    groups.push(further.filter(run => isWithin(alike, run)).reduce(joined, alike))
    left = further.filter(run => !isWithin(alike, run))
  }
  return groups.sort(byPersonHours)
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

function byPersonHours(a: ShortHours, b: ShortHours): number {
  return b.personHours - a.personHours || a.hours[0] - b.hours[0]
}

function isLike(a: ShortHours, b: ShortHours): boolean {
  const [shorter, longer] = [a.hours.length, b.hours.length].sort((x, y) => x - y)
  const overlaps = a.fromHour < b.toHour && b.fromHour < a.toHour
  return overlaps && longer <= Math.max(2 * shorter, shorter + MORE_HOURS) && a.days[0] !== b.days[0]
}

/** Whether a window of one day lies within the hours and days of a group. */
function isWithin(group: ShortHours, { days, fromHour, toHour }: ShortHours): boolean {
  return group.days.includes(days[0]) && group.fromHour <= fromHour && toHour <= group.toHour
}

/** `Sundays 02:00–06:00`, `Mon–Fri 22:00–24:00`, `Mon, Wed 08:00–09:00`. */
export function hoursInWords({ days, fromHour, toHour }: ShortHours): string {
  return `${daysInWords(days)} ${clock(fromHour)}–${clock(toHour)}`
}

/** `Mon 03:00` of an hour of the week. */
export function hourInWords(hourOfWeek: number): string {
  return `${WEEKDAYS[Math.floor(hourOfWeek / 24)]} ${clock(hourOfWeek % 24)}`
}

/** `18 people`; at least one. */
export function peopleInWords(value: number): string {
  return counted(Math.max(1, Math.round(value)), 'person', 'people')
}

/** People missing in each hour of the week, 0 where there are enough. */
export function missingOf(gapPeople: readonly (number | null)[]): number[] {
  return gapPeople.map(gap => Math.max(0, -(gap ?? 0)))
}

function runsOfDay(gapPeople: readonly (number | null)[], day: number): ShortHours[] {
  const missing = missingOf(gapPeople.slice(day * 24, day * 24 + 24))
  const runs: ShortHours[] = []
  for (let hour = 0; hour < 24; hour++) {
    if (missing[hour] < 0.5) continue
    const fromHour = hour
    while (hour < 24 && missing[hour] >= 0.5) hour++
    const of = missing.slice(fromHour, hour)
    const people = Math.max(...of)
    runs.push({
      days: [day],
      fromHour,
      toHour: hour,
      hours: of.map((_, i) => day * 24 + fromHour + i),
      worstHour: day * 24 + fromHour + of.indexOf(people),
      people,
      personHours: of.reduce((sum, missingPeople) => sum + missingPeople, 0)
    })
  }
  return runs
}

function joined(a: ShortHours, b: ShortHours): ShortHours {
  const worst = b.people > a.people ? b : a
  return {
    days: [...new Set([...a.days, ...b.days])].sort((x, y) => x - y),
    fromHour: Math.min(a.fromHour, b.fromHour),
    toHour: Math.max(a.toHour, b.toHour),
    hours: [...a.hours, ...b.hours].sort((x, y) => x - y),
    worstHour: worst.worstHour,
    people: worst.people,
    personHours: a.personHours + b.personHours
  }
}

function daysInWords(days: readonly number[]): string {
  const last = days[days.length - 1]
  if (days.length === 7) return 'Every day'
  if (days.length === 1) return FULL[days[0]]
  if (days.length > 2 && last - days[0] === days.length - 1) return `${WEEKDAYS[days[0]]}–${WEEKDAYS[last]}`
  return days.map(day => WEEKDAYS[day]).join(', ')
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
