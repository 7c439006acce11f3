/** Days of the week as the map of the week has them. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const FULL = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const

/** Hours of the day that are short of people on one or several days of the week. */
export interface ShortHours {
  readonly days: readonly number[]
  readonly fromHour: number
  /** Exclusive, up to 24. */
  readonly toHour: number
  /** Most people missing in one of the hours. */
  readonly people: number
  /** Person-hours missing in a week. */
  readonly personHours: number
}

/** Groups the hours of the week in which at least half a person is missing; most person-hours first. */
export function shortHours(gapPeople: readonly (number | null)[]): ShortHours[] {
  const byHours = new Map<string, ShortHours>()
  for (let day = 0; day < 7; day++) {
    for (const run of runsOfDay(gapPeople, day)) {
      const name = `${run.fromHour}-${run.toHour}`
      const other = byHours.get(name)
      byHours.set(name, other ? joined(other, run) : run)
    }
  }
  return [...byHours.values()].sort((a, b) => b.personHours - a.personHours || a.fromHour - b.fromHour)
}

/** `Sundays 02:00–06:00`, `Mon–Fri 22:00–24:00`, `Mon, Wed 08:00–09:00`. */
export function hoursInWords({ days, fromHour, toHour }: ShortHours): string {
  return `${daysInWords(days)} ${clock(fromHour)}–${clock(toHour)}`
}

/** `Mon 03:00` of an hour of the week. */
export function hourInWords(hourOfWeek: number): string {
  return `${WEEKDAYS[Math.floor(hourOfWeek / 24)]} ${clock(hourOfWeek % 24)}`
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
    const personHours = of.reduce((sum, people) => sum + people, 0)
    runs.push({ days: [day], fromHour, toHour: hour, people: Math.max(...of), personHours })
  }
  return runs
}

function joined(a: ShortHours, b: ShortHours): ShortHours {
  return {
    ...a,
    days: [...a.days, ...b.days],
    people: Math.max(a.people, b.people),
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
