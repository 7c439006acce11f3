/** A wall clock at an instant. */
export interface LocalTime {
  /** Such as `Mon`. */
  readonly weekday: string
  /** Such as `2027-03-01`. */
  readonly date: string
  /** Such as `09:30`. */
  readonly time: string
  /** Such as `Mon 03-01 09:30`. */
  readonly dayTime: string
  /** Seconds since midnight, 0 … 86,400. */
  readonly secondOfDay: number
}

const DAY = 86_400
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']

/** Reads a wall clock; `localSeconds` are seconds since 1970-01-01T00:00 of that clock. */
export function localTimeOf(localSeconds: number): LocalTime {
  const day = Math.floor(localSeconds / DAY)
  const secondOfDay = localSeconds - day * DAY
  const weekday = WEEKDAYS[((day % 7) + 7) % 7]
  const date = dateOf(day)
  const time = `${twoDigits(secondOfDay / 3600)}:${twoDigits((secondOfDay / 60) % 60)}`
  return { weekday, date, time, dayTime: `${weekday} ${date.slice(5)} ${time}`, secondOfDay }
}

/** Dates of days since 1970, which are asked for many times over. */
const dates = new Map<number, string>()
const MOST_DATES = 1000

function dateOf(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  if (dates.size >= MOST_DATES) dates.clear()
  const date = new Date(day * DAY * 1000).toISOString().slice(0, 10)
  dates.set(day, date)
  return date
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}
