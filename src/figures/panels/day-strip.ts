import type { RegionClockResult, Result } from '../../metrics/schemas/result-schema.ts'
import { cityOf } from '../clock-year/clock-words.ts'
import { type CoverageRow, coverageMap } from './coverage-maps.ts'
import { clocksOfRegions, offsetAt, utcMinutesAt } from './region-clocks.ts'
import { reportPieces } from './report-pieces.ts'

type Values = readonly (number | null)[]

/** One day as a strip of 24 hours on the report's clock: who is on shift, how many are missing, and what each clock shows. */
export interface DayStrip {
  readonly regions: readonly { readonly name: string; readonly onShift: Values }[]
  /** Most people of one region in an hour of the whole period. */
  readonly most: number
  readonly missing: Values
  readonly clocks: readonly StripClock[]
}

/** One clock beside the strip. */
export interface StripClock {
  readonly name: string
  /** Minutes since midnight at the start of each hour of the strip; null where the day lacks the hour. */
  readonly minutes: Values
  /** Hours of the strip in which this clock was changed, 0 … 23. */
  readonly changedIn: readonly number[]
}

const STEP_MINUTES = 60

/** The strip of a row of a map; the clocks are those of its day. */
export const dayStrip = (result: Result, { day, byRegion, missing }: CoverageRow): DayStrip => ({
  regions: byRegion.map(({ region, onShift }) => ({ name: region, onShift })),
  most: mostOf(result),
  missing,
  clocks: clocksOf(result, startsOf(result, day))
})

const mostOf = (result: Result): number =>
  (coverageMap(result, 'days', null)?.rows ?? [])
    .flatMap(({ byRegion }) => byRegion.flatMap(({ onShift }) => onShift))
    .reduce<number>((most, people) => Math.max(most, people ?? 0), 0)

/** Second at which each hour of the report's clock begins on a day; null where there is no such hour. */
const startsOf = (result: Result, day: number): (number | null)[] => {
  const starts = new Array<number | null>(24).fill(null)
  for (const piece of reportPieces(result)) if (piece.day === day) starts[piece.hour] ??= piece.from
  return starts
}

const clocksOf = (result: Result, starts: Values): StripClock[] => {
  const { reportZone } = result.period
  const minutesOf = (of: (second: number) => number): Values =>
    starts.map(second => (second === null ? null : ((of(second) % 1440) + 1440) % 1440))
  const utc = { name: 'UTC', minutes: minutesOf(second => utcMinutesAt(result, second)), changedIn: [] }
  const own = clocksOfRegions(result).filter(({ zone }) => zone !== reportZone)
  const clocks = own.map(clock => ({
    name: cityOf(clock.zone),
    minutes: minutesOf(second => utcMinutesAt(result, second) + offsetAt(clock, second)),
    changedIn: changesIn(clock, starts)
  }))
  return joined(reportZone === 'UTC' ? clocks : [utc, ...clocks])
}

/** Clocks that show the same all day are one, by all their names. */
const joined = (clocks: readonly StripClock[]): StripClock[] => {
  const seen = new Map<string, StripClock>()
  for (const clock of clocks) {
    const course = JSON.stringify([clock.minutes, clock.changedIn])
    const known = seen.get(course)
    seen.set(course, known === undefined ? clock : { ...known, name: `${known.name}/${clock.name}` })
  }
  return [...seen.values()]
}

const changesIn = ({ offsets }: RegionClockResult, starts: Values): number[] =>
  offsets.slice(1).flatMap(({ fromSeconds }) => {
    const hour = starts.findIndex(
      second => second !== null && fromSeconds >= second && fromSeconds < second + STEP_MINUTES * 60
    )
    return hour < 0 ? [] : [hour]
  })
