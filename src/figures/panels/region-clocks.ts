import type { RegionClockResult, Result } from '../../metrics/schemas/result-schema.ts'
import { cityOf } from '../clock-year/clock-words.ts'
import { durationInWords } from '../in-words.ts'
import { clockOf } from './report-words.ts'

/** What a clock is ahead of UTC at a second of the counted period, minutes. */
export const offsetAt = ({ offsets }: RegionClockResult, second: number): number =>
  offsets.findLast(({ fromSeconds }) => fromSeconds <= second)?.minutes ?? offsets[0]?.minutes ?? 0

/** Minutes since midnight in UTC at a second of the counted period, 0 … 1439. */
export const utcMinutesAt = ({ period }: Result, second: number): number => {
  const minutes = Math.floor(Date.parse(period.startsAt) / 60_000 + second / 60) % 1440
  return (minutes + 1440) % 1440
}

/** `06:00` of a clock at a second of the counted period. */
export const localTimeAt = (result: Result, clock: RegionClockResult, second: number): string =>
  clockOf(utcMinutesAt(result, second) + offsetAt(clock, second))

/** Clocks of the regions, each zone once; those of one region follow one another. */
export const clocksOfRegions = ({ regionClocks }: Result): RegionClockResult[] =>
  regionClocks.filter((clock, i) => regionClocks.findIndex(({ zone }) => zone === clock.zone) === i)

/** `06:00 Los Angeles, 08:00 Chicago`: the same instant on the clocks of the regions, or of one of them; places of the same time stand together. */
export const localTimesInWords = (result: Result, second: number, region?: string): string => {
  const places = new Map<string, string[]>()
  const clocks =
    region === undefined ? clocksOfRegions(result) : result.regionClocks.filter(clock => clock.region === region)
  for (const clock of clocks) {
    const time = localTimeAt(result, clock, second)
    places.set(time, [...(places.get(time) ?? []), cityOf(clock.zone)])
  }
  return [...places].map(([time, cities]) => `${time} ${cities.join('/')}`).join(', ')
}

/** A change of a clock within the counted period. */
export interface ClockMove {
  readonly region: string
  readonly zone: string
  /** Seconds from the start of the counted period. */
  readonly at: number
  /** Above 0: forward. */
  readonly minutes: number
}

/** Changes of the clocks of regions by day of the result; days without any are not in it. */
export const clockMoves = (result: Result): Map<number, ClockMove[]> => {
  const moves = new Map<number, ClockMove[]>()
  for (const { region, zone, offsets } of clocksOfRegions(result))
    offsets.slice(1).forEach(({ fromSeconds, minutes }, i) => {
      const day = result.days.findLastIndex(({ startSeconds }) => startSeconds <= fromSeconds)
      const move = { region, zone, at: fromSeconds, minutes: minutes - offsets[i].minutes }
      moves.set(day, [...(moves.get(day) ?? []), move])
    })
  return moves
}

/** `1 h forward: New York 07:00, Los Angeles 10:00 UTC`, one sentence for each step of the clocks. */
export const movesInWords = (result: Result, moves: readonly ClockMove[]): string[] => {
  const steps = new Map<string, string[]>()
  for (const { zone, at, minutes } of [...moves].sort((a, b) => a.at - b.at)) {
    const step = `${durationInWords(Math.abs(minutes) * 60)} ${minutes > 0 ? 'forward' : 'back'}`
    const words = `${cityOf(zone)} ${clockOf(utcMinutesAt(result, at))}`
    steps.set(step, [...(steps.get(step) ?? []), words])
  }
  return [...steps].map(([step, words]) => `${step}: ${words.join(', ')} UTC`)
}
