import { DAY_SECONDS, dayOfLocal, formatDate, formatTimeOfDay, isoWeekday, timeOfLocal } from '../time/dates.ts'
import type { Interval } from '../time/intervals.ts'
import { toLocal } from '../time/wall-clock.ts'
import { transitionsBetween } from '../time/zone-offsets.ts'

/** Something that happened at a time; occurrences with the same label may form one pattern. */
export interface Occurrence extends Interval {
  readonly label: string
}

/** Occurrences at the same times of the same days of the week, between the same changes of the clocks. */
export interface Pattern<O extends Occurrence = Occurrence> {
  /** ISO weekdays of the start, ascending. */
  readonly weekdays: readonly number[]
  /** Seconds since midnight. */
  readonly start: number
  /** Seconds since the midnight before the start; above 86400 on a later day. */
  readonly end: number
  /** First and last date of a start, such as `2027-03-06`. */
  readonly first: string
  readonly last: string
  /** Whether each of these weekdays from the first to the last date has one. */
  readonly isEvery: boolean
  readonly label: string
  readonly occurrences: readonly O[]
}

interface Slot<O> {
  readonly weekday: number
  readonly start: number
  readonly end: number
  readonly label: string
  readonly runs: { from: number; until: number; occurrences: O[] }[]
}

/** Changes closer than this are one: a country changes its clocks zone by zone in one night. */
const ONE_CHANGE = 2 * DAY_SECONDS

/** Instants in [from, until) at which the clocks of some zone change, ascending: between two of them all stays the same. */
export const regimeEdges = (zones: Iterable<string>, from: number, until: number): number[] => {
  const edges = [...new Set(zones)].flatMap(zone => transitionsBetween(zone, from, until).map(({ at }) => at))
  const kept: number[] = []
  for (const edge of edges.sort((a, b) => a - b))
    if (edge - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > ONE_CHANGE) kept.push(edge)
  return kept
}

const regimeOf = (edges: readonly number[], instant: number): number => {
  let regime = 0
  while (regime < edges.length && edges[regime] <= instant) regime++
  return regime
}

/** Occurrences by weekday, times and label, in runs that no season without them parts. */
const slotsOf = <O extends Occurrence>(
  occurrences: readonly O[],
  zone: string,
  edges: readonly number[]
): Slot<O>[] => {
  const slots = new Map<string, Slot<O>>()
  for (const occurrence of [...occurrences].sort((a, b) => a.startsAt - b.startsAt)) {
    const local = toLocal(zone, occurrence.startsAt)
    const start = timeOfLocal(local)
    const end = toLocal(zone, occurrence.endsAt) - dayOfLocal(local) * DAY_SECONDS
    const weekday = isoWeekday(dayOfLocal(local))
    const key = JSON.stringify([weekday, start, end, occurrence.label])
    const slot = slots.get(key) ?? { weekday, start, end, label: occurrence.label, runs: [] }
    slots.set(key, slot)
    const regime = regimeOf(edges, occurrence.startsAt)
    const run = slot.runs.at(-1)
    if (run && regime <= run.until + 1) {
      run.until = regime
      run.occurrences.push(occurrence)
    } else slot.runs.push({ from: regime, until: regime, occurrences: [occurrence] })
  }
  return [...slots.values()]
}

const countDays = (weekdays: readonly number[], firstDay: number, lastDay: number): number => {
  let count = 0
  for (let day = firstDay; day <= lastDay; day++) if (weekdays.includes(isoWeekday(day))) count++
  return count
}

const patternOf = <O extends Occurrence>(slots: readonly Slot<O>[], occurrences: O[], zone: string): Pattern<O> => {
  const days = occurrences.map(({ startsAt }) => dayOfLocal(toLocal(zone, startsAt))).sort((a, b) => a - b)
  const [{ start, end, label }] = slots
  const weekdays = slots.map(({ weekday }) => weekday).sort((a, b) => a - b)
  const [first, last] = [days[0], days[days.length - 1]]
  return {
    weekdays,
    start,
    end,
    label,
    first: formatDate(first),
    last: formatDate(last),
    isEvery: countDays(weekdays, first, last) === days.length,
    occurrences: occurrences.sort((a, b) => a.startsAt - b.startsAt)
  }
}

/**
 * Groups what repeats: same label, same wall times on the clock of `zone`, in seasons (`edges`) that follow one another.
 * Weekdays with the same times and seasons are one pattern. In order of the first occurrence; each is in exactly one.
 */
export const patternsOf = <O extends Occurrence>(
  occurrences: readonly O[],
  zone: string,
  edges: readonly number[]
): Pattern<O>[] => {
  const merged = new Map<string, { slots: Slot<O>[]; occurrences: O[] }>()
  for (const slot of slotsOf(occurrences, zone, edges)) {
    for (const run of slot.runs) {
      const key = JSON.stringify([slot.start, slot.end, slot.label, run.from, run.until])
      const pattern = merged.get(key) ?? { slots: [], occurrences: [] }
      pattern.slots.push(slot)
      pattern.occurrences.push(...run.occurrences)
      merged.set(key, pattern)
    }
  }
  return [...merged.values()]
    .map(({ slots, occurrences: all }) => patternOf(slots, all, zone))
    .sort((a, b) => a.occurrences[0].startsAt - b.occurrences[0].startsAt || a.end - b.end)
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const weekdaysInWords = (weekdays: readonly number[]): string => {
  const [first] = weekdays
  const isRow = weekdays.length > 2 && weekdays.every((day, index) => day === first + index)
  if (weekdays.length === 7) return 'day'
  const names = isRow ? [first, weekdays[weekdays.length - 1]] : weekdays
  return names.map(day => DAYS[day - 1]).join(isRow ? '–' : ', ')
}

const timesInWords = ({ start, end, weekdays }: Pattern): string => {
  if (start === end) return formatTimeOfDay(start)
  const daysOn = Math.ceil(end / DAY_SECONDS) - 1
  const until = formatTimeOfDay(end - daysOn * DAY_SECONDS)
  if (daysOn <= 0) return `${formatTimeOfDay(start)}–${until}`
  const day = weekdays.length === 1 ? `${DAYS[(weekdays[0] - 1 + daysOn) % 7]} ` : ''
  const later = daysOn === 1 ? 'the next day' : `${daysOn} days later`
  return `${formatTimeOfDay(start)}–${day}${until}${day === '' || daysOn > 6 ? ` ${later}` : ''}`
}

/** When a pattern is, such as `every Sat 00:00–07:00 UTC, 52 times, 2027-03-06 to 2028-02-26`. */
export const patternInWords = (pattern: Pattern, zone: string): string => {
  const { weekdays, occurrences, first, last, isEvery } = pattern
  const times = `${timesInWords(pattern)} ${zone}`
  if (occurrences.length === 1) return `${weekdaysInWords(weekdays)} ${first} ${times}`
  const days = weekdaysInWords(weekdays)
  const which = isEvery ? `every ${days}` : days === 'day' ? 'on some days' : `on some ${days}`
  return `${which} ${times}, ${occurrences.length} times, ${first} to ${last}`
}
