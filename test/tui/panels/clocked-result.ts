import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { sampleResult } from '../../figures/sample-result.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/** New York changes its clocks on Sunday 14 March 2027 at 07:00 UTC. */
export const CHANGED_AT = 13 * DAY + 7 * HOUR

/** Three weeks from 1 March 2027 in three replications: East is in New York, West in Kolkata. */
export const clockedResult = (): Result =>
  sampleResult(3, {
    regionClocks: [
      {
        region: 'East',
        zone: 'America/New_York',
        offsets: [
          { fromSeconds: 0, minutes: -300 },
          { fromSeconds: CHANGED_AT, minutes: -240 }
        ]
      },
      { region: 'West', zone: 'Asia/Kolkata', offsets: [{ fromSeconds: 0, minutes: 330 }] }
    ]
  })

/** The result with people of its regions on shift as given: numbers by hour of each day, the same every day. */
export const withShifts = (
  result: Result,
  byRegion: Readonly<Record<string, readonly number[]>>,
  needed = 1
): Result => {
  const regions = Object.values(byRegion)
  const total = Array.from({ length: 24 }, (_, hour) => regions.reduce((sum, hours) => sum + hours[hour], 0))
  const cells = result.staffing.cells.map(cell => {
    if (cell.skill !== null) return cell
    const hours = cell.region === null ? total : (byRegion[cell.region] ?? new Array<number>(24).fill(0))
    const own = result.intervals.hourOfWeek.map(hour => hours[hour % 24])
    const required = own.map(() => (cell.region === null ? needed : 0))
    return {
      ...cell,
      intervals: {
        ...cell.intervals,
        scheduledPeople: own,
        availablePeople: own,
        requiredPeople: required,
        gapPeople: own.map((people, i) => people - required[i])
      }
    }
  })
  return { ...result, staffing: { ...result.staffing, cells } }
}

/** People from an hour to another, none in the rest of the day. */
export const onShift = (people: number, from: number, to: number): number[] =>
  Array.from({ length: 24 }, (_, hour) =>
    (from <= to ? hour >= from && hour < to : hour >= from || hour < to) ? people : 0
  )
