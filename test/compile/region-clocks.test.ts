import { describe, expect, test } from 'vitest'
import { regionClocksOf } from '../../src/compile/region-clocks.ts'
import type { Scenario } from '../../src/model/scenario.ts'

const team = (zone: string, region?: string) =>
  ({ zone, ...(region !== undefined && { region }) }) as Scenario['teams'][string]

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000
const span = (from: string, to: string) => ({ epochSeconds: Date.parse(from) / 1000, countedUntil: seconds(from, to) })

describe('the clocks of regions', () => {
  const teams = {
    Austin: team('America/Chicago', 'Americas'),
    Dallas: team('America/Chicago', 'Americas'),
    Seattle: team('America/Los_Angeles', 'Americas'),
    Tokyo: team('Asia/Tokyo')
  }

  test('are those of their teams, each once, in the order of the regions; a team without a region is its own', () => {
    const clocks = regionClocksOf({ teams }, ['Tokyo', 'Americas'], span('2027-01-01T00:00Z', '2027-01-08T00:00Z'))
    expect(clocks).toEqual([
      { region: 'Tokyo', zone: 'Asia/Tokyo', offsets: [{ fromSeconds: 0, minutes: 540 }] },
      { region: 'Americas', zone: 'America/Chicago', offsets: [{ fromSeconds: 0, minutes: -360 }] },
      { region: 'Americas', zone: 'America/Los_Angeles', offsets: [{ fromSeconds: 0, minutes: -480 }] }
    ])
  })

  test('change at the second at which the clocks are changed', () => {
    const from = '2027-03-01T00:00Z'
    const [chicago] = regionClocksOf({ teams }, ['Americas'], span(from, '2027-12-01T00:00Z'))
    expect(chicago.offsets).toEqual([
      { fromSeconds: 0, minutes: -360 },
      { fromSeconds: seconds(from, '2027-03-14T08:00Z'), minutes: -300 },
      { fromSeconds: seconds(from, '2027-11-07T07:00Z'), minutes: -360 }
    ])
  })

  test('have no change at the very start, which already has the new time, nor at the end', () => {
    const from = '2027-03-14T08:00Z'
    const [chicago] = regionClocksOf({ teams }, ['Americas'], span(from, '2027-11-07T07:00Z'))
    expect(chicago.offsets).toEqual([{ fromSeconds: 0, minutes: -300 }])
  })
})
