import { Phase, Presence } from '../../metrics/playback/desk-cells.ts'
import { SAMPLE_SECONDS, sampleAt } from '../../metrics/playback/level-samples.ts'
import type { LocalClock } from '../../metrics/playback/local-clock.ts'
import type { Playback } from '../../metrics/playback/playback.ts'
import { type LocalTime, localTimeOf } from './local-time.ts'

/** A clock on the wall of a region. */
export interface LiveClock {
  /** Such as `Lisbon`, of `Europe/Lisbon`. */
  readonly city: string
  readonly time: LocalTime
}

/** One region at one instant. */
export interface LiveRegion {
  readonly name: string
  /** One for each time of day in it, that of most people first. */
  readonly clocks: readonly LiveClock[]
  /** People on shift: free, with work in hand, in a pause. */
  readonly free: number
  readonly busy: number
  readonly paused: number
  /** People who work past the end of their shift. */
  readonly overtime: number
  /** Tickets that wait and were last worked on here. */
  readonly waiting: number
  /** The most people on shift at any time of the counted period. */
  readonly most: number
  /** The day in UTC, half hour by half hour. */
  readonly day: readonly DayCell[]
}

/** Half an hour of a region’s day. */
export interface DayCell {
  /** Whether it is between 07:00 and 19:00 on the first of its clocks. */
  readonly isDay: boolean
  /** People on shift, the most; null: outside of the counted period. */
  readonly people: number | null
}

const DAY = 86_400
const MORNING = 7 * 3600
const EVENING = 19 * 3600

/** Every region at an instant; the cursor of the playback stands there. */
export function liveRegions(playback: Playback, at: number): LiveRegion[] {
  const { cursor, cells, run, staff, regionClocks } = playback
  return run.legend.regions.map((name, region) => {
    const people = (presence: number) => cursor.counts[cells.person(presence, region)]
    const clocks = regionClocks[region]
    return {
      name,
      clocks: distinct(clocks.map(clock => ({ city: cityOf(clock.zone), time: timeOn(clock) }))),
      free: people(Presence.idle),
      busy: people(Presence.busy),
      paused: people(Presence.paused),
      overtime: people(Presence.overtime),
      waiting: waitingOf(region),
      most: staff.highest[region],
      day: dayOf(clocks[0], region)
    }
  })

  function timeOn(clock: LocalClock): LocalTime {
    return localTimeOf(run.legend.epochSeconds + at + clock.offsetAt(at))
  }

  function waitingOf(region: number): number {
    let sum = 0
    for (let queue = 0; queue < cells.queues; queue++)
      for (let priority = 0; priority < cells.priorities; priority++)
        sum += cursor.counts[cells.ticket(Phase.waiting, queue, priority, region)]
    return sum
  }

  function dayOf(clock: LocalClock, region: number): DayCell[] {
    const { epochSeconds } = run.legend
    const midnight = Math.floor((epochSeconds + at) / DAY) * DAY - epochSeconds
    return Array.from({ length: DAY / SAMPLE_SECONDS }, (_, cell) => {
      const middle = midnight + (cell + 0.5) * SAMPLE_SECONDS
      const { secondOfDay } = localTimeOf(epochSeconds + middle + clock.offsetAt(middle))
      const sample = sampleAt(middle)
      const isKnown = sample >= 0 && sample < staff.count
      return {
        isDay: secondOfDay >= MORNING && secondOfDay < EVENING,
        people: isKnown ? staff.most[sample * staff.groups + region] : null
      }
    })
  }
}

/** Only the first of the clocks that show the same. */
function distinct(clocks: readonly LiveClock[]): LiveClock[] {
  return clocks.filter((clock, i) => clocks.findIndex(({ time }) => time.dayTime === clock.time.dayTime) === i)
}

/** The last part of the name of a zone: `Lisbon`. */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
